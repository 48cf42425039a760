// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Sample}. */
class SampleImports {
    static final Library LIBRARY = new Table();

    SampleImports() {
    }

    public static int abs(int number) {
        return absImport.$abs(number);
    }

    public static int callAbs(int number) {
        return absImport.callAbs(number);
    }

    public static int invoke(int number) {
        return absImport.$invoke(number);
    }

    public static String find() throws IOException, other.IOException {
        return Scratch.decode(findBytes());
    }

    /** {@link #find()} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static byte[] findBytes() throws IOException, other.IOException {
        return findImport.findBytes();
    }

    public static int run(String LIBRARY) {
        return runImport.$run(LIBRARY);
    }

    /** {@link #run(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static int run(byte[] LIBRARY) {
        return runImport.$run(LIBRARY);
    }

    public static int toString(int number) {
        return toStringImport.$toString(number);
    }

    private static final class Table extends Library {
        Table() {
            super(Sample.class, "sample", null, 0, new String[] {"C:\\users\\sample.dll", "\""});
        }

        @Override
        @SuppressWarnings("restricted")
        protected void jniLoad(String file) {
            System.load(file);
        }

        @Override
        protected native int jniAbiVersion(String symbol);

        @Override
        protected native long jniAddress(java.nio.ByteBuffer buffer);

        @Override
        protected native long jniAllocate(long size);

        @Override
        protected native void jniFree(long address);

        @Override
        protected native java.nio.ByteBuffer jniBuffer(long address, long capacity);
    }
}

final class absImport {
    static final MethodHandle HANDLE = SampleImports.LIBRARY.bind(
            absImport.class, "abs");

    static native int abs(int number);

    static int invoke(int number) {
        try {
            if (HANDLE == null) {
                return abs(number);
            } else {
                return (int) HANDLE.invokeExact(number);
            }
        } catch (Throwable e) {
            throw SampleImports.LIBRARY.failed("abs", HANDLE, e);
        }
    }

    static int $abs(int number) {
        return invoke(number);
    }

    static int callAbs(int number) {
        return invoke(number);
    }

    static int $invoke(int number) {
        return invoke(number);
    }
}

final class findImport {
    static final MethodHandle HANDLE = SampleImports.LIBRARY.bind(
            findImport.class, "find");

    static native int find(long text, int textCapacity);

    static int invoke(long text, int textCapacity) {
        try {
            if (HANDLE == null) {
                return find(text, textCapacity);
            } else {
                return (int) HANDLE.invokeExact(text, textCapacity);
            }
        } catch (Throwable e) {
            throw SampleImports.LIBRARY.failed("find", HANDLE, e);
        }
    }

    static byte[] findBytes() throws IOException, other.IOException {
        for (int textCapacity = Scratch.TEXT; ; textCapacity = Scratch.larger(textCapacity)) {
            Scratch scratch = Scratch.acquire(SampleImports.LIBRARY, Scratch.size(textCapacity));
            try {
                long textAddress = scratch.reserve(textCapacity);
                int result = invoke(textAddress, textCapacity);
                if (Scratch.tooSmall(result, textCapacity)) {
                    continue;
                }
                if (result < 0) {
                    throw new interop.InteropException(result, "find", null);
                }
                return scratch.bytesAt(textAddress, result);
            } finally {
                scratch.release();
            }
        }
    }
}

final class runImport {
    static final MethodHandle HANDLE = SampleImports.LIBRARY.bind(
            runImport.class, "run");

    static native int run(long LIBRARY);

    static int invoke(long LIBRARY) {
        try {
            if (HANDLE == null) {
                return run(LIBRARY);
            } else {
                return (int) HANDLE.invokeExact(LIBRARY);
            }
        } catch (Throwable e) {
            throw SampleImports.LIBRARY.failed("run", HANDLE, e);
        }
    }

    static int $run(String LIBRARY) {
        Scratch scratch = Scratch.acquire(SampleImports.LIBRARY, Scratch.size(LIBRARY));
        try {
            long LIBRARYAddress = scratch.text(LIBRARY, "LIBRARY");
            return invoke(LIBRARYAddress);
        } finally {
            scratch.release();
        }
    }

    static int $run(byte[] LIBRARY) {
        Scratch scratch = Scratch.acquire(SampleImports.LIBRARY, Scratch.size(LIBRARY));
        try {
            long LIBRARYAddress = scratch.text(LIBRARY, "LIBRARY");
            return invoke(LIBRARYAddress);
        } finally {
            scratch.release();
        }
    }
}

final class toStringImport {
    static final MethodHandle HANDLE = SampleImports.LIBRARY.bind(
            toStringImport.class, "toString");

    static native int toString(int number);

    static int invoke(int number) {
        try {
            if (HANDLE == null) {
                return toString(number);
            } else {
                return (int) HANDLE.invokeExact(number);
            }
        } catch (Throwable e) {
            throw SampleImports.LIBRARY.failed("toString", HANDLE, e);
        }
    }

    static int $toString(int number) {
        return invoke(number);
    }
}
