// Generated from the @LibraryImport declarations of this package.
import interop.InteropException;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Plain}. */
class PlainImports {
    static final Library LIBRARY = new Table();

    PlainImports() {
    }

    public static long length(String text) {
        return plain_lengthImport.length(text);
    }

    /** {@link #length(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static long length(byte[] text) {
        return plain_lengthImport.length(text);
    }

    /** A method need not be named after a symbol that has no prefix to be told from. */
    public static void end(int code) {
        _exit2Import.end(code);
    }

    /** The parameters have names that JNI's own could have. */
    public static int socket(int env, int type) {
        return plain_socketImport.socket(env, type);
    }

    /** Named as the symbols, and with the same parameters as they cross. */
    public static int plain(int number) {
        return plainImport.$plain(number);
    }

    public static Door door(long number) throws InteropException {
        return doorImport.$door(number);
    }

    private static final class Table extends Library {
        Table() {
            super(Plain.class, "plain", null, 0, new String[] {});
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

final class plain_lengthImport {
    static final MethodHandle HANDLE = PlainImports.LIBRARY.bind(
            plain_lengthImport.class, "plain_length");

    static native long plain_length(long text);

    static long invoke(long text) {
        try {
            if (HANDLE == null) {
                return plain_length(text);
            } else {
                return (long) HANDLE.invokeExact(text);
            }
        } catch (Throwable e) {
            throw PlainImports.LIBRARY.failed("plain_length", HANDLE, e);
        }
    }

    static long length(String text) {
        Scratch scratch = Scratch.acquire(PlainImports.LIBRARY, Scratch.size(text));
        try {
            long textAddress = scratch.text(text, "text");
            return invoke(textAddress);
        } finally {
            scratch.release();
        }
    }

    static long length(byte[] text) {
        Scratch scratch = Scratch.acquire(PlainImports.LIBRARY, Scratch.size(text));
        try {
            long textAddress = scratch.text(text, "text");
            return invoke(textAddress);
        } finally {
            scratch.release();
        }
    }
}

final class _exit2Import {
    static final MethodHandle HANDLE = PlainImports.LIBRARY.bind(
            _exit2Import.class, "_exit2");

    static native void _exit2(int code);

    static void invoke(int code) {
        try {
            if (HANDLE == null) {
                _exit2(code);
            } else {
                HANDLE.invokeExact(code);
            }
        } catch (Throwable e) {
            throw PlainImports.LIBRARY.failed("_exit2", HANDLE, e);
        }
    }

    static void end(int code) {
        invoke(code);
    }
}

final class plain_socketImport {
    static final MethodHandle HANDLE = PlainImports.LIBRARY.bind(
            plain_socketImport.class, "plain_socket");

    static native int plain_socket(int env, int type);

    static int invoke(int env, int type) {
        try {
            if (HANDLE == null) {
                return plain_socket(env, type);
            } else {
                return (int) HANDLE.invokeExact(env, type);
            }
        } catch (Throwable e) {
            throw PlainImports.LIBRARY.failed("plain_socket", HANDLE, e);
        }
    }

    static int socket(int env, int type) {
        return invoke(env, type);
    }
}

final class plainImport {
    static final MethodHandle HANDLE = PlainImports.LIBRARY.bind(
            plainImport.class, "plain");

    static native int plain(int number);

    static int invoke(int number) {
        try {
            if (HANDLE == null) {
                return plain(number);
            } else {
                return (int) HANDLE.invokeExact(number);
            }
        } catch (Throwable e) {
            throw PlainImports.LIBRARY.failed("plain", HANDLE, e);
        }
    }

    static int $plain(int number) {
        return invoke(number);
    }
}

final class doorImport {
    static final MethodHandle HANDLE = PlainImports.LIBRARY.bind(
            doorImport.class, "door");

    static native long door(long number);

    static long invoke(long number) {
        try {
            if (HANDLE == null) {
                return door(number);
            } else {
                return (long) HANDLE.invokeExact(number);
            }
        } catch (Throwable e) {
            throw PlainImports.LIBRARY.failed("door", HANDLE, e);
        }
    }

    static Door $door(long number) throws InteropException {
        long result = invoke(number);
        if (result < 0) {
            throw new interop.InteropException(result, "door", null);
        }
        return new Door(result);
    }
}
