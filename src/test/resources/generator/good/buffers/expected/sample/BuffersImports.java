// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.AsyncErrors;
import interop.marshalling.BufferVector;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Buffers}. */
class BuffersImports {
    private static volatile Library library;

    BuffersImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Buffers.class, "buffers", null, 0, new String[] {});
        }
        return library;
    }

    public static int send(java.nio.ByteBuffer source) {
        AsyncErrors.requireRoom();
        return Buffers_SendImport.send(source);
    }

    public static long receive(java.nio.ByteBuffer target) {
        AsyncErrors.requireRoom();
        return Buffers_ReceiveImport.receive(target);
    }

    public static void mask(java.nio.ByteBuffer data) {
        AsyncErrors.requireRoom();
        Buffers_MaskImport.mask(data);
    }

    public static double copy(java.nio.ByteBuffer source, java.nio.ByteBuffer target) {
        AsyncErrors.requireRoom();
        return Buffers_CopyImport.copy(source, target);
    }

    public static long sendAll(java.nio.ByteBuffer[] sources) {
        AsyncErrors.requireRoom();
        return Buffers_SendAllImport.sendAll(sources);
    }

    public static int receiveAll(java.nio.ByteBuffer[] targets, int flags) {
        AsyncErrors.requireRoom();
        return Buffers_ReceiveAllImport.receiveAll(targets, flags);
    }

    public static void maskAll(java.nio.ByteBuffer[] data) {
        AsyncErrors.requireRoom();
        Buffers_MaskAllImport.maskAll(data);
    }
}

