// Generated from the @LibraryImport declarations of this package.
package sample.table_case;

import interop.InteropException;
import interop.marshalling.Binder;
import interop.marshalling.BufferVector;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Demo}. */
class DemoImports {
    static final Library LIBRARY = new Library(Demo.class, "Demo",
            "Demo_GetAbiVersion", 3, new Table(), new String[] {});

    DemoImports() {
    }

    public static int getAbiVersion() {
        return Demo_GetAbiVersion.callGetAbiVersion();
    }

    public static double twice(double x) {
        return Demo_Twice.callTwice(x);
    }

    public static void reset(int level, long limit) {
        Demo_Reset.callReset(level, limit);
    }

    public static sample.table_case.SafeDemoHandle open(String path, String mode) throws InteropException {
        return Demo_Open.callOpen(path, mode);
    }

    /**
     * {@link #open(String, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static sample.table_case.SafeDemoHandle open(byte[] path, byte[] mode) throws InteropException {
        return Demo_Open.callOpen(path, mode);
    }

    static int close(long demo) {
        return Demo_Close.callClose(demo);
    }

    public static int read(sample.table_case.SafeDemoHandle demo, byte[] target, int offset, int length) {
        return Demo_Read.callRead(demo, target, offset, length);
    }

    public static int read(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer target) {
        return Demo_Read.callRead(demo, target);
    }

    public static long write(sample.table_case.SafeDemoHandle demo, byte[] source, int offset, long length) {
        return Demo_Write.callWrite(demo, source, offset, length);
    }

    public static long writeAll(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer[] sources) {
        return Demo_WriteAll.callWriteAll(demo, sources);
    }

    public static int getStatus(sample.table_case.SafeDemoHandle demo, sample.table_case.Status status, interop.TextBuffer title) {
        return Demo_GetStatus.callGetStatus(demo, status, title);
    }

    public static String getTitle() throws IOException {
        return Scratch.decode(getTitleBytes());
    }

    /** {@link #getTitle()} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static byte[] getTitleBytes() throws IOException {
        return Demo_GetTitle.callGetTitleBytes();
    }

    /** The layout of {@link sample.table_case.Status}, in buffers of native byte order. */
    static final class StatusLayout {
        static final int SIZE = 24;

