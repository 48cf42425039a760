// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Slices}. */
class SlicesImports {
    private static volatile Library library;

    SlicesImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Slices.class, "slices", null, 0, new String[] {});
        }
        return library;
    }

    public static int send(byte[] source, int offset, int length) {
        AsyncErrors.requireRoom();
        return Slices_SendImport.send(source, offset, length);
    }

    public static int receive(byte[] target, int offset, int length) {
        AsyncErrors.requireRoom();
        return Slices_ReceiveImport.receive(target, offset, length);
    }

    public static long mask(byte[] data, int dataOffset, long dataLength, int key) {
        AsyncErrors.requireRoom();
        return Slices_MaskImport.mask(data, dataOffset, dataLength, key);
    }

    public static void randomize(byte[] target, int offset, int length) {
        AsyncErrors.requireRoom();
        Slices_RandomizeImport.randomize(target, offset, length);
    }

    /** Two slices, one of each direction. */
    public static double digest(byte[] source, int sourceOffset, int sourceLength, byte[] digest, int digestOffset, int digestLength) {
        AsyncErrors.requireRoom();
        return Slices_DigestImport.digest(source, sourceOffset, sourceLength, digest, digestOffset, digestLength);
    }
}

final class Slices_SendImport {
    static final Library LIBRARY = SlicesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Slices_SendImport.class, "Slices_Send", Scratch.class);

    static native int Slices_Send(long source, int length);

    static int invoke(long source, int length) {
        try {
            if (HANDLE == null) {
                return Slices_Send(source, length);
            } else {
                return (int) HANDLE.invokeExact(source, length);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Slices_SendImport.class, "Slices_Send", HANDLE, e);
            return Slices_Send(source, length);
        }
    }

    static int send(byte[] source, int offset, int length) {
        Scratch.requireSlice(source, offset, length, "source");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
        held = 1;
        try {
            long sourceAddress = scratch.copyIn(source, offset, length);
            int result = invoke(sourceAddress, length);
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

final class Slices_ReceiveImport {
    static final Library LIBRARY = SlicesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Slices_ReceiveImport.class, "Slices_Receive", Scratch.class);

    static native int Slices_Receive(long target, int length);

    static int invoke(long target, int length) {
        try {
            if (HANDLE == null) {
                return Slices_Receive(target, length);
            } else {
                return (int) HANDLE.invokeExact(target, length);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Slices_ReceiveImport.class, "Slices_Receive", HANDLE, e);
            return Slices_Receive(target, length);
        }
    }

    static int receive(byte[] target, int offset, int length) {
        Scratch.requireSlice(target, offset, length, "target");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
        held = 1;
        try {
            long targetAddress = scratch.reserve(length);
            int result = invoke(targetAddress, length);
            scratch.copyOut(targetAddress, target, offset, length, false, result);
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

final class Slices_MaskImport {
    static final Library LIBRARY = SlicesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Slices_MaskImport.class, "Slices_Mask", Scratch.class);

    static native long Slices_Mask(long data, long dataLength, int key);

    static long invoke(long data, long dataLength, int key) {
        try {
            if (HANDLE == null) {
                return Slices_Mask(data, dataLength, key);
            } else {
                return (long) HANDLE.invokeExact(data, dataLength, key);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Slices_MaskImport.class, "Slices_Mask", HANDLE, e);
            return Slices_Mask(data, dataLength, key);
        }
    }

    static long mask(byte[] data, int dataOffset, long dataLength, int key) {
        Scratch.requireSlice(data, dataOffset, dataLength, "data");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(dataLength));
        held = 1;
        try {
            long dataAddress = scratch.copyIn(data, dataOffset, (int) dataLength);
            long result = invoke(dataAddress, dataLength, key);
            scratch.copyOut(dataAddress, data, dataOffset, (int) dataLength, false, result);
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

final class Slices_RandomizeImport {
    static final Library LIBRARY = SlicesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Slices_RandomizeImport.class, "Slices_Randomize", Scratch.class);

    static native void Slices_Randomize(long target, int length);

    static void invoke(long target, int length) {
        try {
            if (HANDLE == null) {
                Slices_Randomize(target, length);
            } else {
                HANDLE.invokeExact(target, length);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Slices_RandomizeImport.class, "Slices_Randomize", HANDLE, e);
            Slices_Randomize(target, length);
        }
    }

    static void randomize(byte[] target, int offset, int length) {
        Scratch.requireSlice(target, offset, length, "target");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
        held = 1;
        try {
            long targetAddress = scratch.reserve(length);
            invoke(targetAddress, length);
            scratch.copyOut(targetAddress, target, offset, length, true, 0);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Slices_DigestImport {
    static final Library LIBRARY = SlicesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Slices_DigestImport.class, "Slices_Digest", Scratch.class);

    static native double Slices_Digest(long source, int sourceLength, long digest, int digestLength);

    static double invoke(long source, int sourceLength, long digest, int digestLength) {
        try {
            if (HANDLE == null) {
                return Slices_Digest(source, sourceLength, digest, digestLength);
            } else {
                return (double) HANDLE.invokeExact(source, sourceLength, digest, digestLength);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Slices_DigestImport.class, "Slices_Digest", HANDLE, e);
            return Slices_Digest(source, sourceLength, digest, digestLength);
        }
    }

    static double digest(byte[] source, int sourceOffset, int sourceLength, byte[] digest, int digestOffset, int digestLength) {
        Scratch.requireSlice(source, sourceOffset, sourceLength, "source");
        Scratch.requireSlice(digest, digestOffset, digestLength, "digest");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(sourceLength) + Scratch.size(digestLength));
        held = 1;
        try {
            long sourceAddress = scratch.copyIn(source, sourceOffset, sourceLength);
            long digestAddress = scratch.reserve(digestLength);
            double result = invoke(sourceAddress, sourceLength, digestAddress, digestLength);
            scratch.copyOut(digestAddress, digest, digestOffset, digestLength, true, 0);
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