final class Buffers_SendImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_SendImport.class, "Buffers_Send", Scratch.class, java.nio.ByteBuffer.class);

    static native int Buffers_Send(long source, int sourceLength);

    static int invoke(long source, int sourceLength) {
        try {
            if (HANDLE == null) {
                return Buffers_Send(source, sourceLength);
            } else {
                return (int) HANDLE.invokeExact(source, sourceLength);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_SendImport.class, "Buffers_Send", HANDLE, e);
            return Buffers_Send(source, sourceLength);
        }
    }

    static int send(java.nio.ByteBuffer source) {
        Scratch.requireBuffer(source, false, "source");
        int sourcePosition = source.position();
        int sourceLength = source.remaining();
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(source, sourceLength));
        held = 1;
        try {
            long sourceAddress = scratch.buffer(LIBRARY, source, sourcePosition, sourceLength, true);
            int result = invoke(sourceAddress, sourceLength);
            scratch.advance(sourceAddress, source, sourcePosition, sourceLength, false, false, result);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Buffers_ReceiveImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_ReceiveImport.class, "Buffers_Receive", Scratch.class, java.nio.ByteBuffer.class);

    static native long Buffers_Receive(long target, int targetLength);

    static long invoke(long target, int targetLength) {
        try {
            if (HANDLE == null) {
                return Buffers_Receive(target, targetLength);
            } else {
                return (long) HANDLE.invokeExact(target, targetLength);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_ReceiveImport.class, "Buffers_Receive", HANDLE, e);
            return Buffers_Receive(target, targetLength);
        }
    }

    static long receive(java.nio.ByteBuffer target) {
        Scratch.requireBuffer(target, true, "target");
        int targetPosition = target.position();
        int targetLength = target.remaining();
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(target, targetLength));
        held = 1;
        try {
            long targetAddress = scratch.buffer(LIBRARY, target, targetPosition, targetLength, false);
            long result = invoke(targetAddress, targetLength);
            scratch.advance(targetAddress, target, targetPosition, targetLength, true, false, result);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Buffers_MaskImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_MaskImport.class, "Buffers_Mask", Scratch.class, java.nio.ByteBuffer.class);

    static native void Buffers_Mask(long data, int dataLength);

    static void invoke(long data, int dataLength) {
        try {
            if (HANDLE == null) {
                Buffers_Mask(data, dataLength);
            } else {
                HANDLE.invokeExact(data, dataLength);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_MaskImport.class, "Buffers_Mask", HANDLE, e);
            Buffers_Mask(data, dataLength);
        }
    }

    static void mask(java.nio.ByteBuffer data) {
        Scratch.requireBuffer(data, true, "data");
        int dataPosition = data.position();
        int dataLength = data.remaining();
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(data, dataLength));
        held = 1;
        try {
            long dataAddress = scratch.buffer(LIBRARY, data, dataPosition, dataLength, true);
            invoke(dataAddress, dataLength);
            scratch.advance(dataAddress, data, dataPosition, dataLength, true, true, 0);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Buffers_CopyImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_CopyImport.class, "Buffers_Copy", Scratch.class, java.nio.ByteBuffer.class);

    static native double Buffers_Copy(long source, int sourceLength, long target, int targetLength);

    static double invoke(long source, int sourceLength, long target, int targetLength) {
        try {
            if (HANDLE == null) {
                return Buffers_Copy(source, sourceLength, target, targetLength);
            } else {
                return (double) HANDLE.invokeExact(source, sourceLength, target, targetLength);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_CopyImport.class, "Buffers_Copy", HANDLE, e);
            return Buffers_Copy(source, sourceLength, target, targetLength);
        }
    }

    static double copy(java.nio.ByteBuffer source, java.nio.ByteBuffer target) {
        Scratch.requireBuffer(source, false, "source");
        int sourcePosition = source.position();
        int sourceLength = source.remaining();
        Scratch.requireBuffer(target, true, "target");
        int targetPosition = target.position();
        int targetLength = target.remaining();
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(source, sourceLength) + Scratch.size(target, targetLength));
        held = 1;
        try {
            long sourceAddress = scratch.buffer(LIBRARY, source, sourcePosition, sourceLength, true);
            long targetAddress = scratch.buffer(LIBRARY, target, targetPosition, targetLength, false);
            double result = invoke(sourceAddress, sourceLength, targetAddress, targetLength);
            scratch.advance(sourceAddress, source, sourcePosition, sourceLength, false, true, 0);
            scratch.advance(targetAddress, target, targetPosition, targetLength, true, true, 0);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Buffers_SendAllImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_SendAllImport.class, "Buffers_SendAll", Scratch.class, java.nio.ByteBuffer.class);

    static native long Buffers_SendAll(long sources, int sourcesCount);

    static long invoke(long sources, int sourcesCount) {
        try {
            if (HANDLE == null) {
                return Buffers_SendAll(sources, sourcesCount);
            } else {
                return (long) HANDLE.invokeExact(sources, sourcesCount);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_SendAllImport.class, "Buffers_SendAll", HANDLE, e);
            return Buffers_SendAll(sources, sourcesCount);
        }
    }

    static long sendAll(java.nio.ByteBuffer[] sources) {
        BufferVector sourcesVector = new BufferVector(sources, true, false, "sources");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, sourcesVector.size());
        held = 1;
        try {
            long sourcesAddress = sourcesVector.layOut(LIBRARY, scratch);
            long result = invoke(sourcesAddress, sourcesVector.count());
            sourcesVector.advance(scratch, false, result);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Buffers_ReceiveAllImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_ReceiveAllImport.class, "Buffers_ReceiveAll", Scratch.class, java.nio.ByteBuffer.class);

    static native int Buffers_ReceiveAll(long targets, int targetsCount, int flags);

    static int invoke(long targets, int targetsCount, int flags) {
        try {
            if (HANDLE == null) {
                return Buffers_ReceiveAll(targets, targetsCount, flags);
            } else {
                return (int) HANDLE.invokeExact(targets, targetsCount, flags);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_ReceiveAllImport.class, "Buffers_ReceiveAll", HANDLE, e);
            return Buffers_ReceiveAll(targets, targetsCount, flags);
        }
    }

    static int receiveAll(java.nio.ByteBuffer[] targets, int flags) {
        BufferVector targetsVector = new BufferVector(targets, false, true, "targets");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, targetsVector.size());
        held = 1;
        try {
            long targetsAddress = targetsVector.layOut(LIBRARY, scratch);
            int result = invoke(targetsAddress, targetsVector.count(), flags);
            targetsVector.advance(scratch, false, result);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Buffers_MaskAllImport {
    static final Library LIBRARY = BuffersImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Buffers_MaskAllImport.class, "Buffers_MaskAll", Scratch.class, java.nio.ByteBuffer.class);

    static native void Buffers_MaskAll(long data, int dataCount);

    static void invoke(long data, int dataCount) {
        try {
            if (HANDLE == null) {
                Buffers_MaskAll(data, dataCount);
            } else {
                HANDLE.invokeExact(data, dataCount);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Buffers_MaskAllImport.class, "Buffers_MaskAll", HANDLE, e);
            Buffers_MaskAll(data, dataCount);
        }
    }

    static void maskAll(java.nio.ByteBuffer[] data) {
        BufferVector dataVector = new BufferVector(data, true, true, "data");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, dataVector.size());
        held = 1;
        try {
            long dataAddress = dataVector.layOut(LIBRARY, scratch);
            invoke(dataAddress, dataVector.count());
            dataVector.advance(scratch, true, 0);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}
