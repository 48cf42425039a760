// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.BufferVector;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Buffers}. */
class BuffersImports {
    static final Library LIBRARY = new Library(
            Buffers.class, "buffers", null, 0, new String[] {});

    BuffersImports() {
    }

    public static int send(java.nio.ByteBuffer source) {
        return Buffers_SendImport.send(source);
    }

    public static long receive(java.nio.ByteBuffer target) {
        return Buffers_ReceiveImport.receive(target);
    }

    public static void mask(java.nio.ByteBuffer data) {
        Buffers_MaskImport.mask(data);
    }

    public static double copy(java.nio.ByteBuffer source, java.nio.ByteBuffer target) {
        return Buffers_CopyImport.copy(source, target);
    }

    public static long sendAll(java.nio.ByteBuffer[] sources) {
        return Buffers_SendAllImport.sendAll(sources);
    }

    public static int receiveAll(java.nio.ByteBuffer[] targets, int flags) {
        return Buffers_ReceiveAllImport.receiveAll(targets, flags);
    }

    public static void maskAll(java.nio.ByteBuffer[] data) {
        Buffers_MaskAllImport.maskAll(data);
    }
}

final class Buffers_SendImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_SendImport.class, "Buffers_Send");

    static native int Buffers_Send(long source, int sourceLength);

    static int invoke(long source, int sourceLength) {
        try {
            if (HANDLE == null) {
                return Buffers_Send(source, sourceLength);
            } else {
                return (int) HANDLE.invokeExact(source, sourceLength);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_Send", HANDLE, e);
        }
    }

    static int send(java.nio.ByteBuffer source) {
        Scratch.requireBuffer(source, false, "source");
        int sourcePosition = source.position();
        int sourceLength = source.remaining();
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, Scratch.size(source, sourceLength));
        try {
            long sourceAddress = scratch.buffer(BuffersImports.LIBRARY, source, sourcePosition, sourceLength, true);
            int result = invoke(sourceAddress, sourceLength);
            scratch.advance(sourceAddress, source, sourcePosition, sourceLength, false, false, result);
            return result;
        } finally {
            scratch.release();
        }
    }
}

final class Buffers_ReceiveImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_ReceiveImport.class, "Buffers_Receive");

    static native long Buffers_Receive(long target, int targetLength);

    static long invoke(long target, int targetLength) {
        try {
            if (HANDLE == null) {
                return Buffers_Receive(target, targetLength);
            } else {
                return (long) HANDLE.invokeExact(target, targetLength);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_Receive", HANDLE, e);
        }
    }

    static long receive(java.nio.ByteBuffer target) {
        Scratch.requireBuffer(target, true, "target");
        int targetPosition = target.position();
        int targetLength = target.remaining();
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, Scratch.size(target, targetLength));
        try {
            long targetAddress = scratch.buffer(BuffersImports.LIBRARY, target, targetPosition, targetLength, false);
            long result = invoke(targetAddress, targetLength);
            scratch.advance(targetAddress, target, targetPosition, targetLength, true, false, result);
            return result;
        } finally {
            scratch.release();
        }
    }
}

final class Buffers_MaskImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_MaskImport.class, "Buffers_Mask");

    static native void Buffers_Mask(long data, int dataLength);

    static void invoke(long data, int dataLength) {
        try {
            if (HANDLE == null) {
                Buffers_Mask(data, dataLength);
            } else {
                HANDLE.invokeExact(data, dataLength);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_Mask", HANDLE, e);
        }
    }

    static void mask(java.nio.ByteBuffer data) {
        Scratch.requireBuffer(data, true, "data");
        int dataPosition = data.position();
        int dataLength = data.remaining();
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, Scratch.size(data, dataLength));
        try {
            long dataAddress = scratch.buffer(BuffersImports.LIBRARY, data, dataPosition, dataLength, true);
            invoke(dataAddress, dataLength);
            scratch.advance(dataAddress, data, dataPosition, dataLength, true, true, 0);
        } finally {
            scratch.release();
        }
    }
}

