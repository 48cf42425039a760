// Generated from the @LibraryImport declarations of this package.
import interop.InteropException;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Plain}. */
class PlainImports {
    private static volatile Library library;
    private static boolean plain_lengthBound;
    private static boolean _exit2Bound;
    private static boolean plain_socketBound;
    private static boolean plainBound;
    private static boolean doorBound;

    PlainImports() {
    }

    static Library library() {
        Library open = library;
        return open != null ? open : openLibrary();
    }

    private static synchronized Library openLibrary() {
        if (library == null) {
            library = new Table(MethodHandles.lookup()).open();
        }
        return library;
    }

    public static long length(String text) {
        if (!plain_lengthBound) {
            plain_lengthBound = library().bind(plain_lengthImport.class, "plain_length", Scratch.class);
        }
        return plain_lengthImport.length(text);
    }

    /** {@link #length(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static long length(byte[] text) {
        if (!plain_lengthBound) {
            plain_lengthBound = library().bind(plain_lengthImport.class, "plain_length", Scratch.class);
        }
        return plain_lengthImport.length(text);
    }

    /** A method need not be named after a symbol that has no prefix to be told from. */
    public static void end(int code) {
        if (!_exit2Bound) {
            _exit2Bound = library().bind(_exit2Import.class, "_exit2");
        }
        _exit2Import.end(code);
    }

    /** The parameters have names that JNI's own could have. */
    public static int socket(int env, int type) {
        if (!plain_socketBound) {
            plain_socketBound = library().bind(plain_socketImport.class, "plain_socket");
        }
        return plain_socketImport.socket(env, type);
    }

    /** Named as the symbols, and with the same parameters as they cross. */
    public static int plain(int number) {
        if (!plainBound) {
            plainBound = library().bind(plainImport.class, "plain");
        }
        return plainImport.$plain(number);
    }

    public static Door door(long number) throws InteropException {
        if (!doorBound) {
            doorBound = library().bind(doorImport.class, "door", Door.class);
        }
        return doorImport.$door(number);
    }

    private static final class Table extends Library {
        Table(MethodHandles.Lookup generated) {
            super(generated, Plain.class, "plain", null, 0, new String[] {});
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
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
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
            throw LIBRARY.failed("plain_length", HANDLE, e);
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
    static final MethodHandle HANDLE = LIBRARY.bound(
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
            throw LIBRARY.failed("_exit2", HANDLE, e);
        }
    }

    static void end(int code) {
        invoke(code);
    }
}

final class plain_socketImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
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
            throw LIBRARY.failed("plain_socket", HANDLE, e);
        }
    }

    static int socket(int env, int type) {
        return invoke(env, type);
    }
}

final class plainImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
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
            throw LIBRARY.failed("plain", HANDLE, e);
        }
    }

    static int $plain(int number) {
        return invoke(number);
    }
}

final class doorImport {
    static final Library LIBRARY = PlainImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
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
            throw LIBRARY.failed("door", HANDLE, e);
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
