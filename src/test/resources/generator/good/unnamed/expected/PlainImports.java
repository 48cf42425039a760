// Generated from the @LibraryImport declarations of this package.
import interop.InteropException;
import interop.marshalling.Binder;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Plain}. */
class PlainImports {
    static final Library LIBRARY = new Library(Plain.class, "plain",
            null, 0, new Table(), new String[] {});

    PlainImports() {
    }

    public static long length(String text) {
        return plain_length.callLength(text);
    }

    /** {@link #length(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static long length(byte[] text) {
        return plain_length.callLength(text);
    }

    /** A method need not be named after a symbol that has no prefix to be told from. */
    public static void end(int code) {
        _exit2.callEnd(code);
    }

    /** The parameters have names that JNI's own could have. */
    public static int socket(int env, int type) {
        return plain_socket.callSocket(env, type);
    }

    /** Named as the symbols, and with the same parameters as they cross. */
    public static int plain(int number) {
        return plain.callPlain(number);
    }

    public static Door door(long number) throws InteropException {
        return door.callDoor(number);
    }

    private static final class plain_length {
        static final MethodHandle HANDLE = LIBRARY.bind(plain_length.class,
                "plain_length");

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

        static long callLength(String text) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(text));
            try {
                long textAddress = scratch.text(text, "text");
                return invoke(textAddress);
            } finally {
                scratch.release();
            }
        }

        static long callLength(byte[] text) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(text));
            try {
                long textAddress = scratch.text(text, "text");
                return invoke(textAddress);
            } finally {
                scratch.release();
            }
        }
    }

    private static final class _exit2 {
        static final MethodHandle HANDLE = LIBRARY.bind(_exit2.class,
                "_exit2");

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

        static void callEnd(int code) {
            invoke(code);
        }
    }

    private static final class plain_socket {
        static final MethodHandle HANDLE = LIBRARY.bind(plain_socket.class,
                "plain_socket");

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

        static int callSocket(int env, int type) {
            return invoke(env, type);
        }
    }

    private static final class plain {
        static final MethodHandle HANDLE = LIBRARY.bind(plain.class,
                "plain");

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

        static int callPlain(int number) {
            return invoke(number);
        }
    }

    private static final class door {
        static final MethodHandle HANDLE = LIBRARY.bind(door.class,
                "door");

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

        static Door callDoor(long number) throws InteropException {
            long result = invoke(number);
            if (result < 0) {
                throw new interop.InteropException(result, "door", null);
            }
            return new Door(result);
        }
    }

    private static final class Table implements Binder {
        @Override
        public String name() {
            return "jni";
        }

        @Override
        public void load(String file) {
            System.load(file);
        }

        @Override
        public MethodHandle bind(Class<?> holder, String symbol) {
            return null;
        }

        @Override
        public native int abiVersion(String symbol);

        @Override
        public native long address(java.nio.ByteBuffer buffer);

        @Override
        public native long allocate(long size);

        @Override
        public native void free(long address);

        @Override
        public native java.nio.ByteBuffer buffer(long address, long capacity);
    }
}