final class Buffers_CopyImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_CopyImport.class, "Buffers_Copy");

    static native double Buffers_Copy(long source, int sourceLength, long target, int targetLength);

    static double invoke(long source, int sourceLength, long target, int targetLength) {
        try {
            if (HANDLE == null) {
                return Buffers_Copy(source, sourceLength, target, targetLength);
            } else {
                return (double) HANDLE.invokeExact(source, sourceLength, target, targetLength);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_Copy", HANDLE, e);
        }
    }

    static double copy(java.nio.ByteBuffer source, java.nio.ByteBuffer target) {
        Scratch.requireBuffer(source, false, "source");
        int sourcePosition = source.position();
        int sourceLength = source.remaining();
        Scratch.requireBuffer(target, true, "target");
        int targetPosition = target.position();
        int targetLength = target.remaining();
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, Scratch.size(source, sourceLength) + Scratch.size(target, targetLength));
        try {
            long sourceAddress = scratch.buffer(BuffersImports.LIBRARY, source, sourcePosition, sourceLength, true);
            long targetAddress = scratch.buffer(BuffersImports.LIBRARY, target, targetPosition, targetLength, false);
            double result = invoke(sourceAddress, sourceLength, targetAddress, targetLength);
            scratch.advance(sourceAddress, source, sourcePosition, sourceLength, false, true, 0);
            scratch.advance(targetAddress, target, targetPosition, targetLength, true, true, 0);
            return result;
        } finally {
            scratch.release();
        }
    }
}

final class Buffers_SendAllImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_SendAllImport.class, "Buffers_SendAll");

    static native long Buffers_SendAll(long sources, int sourcesCount);

    static long invoke(long sources, int sourcesCount) {
        try {
            if (HANDLE == null) {
                return Buffers_SendAll(sources, sourcesCount);
            } else {
                return (long) HANDLE.invokeExact(sources, sourcesCount);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_SendAll", HANDLE, e);
        }
    }

    static long sendAll(java.nio.ByteBuffer[] sources) {
        BufferVector sourcesVector = new BufferVector(sources, true, false, "sources");
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, sourcesVector.size());
        try {
            long sourcesAddress = sourcesVector.layOut(BuffersImports.LIBRARY, scratch);
            long result = invoke(sourcesAddress, sourcesVector.count());
            sourcesVector.advance(scratch, false, result);
            return result;
        } finally {
            scratch.release();
        }
    }
}

final class Buffers_ReceiveAllImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_ReceiveAllImport.class, "Buffers_ReceiveAll");

    static native int Buffers_ReceiveAll(long targets, int targetsCount, int flags);

    static int invoke(long targets, int targetsCount, int flags) {
        try {
            if (HANDLE == null) {
                return Buffers_ReceiveAll(targets, targetsCount, flags);
            } else {
                return (int) HANDLE.invokeExact(targets, targetsCount, flags);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_ReceiveAll", HANDLE, e);
        }
    }

    static int receiveAll(java.nio.ByteBuffer[] targets, int flags) {
        BufferVector targetsVector = new BufferVector(targets, false, true, "targets");
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, targetsVector.size());
        try {
            long targetsAddress = targetsVector.layOut(BuffersImports.LIBRARY, scratch);
            int result = invoke(targetsAddress, targetsVector.count(), flags);
            targetsVector.advance(scratch, false, result);
            return result;
        } finally {
            scratch.release();
        }
    }
}

final class Buffers_MaskAllImport {
    static final MethodHandle HANDLE = BuffersImports.LIBRARY.bind(
            Buffers_MaskAllImport.class, "Buffers_MaskAll");

    static native void Buffers_MaskAll(long data, int dataCount);

    static void invoke(long data, int dataCount) {
        try {
            if (HANDLE == null) {
                Buffers_MaskAll(data, dataCount);
            } else {
                HANDLE.invokeExact(data, dataCount);
            }
        } catch (Throwable e) {
            throw BuffersImports.LIBRARY.failed("Buffers_MaskAll", HANDLE, e);
        }
    }

    static void maskAll(java.nio.ByteBuffer[] data) {
        BufferVector dataVector = new BufferVector(data, true, true, "data");
        Scratch scratch = Scratch.acquire(BuffersImports.LIBRARY, dataVector.size());
        try {
            long dataAddress = dataVector.layOut(BuffersImports.LIBRARY, scratch);
            invoke(dataAddress, dataVector.count());
            dataVector.advance(scratch, true, 0);
        } finally {
            scratch.release();
        }
    }
}
