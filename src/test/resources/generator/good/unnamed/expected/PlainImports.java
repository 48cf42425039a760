// Generated from the @LibraryImport declarations of this package.
import interop.InteropException;
import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Plain}. */
class PlainImports {
    private static volatile Library library;

    PlainImports() {
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

    public static long length(String text) {
        AsyncErrors.requireRoom();
        return plain_lengthImport.length(text);
    }

    /** {@link #length(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static long length(byte[] text) {
        AsyncErrors.requireRoom();
        return plain_lengthImport.length(text);
    }

    /** A method need not be named after a symbol that has no prefix to be told from. */
    public static void end(int code) {
        AsyncErrors.requireRoom();
        _exit2Import.end(code);
    }

    /** The parameters have names that JNI's own could have. */
    public static int socket(int env, int type) {
        AsyncErrors.requireRoom();
        return plain_socketImport.socket(env, type);
    }

    /** Named as the symbols, and with the same parameters as they cross. */
    public static int plain(int number) {
        AsyncErrors.requireRoom();
        return plainImport.$plain(number);
    }

    public static Door door(long number) throws InteropException {
        AsyncErrors.requireRoom();
        return doorImport.$door(number);
    }

    private static final class Table extends Library {
        Table(MethodHandles.Lookup generated) {
            // By the hash code of its name this class knows whether a relocator has renamed it.
            super(generated, Plain.class, "plain", null, 0, new String[] {}, 1306608494);
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

final class plain_lengthImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            plain_lengthImport.class, "plain_length", Scratch.class);

    static native long plain_length(long text);

    static long invoke(long text) {
        try {
            if (HANDLE == null) {
                return plain_length(text);
            } else {
                return (long) HANDLE.invokeExact(text);
            }
        } catch (Throwable e) {
            LIBRARY.failed(plain_lengthImport.class, "plain_length", HANDLE, e);
            return plain_length(text);
        }
    }

    static long length(String text) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(text));
        held = 1;
        try {
            long textAddress = scratch.text(text, "text");
            long result = invoke(textAddress);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }

    static long length(byte[] text) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(text));
        held = 1;
        try {
            long textAddress = scratch.text(text, "text");
            long result = invoke(textAddress);
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

final class _exit2Import {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(_exit2Import.class, "_exit2", HANDLE, e);
            _exit2(code);
        }
    }

    static void end(int code) {
        invoke(code);
    }
}

final class plain_socketImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(plain_socketImport.class, "plain_socket", HANDLE, e);
            return plain_socket(env, type);
        }
    }

    static int socket(int env, int type) {
        return invoke(env, type);
    }
}

final class plainImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(plainImport.class, "plain", HANDLE, e);
            return plain(number);
        }
    }

    static int $plain(int number) {
        return invoke(number);
    }
}

final class doorImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            doorImport.class, "door", Door.class);

    static native long door(long number);

    static long invoke(long number) {
        try {
            if (HANDLE == null) {
                return door(number);
            } else {
                return (long) HANDLE.invokeExact(number);
            }
        } catch (Throwable e) {
            LIBRARY.failed(doorImport.class, "door", HANDLE, e);
            return door(number);
        }
    }

    static Door $door(long number) throws InteropException {
        Door result = new Door();
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        resultSlot.number = invoke(number);
        if (resultSlot.number < 0) {
            result.discard(LIBRARY);
            throw new interop.InteropException(resultSlot.number, "door", null);
        }
        return result;
    }
}
