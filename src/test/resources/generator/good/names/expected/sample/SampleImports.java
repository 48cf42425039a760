// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Sample}. */
class SampleImports {
    private static volatile Library library;

    SampleImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Table(MethodHandles.lookup());
        }
        return library;
    }

    public static int abs(int number) {
        AsyncErrors.requireRoom();
        return absImport.$abs(number);
    }

    public static int callAbs(int number) {
        AsyncErrors.requireRoom();
        return absImport.callAbs(number);
    }

    public static int invoke(int number) {
        AsyncErrors.requireRoom();
        return absImport.$invoke(number);
    }

    public static String find() throws IOException, other.IOException {
        return Scratch.decode(findBytes());
    }

    /** {@link #find()} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static byte[] findBytes() throws IOException, other.IOException {
        AsyncErrors.requireRoom();
        return findImport.findBytes();
    }

    public static int run(String library) {
        AsyncErrors.requireRoom();
        return runImport.$run(library);
    }

    /** {@link #run(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static int run(byte[] library) {
        AsyncErrors.requireRoom();
        return runImport.$run(library);
    }

    public static int toString(int number) {
        AsyncErrors.requireRoom();
        return toStringImport.$toString(number);
    }

    private static final class Table extends Library {
        Table(MethodHandles.Lookup generated) {
            // By the hash code of its name this class knows whether a relocator has renamed it.
            super(generated, Sample.class, "sample", null, 0, new String[] {"C:\\users\\sample.dll", "\""}, -1276280566);
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

        @Override
        protected native int jniRegister(Class<?> holder, String symbol);
    }
}

final class absImport {
    static final Library LIBRARY = SampleImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(absImport.class, "abs", HANDLE, e);
            return abs(number);
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
    static final Library LIBRARY = SampleImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            findImport.class, "find", Scratch.class);

    static native int find(long text, int textCapacity);

    static int invoke(long text, int textCapacity) {
        try {
            if (HANDLE == null) {
                return find(text, textCapacity);
            } else {
                return (int) HANDLE.invokeExact(text, textCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(findImport.class, "find", HANDLE, e);
            return find(text, textCapacity);
        }
    }

    static byte[] findBytes() throws IOException, other.IOException {
        int held = 0;
        for (int textCapacity = Scratch.TEXT; ; textCapacity = Scratch.larger(textCapacity)) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(textCapacity));
            held = 1;
            try {
                long textAddress = scratch.reserve(textCapacity);
                int result = invoke(textAddress, textCapacity);
                if (Scratch.tooSmall(result, textCapacity)) {
                    continue;
                }
                if (result < 0) {
                    throw new interop.InteropException(result, "find", null);
                }
                byte[] returned = scratch.bytesAt(textAddress, result);
                scratch.release();
                held = 0;
                return returned;
            } finally {
                if (held > 0) {
                    scratch.release();
                }
            }
        }
    }
}

final class runImport {
    static final Library LIBRARY = SampleImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            runImport.class, "run", Scratch.class);

    static native int run(long library);

    static int invoke(long library) {
        try {
            if (HANDLE == null) {
                return run(library);
            } else {
                return (int) HANDLE.invokeExact(library);
            }
        } catch (Throwable e) {
            LIBRARY.failed(runImport.class, "run", HANDLE, e);
            return run(library);
        }
    }

    static int $run(String library) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(library));
        held = 1;
        try {
            long libraryAddress = scratch.text(library, "library");
            int result = invoke(libraryAddress);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }

    static int $run(byte[] library) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(library));
        held = 1;
        try {
            long libraryAddress = scratch.text(library, "library");
            int result = invoke(libraryAddress);
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

final class toStringImport {
    static final Library LIBRARY = SampleImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(toStringImport.class, "toString", HANDLE, e);
            return toString(number);
        }
    }

    static int $toString(int number) {
        return invoke(number);
    }
}