        private StatusLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.table_case.Status to) {
            to.ratio = from.getDouble(at + 0);
            to.owner = new sample.table_case.SafeDemoHandle(from.getLong(at + 8));
            to.color = from.getInt(at + 16);
            to.padding = from.getInt(at + 20);
        }
    }

    /** The layout of {@link sample.table_case.Record}, in buffers of native byte order. */
    static final class RecordLayout {
        static final int SIZE = 16;

        private RecordLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.table_case.Record to) {
            to.ino = from.getLong(at + 0);
            to.length = from.getInt(at + 8);
            to.type = from.getInt(at + 12);
        }
    }

    private static final class Demo_GetAbiVersion {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_GetAbiVersion.class,
                "Demo_GetAbiVersion");

        static native int Demo_GetAbiVersion();

        static int invoke() {
            try {
                if (HANDLE == null) {
                    return Demo_GetAbiVersion();
                } else {
                    return (int) HANDLE.invokeExact();
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_GetAbiVersion", HANDLE, e);
            }
        }

        static int callGetAbiVersion() {
            return invoke();
        }
    }

    private static final class Demo_Twice {
        static final MethodHandle HANDLE = LIBRARY.bindCritical(Demo_Twice.class,
                "Demo_Twice");

        static native double Demo_Twice(double x);

        static double invoke(double x) {
            try {
                if (HANDLE == null) {
                    return Demo_Twice(x);
                } else {
                    return (double) HANDLE.invokeExact(x);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_Twice", HANDLE, e);
            }
        }

        static double callTwice(double x) {
            return invoke(x);
        }
    }

    private static final class Demo_Reset {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_Reset.class,
                "Demo_Reset");

        static native void Demo_Reset(int level, long limit);

        static void invoke(int level, long limit) {
            try {
                if (HANDLE == null) {
                    Demo_Reset(level, limit);
                } else {
                    HANDLE.invokeExact(level, limit);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_Reset", HANDLE, e);
            }
        }

        static void callReset(int level, long limit) {
            invoke(level, limit);
        }
    }

    private static final class Demo_Open {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_Open.class,
                "Demo_Open");

        static native long Demo_Open(long path, long mode);

        static long invoke(long path, long mode) {
            try {
                if (HANDLE == null) {
                    return Demo_Open(path, mode);
                } else {
                    return (long) HANDLE.invokeExact(path, mode);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_Open", HANDLE, e);
            }
        }

        static sample.table_case.SafeDemoHandle callOpen(String path, String mode) throws InteropException {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(path) + Scratch.size(mode));
            try {
                long pathAddress = scratch.text(path, "path");
                long modeAddress = scratch.textOrNull(mode, "mode");
                long result = invoke(pathAddress, modeAddress);
                if (result < 0) {
                    throw new interop.InteropException(result, "Demo_Open", Scratch.display(path));
                }
                return new sample.table_case.SafeDemoHandle(result);
            } finally {
                scratch.release();
            }
        }

        static sample.table_case.SafeDemoHandle callOpen(byte[] path, byte[] mode) throws InteropException {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(path) + Scratch.size(mode));
            try {
                long pathAddress = scratch.text(path, "path");
                long modeAddress = scratch.textOrNull(mode, "mode");
                long result = invoke(pathAddress, modeAddress);
                if (result < 0) {
                    throw new interop.InteropException(result, "Demo_Open", Scratch.display(path));
                }
                return new sample.table_case.SafeDemoHandle(result);
            } finally {
                scratch.release();
            }
        }
    }

    private static final class Demo_Close {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_Close.class,
                "Demo_Close");

        static native int Demo_Close(long demo);

        static int invoke(long demo) {
            try {
                if (HANDLE == null) {
                    return Demo_Close(demo);
                } else {
                    return (int) HANDLE.invokeExact(demo);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_Close", HANDLE, e);
            }
        }

        static int callClose(long demo) {
            return invoke(demo);
        }
    }

    private static final class Demo_Read {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_Read.class,
                "Demo_Read");

        static native int Demo_Read(long demo, long target, int length);

        static int invoke(long demo, long target, int length) {
            try {
                if (HANDLE == null) {
                    return Demo_Read(demo, target, length);
                } else {
                    return (int) HANDLE.invokeExact(demo, target, length);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_Read", HANDLE, e);
            }
        }

        static int callRead(sample.table_case.SafeDemoHandle demo, byte[] target, int offset, int length) {
            Scratch.requireSlice(target, offset, length, "target");
            Scratch.requireNonNull(demo, "demo");
            long demoHandle = demo.acquire();
            try {
                Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
                try {
                    long targetAddress = scratch.reserve(length);
                    int result = invoke(demoHandle, targetAddress, length);
                    scratch.copyOut(targetAddress, target, offset, length, false, result);
                    return result;
                } finally {
                    scratch.release();
                }
            } finally {
                demo.release();
            }
        }

        static int callRead(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer target) {
            Scratch.requireBuffer(target, true, "target");
            int targetPosition = target.position();
            int targetLength = target.remaining();
            Scratch.requireNonNull(demo, "demo");
            long demoHandle = demo.acquire();
            try {
                Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(target, targetLength));
                try {
                    long targetAddress = scratch.buffer(LIBRARY, target, targetPosition, targetLength, false);
                    int result = invoke(demoHandle, targetAddress, targetLength);
                    scratch.advance(targetAddress, target, targetPosition, targetLength, true, false, result);
                    return result;
                } finally {
                    scratch.release();
                }
            } finally {
                demo.release();
            }
        }
    }

    private static final class Demo_Write {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_Write.class,
                "Demo_Write");

        static native long Demo_Write(long demo, long source, long length);

        static long invoke(long demo, long source, long length) {
            try {
                if (HANDLE == null) {
                    return Demo_Write(demo, source, length);
                } else {
                    return (long) HANDLE.invokeExact(demo, source, length);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_Write", HANDLE, e);
            }
        }

        static long callWrite(sample.table_case.SafeDemoHandle demo, byte[] source, int offset, long length) {
            Scratch.requireSlice(source, offset, length, "source");
            Scratch.requireNonNull(demo, "demo");
            long demoHandle = demo.acquire();
            try {
                Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
                try {
                    long sourceAddress = scratch.copyIn(source, offset, (int) length);
                    return invoke(demoHandle, sourceAddress, length);
                } finally {
                    scratch.release();
                }
            } finally {
                demo.release();
            }
        }
    }

    private static final class Demo_WriteAll {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_WriteAll.class,
                "Demo_WriteAll");

        static native long Demo_WriteAll(long demo, long sources, int sourcesCount);

        static long invoke(long demo, long sources, int sourcesCount) {
            try {
                if (HANDLE == null) {
                    return Demo_WriteAll(demo, sources, sourcesCount);
                } else {
                    return (long) HANDLE.invokeExact(demo, sources, sourcesCount);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_WriteAll", HANDLE, e);
            }
        }

        static long callWriteAll(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer[] sources) {
            BufferVector sourcesVector = new BufferVector(sources, true, false, "sources");
            Scratch.requireNonNull(demo, "demo");
            long demoHandle = demo.acquire();
            try {
                Scratch scratch = Scratch.acquire(LIBRARY, sourcesVector.size());
                try {
                    long sourcesAddress = sourcesVector.layOut(LIBRARY, scratch);
                    long result = invoke(demoHandle, sourcesAddress, sourcesVector.count());
                    sourcesVector.advance(scratch, false, result);
                    return result;
                } finally {
                    scratch.release();
                }
            } finally {
                demo.release();
            }
        }
    }

    private static final class Demo_GetStatus {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_GetStatus.class,
                "Demo_GetStatus");

        static native int Demo_GetStatus(long demo, long status, long title, int titleCapacity);

        static int invoke(long demo, long status, long title, int titleCapacity) {
            try {
                if (HANDLE == null) {
                    return Demo_GetStatus(demo, status, title, titleCapacity);
                } else {
                    return (int) HANDLE.invokeExact(demo, status, title, titleCapacity);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_GetStatus", HANDLE, e);
            }
        }

        static int callGetStatus(sample.table_case.SafeDemoHandle demo, sample.table_case.Status status, interop.TextBuffer title) {
            Scratch.requireNonNull(status, "status");
            Scratch.requireNonNull(title, "title");
            Scratch.requireNonNull(demo, "demo");
            long demoHandle = demo.acquire();
            try {
                for (int titleCapacity = Scratch.TEXT; ; titleCapacity = Scratch.larger(titleCapacity)) {
                    Scratch scratch = Scratch.acquire(LIBRARY, StatusLayout.SIZE + Scratch.size(titleCapacity));
                    try {
                        long statusAddress = scratch.reserve(StatusLayout.SIZE);
                        long titleAddress = scratch.reserve(titleCapacity);
                        int result = invoke(demoHandle, statusAddress, titleAddress, titleCapacity);
                        if (Scratch.tooSmall(result, titleCapacity)) {
                            continue;
                        }
                        if (result >= 0) {
                            StatusLayout.read(scratch.memory(), scratch.index(statusAddress), status);
                        }
                        scratch.copyOut(titleAddress, title, result);
                        return result;
                    } finally {
                        scratch.release();
                    }
                }
            } finally {
                demo.release();
            }
        }
    }

    private static final class Demo_GetTitle {
        static final MethodHandle HANDLE = LIBRARY.bind(Demo_GetTitle.class,
                "Demo_GetTitle");

        static native int Demo_GetTitle(long text, int textCapacity);

        static int invoke(long text, int textCapacity) {
            try {
                if (HANDLE == null) {
                    return Demo_GetTitle(text, textCapacity);
                } else {
                    return (int) HANDLE.invokeExact(text, textCapacity);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Demo_GetTitle", HANDLE, e);
            }
        }

        static byte[] callGetTitleBytes() throws IOException {
            for (int textCapacity = Scratch.TEXT; ; textCapacity = Scratch.larger(textCapacity)) {
                Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(textCapacity));
                try {
                    long textAddress = scratch.reserve(textCapacity);
                    int result = invoke(textAddress, textCapacity);
                    if (Scratch.tooSmall(result, textCapacity)) {
                        continue;
                    }
                    if (result < 0) {
                        throw new interop.InteropException(result, "Demo_GetTitle", null);
                    }
                    return scratch.bytesAt(textAddress, result);
                } finally {
                    scratch.release();
                }
            }
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
