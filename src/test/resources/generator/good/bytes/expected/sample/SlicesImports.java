// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Slices}. */
class SlicesImports {
    private static volatile Library library;
    private static boolean Slices_SendBound;
    private static boolean Slices_ReceiveBound;
    private static boolean Slices_MaskBound;
    private static boolean Slices_RandomizeBound;
    private static boolean Slices_DigestBound;

    SlicesImports() {
    }

    static Library library() {
        Library open = library;
        return open != null ? open : openLibrary();
    }

    private static synchronized Library openLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Slices.class, "slices", null, 0, new String[] {}).open();
        }
        return library;
    }

    public static int send(byte[] source, int offset, int length) {
        if (!Slices_SendBound) {
            Slices_SendBound = library().bind(Slices_SendImport.class, "Slices_Send", Scratch.class);
        }
        return Slices_SendImport.send(source, offset, length);
    }

    public static int receive(byte[] target, int offset, int length) {
        if (!Slices_ReceiveBound) {
            Slices_ReceiveBound = library().bind(Slices_ReceiveImport.class, "Slices_Receive", Scratch.class);
        }
        return Slices_ReceiveImport.receive(target, offset, length);
    }

    public static long mask(byte[] data, int dataOffset, long dataLength, int key) {
        if (!Slices_MaskBound) {
            Slices_MaskBound = library().bind(Slices_MaskImport.class, "Slices_Mask", Scratch.class);
        }
        return Slices_MaskImport.mask(data, dataOffset, dataLength, key);
    }

    public static void randomize(byte[] target, int offset, int length) {
        if (!Slices_RandomizeBound) {
            Slices_RandomizeBound = library().bind(Slices_RandomizeImport.class, "Slices_Randomize", Scratch.class);
        }
        Slices_RandomizeImport.randomize(target, offset, length);
    }

    /** Two slices, one of each direction. */
    public static double digest(byte[] source, int sourceOffset, int sourceLength, byte[] digest, int digestOffset, int digestLength) {
        if (!Slices_DigestBound) {
            Slices_DigestBound = library().bind(Slices_DigestImport.class, "Slices_Digest", Scratch.class);
        }
        return Slices_DigestImport.digest(source, sourceOffset, sourceLength, digest, digestOffset, digestLength);
    }
}

final class Slices_SendImport {
    static final Library LIBRARY = SlicesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
            Slices_SendImport.class, "Slices_Send");

    static native int Slices_Send(long source, int length);

    static int invoke(long source, int length) {
        try {
            if (HANDLE == null) {
                return Slices_Send(source, length);
            } else {
                return (int) HANDLE.invokeExact(source, length);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Slices_Send", HANDLE, e);
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
    static final MethodHandle HANDLE = LIBRARY.bound(
            Slices_ReceiveImport.class, "Slices_Receive");

    static native int Slices_Receive(long target, int length);

    static int invoke(long target, int length) {
        try {
            if (HANDLE == null) {
                return Slices_Receive(target, length);
            } else {
                return (int) HANDLE.invokeExact(target, length);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Slices_Receive", HANDLE, e);
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
    static final MethodHandle HANDLE = LIBRARY.bound(
            Slices_MaskImport.class, "Slices_Mask");

    static native long Slices_Mask(long data, long dataLength, int key);

    static long invoke(long data, long dataLength, int key) {
        try {
            if (HANDLE == null) {
                return Slices_Mask(data, dataLength, key);
            } else {
                return (long) HANDLE.invokeExact(data, dataLength, key);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Slices_Mask", HANDLE, e);
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
    static final MethodHandle HANDLE = LIBRARY.bound(
            Slices_RandomizeImport.class, "Slices_Randomize");

    static native void Slices_Randomize(long target, int length);

    static void invoke(long target, int length) {
        try {
            if (HANDLE == null) {
                Slices_Randomize(target, length);
            } else {
                HANDLE.invokeExact(target, length);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Slices_Randomize", HANDLE, e);
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
    static final MethodHandle HANDLE = LIBRARY.bound(
            Slices_DigestImport.class, "Slices_Digest");

    static native double Slices_Digest(long source, int sourceLength, long digest, int digestLength);

    static double invoke(long source, int sourceLength, long digest, int digestLength) {
        try {
            if (HANDLE == null) {
                return Slices_Digest(source, sourceLength, digest, digestLength);
            } else {
                return (double) HANDLE.invokeExact(source, sourceLength, digest, digestLength);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Slices_Digest", HANDLE, e);
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
