// Generated from the @LibraryImport declarations of this package.
package sample.table_case;

import interop.InteropException;
import interop.marshalling.AsyncErrors;
import interop.marshalling.BufferVector;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Demo}. */
class DemoImports {
    private static volatile Library library;

    DemoImports() {
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

    public static int getAbiVersion() {
        AsyncErrors.requireRoom();
        return Demo_GetAbiVersionImport.getAbiVersion();
    }

    public static double twice(double x) {
        AsyncErrors.requireRoom();
        return Demo_TwiceImport.twice(x);
    }

    public static void reset(int level, long limit) {
        AsyncErrors.requireRoom();
        Demo_ResetImport.reset(level, limit);
    }

    public static sample.table_case.SafeDemoHandle open(String path, String mode) throws InteropException {
        AsyncErrors.requireRoom();
        return Demo_OpenImport.open(path, mode);
    }

    /**
     * {@link #open(String, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static sample.table_case.SafeDemoHandle open(byte[] path, byte[] mode) throws InteropException {
        AsyncErrors.requireRoom();
        return Demo_OpenImport.open(path, mode);
    }

    static int close(long demo) {
        AsyncErrors.requireRoom();
        return Demo_CloseImport.close(demo);
    }

    public static int read(sample.table_case.SafeDemoHandle demo, byte[] target, int offset, int length) {
        AsyncErrors.requireRoom();
        return Demo_ReadImport.read(demo, target, offset, length);
    }

    public static int read(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer target) {
        AsyncErrors.requireRoom();
        return Demo_ReadImport.read(demo, target);
    }

    public static long write(sample.table_case.SafeDemoHandle demo, byte[] source, int offset, long length) {
        AsyncErrors.requireRoom();
        return Demo_WriteImport.write(demo, source, offset, length);
    }

    public static long writeAll(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer[] sources) {
        AsyncErrors.requireRoom();
        return Demo_WriteAllImport.writeAll(demo, sources);
    }

    public static int getStatus(sample.table_case.SafeDemoHandle demo, sample.table_case.Status status, interop.TextBuffer title) {
        AsyncErrors.requireRoom();
        return Demo_GetStatusImport.getStatus(demo, status, title);
    }

    public static String getTitle() throws IOException {
        return Scratch.decode(getTitleBytes());
    }

    /** {@link #getTitle()} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static byte[] getTitleBytes() throws IOException {
        AsyncErrors.requireRoom();
        return Demo_GetTitleImport.getTitleBytes();
    }

    /** The layout of {@link sample.table_case.Status}, in buffers of native byte order. */
    static final class StatusLayout {
        static final int SIZE = 24;

        private StatusLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.table_case.Status to) {
            to.ratio = from.getDouble(at + 0);
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

    private static final class Table extends Library {
        Table(MethodHandles.Lookup generated) {
            // By the hash code of its name this class knows whether a relocator has renamed it.
            super(generated, Demo.class, "Demo", "Demo_GetAbiVersion", 3, new String[] {}, -1288343092);
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

final class Demo_GetAbiVersionImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_GetAbiVersionImport.class, "Demo_GetAbiVersion");

    static native int Demo_GetAbiVersion();

    static int invoke() {
        try {
            if (HANDLE == null) {
                return Demo_GetAbiVersion();
            } else {
                return (int) HANDLE.invokeExact();
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_GetAbiVersionImport.class, "Demo_GetAbiVersion", HANDLE, e);
            return Demo_GetAbiVersion();
        }
    }

    static int getAbiVersion() {
        return invoke();
    }
}

final class Demo_TwiceImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bindCritical(
            Demo_TwiceImport.class, "Demo_Twice");

    static native double Demo_Twice(double x);

    static double invoke(double x) {
        try {
            if (HANDLE == null) {
                return Demo_Twice(x);
            } else {
                return (double) HANDLE.invokeExact(x);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_TwiceImport.class, "Demo_Twice", HANDLE, e);
            return Demo_Twice(x);
        }
    }

    static double twice(double x) {
        return invoke(x);
    }
}

final class Demo_ResetImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_ResetImport.class, "Demo_Reset");

    static native void Demo_Reset(int level, long limit);

    static void invoke(int level, long limit) {
        try {
            if (HANDLE == null) {
                Demo_Reset(level, limit);
            } else {
                HANDLE.invokeExact(level, limit);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_ResetImport.class, "Demo_Reset", HANDLE, e);
            Demo_Reset(level, limit);
        }
    }

    static void reset(int level, long limit) {
        invoke(level, limit);
    }
}

final class Demo_OpenImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_OpenImport.class, "Demo_Open", Scratch.class, sample.table_case.SafeDemoHandle.class);

    static native long Demo_Open(long path, long mode);

    static long invoke(long path, long mode) {
        try {
            if (HANDLE == null) {
                return Demo_Open(path, mode);
            } else {
                return (long) HANDLE.invokeExact(path, mode);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_OpenImport.class, "Demo_Open", HANDLE, e);
            return Demo_Open(path, mode);
        }
    }

    static sample.table_case.SafeDemoHandle open(String path, String mode) throws InteropException {
        sample.table_case.SafeDemoHandle result = new sample.table_case.SafeDemoHandle();
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(path) + Scratch.size(mode));
        held = 1;
        try {
            long pathAddress = scratch.text(path, "path");
            long modeAddress = scratch.textOrNull(mode, "mode");
            resultSlot.number = invoke(pathAddress, modeAddress);
            if (resultSlot.number < 0) {
                result.discard(LIBRARY);
                throw new interop.InteropException(resultSlot.number, "Demo_Open", Scratch.display(path));
            }
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }

    static sample.table_case.SafeDemoHandle open(byte[] path, byte[] mode) throws InteropException {
        sample.table_case.SafeDemoHandle result = new sample.table_case.SafeDemoHandle();
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(path) + Scratch.size(mode));
        held = 1;
        try {
            long pathAddress = scratch.text(path, "path");
            long modeAddress = scratch.textOrNull(mode, "mode");
            resultSlot.number = invoke(pathAddress, modeAddress);
            if (resultSlot.number < 0) {
                result.discard(LIBRARY);
                throw new interop.InteropException(resultSlot.number, "Demo_Open", Scratch.display(path));
            }
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

final class Demo_CloseImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_CloseImport.class, "Demo_Close");

    static native int Demo_Close(long demo);

    static int invoke(long demo) {
        try {
            if (HANDLE == null) {
                return Demo_Close(demo);
            } else {
                return (int) HANDLE.invokeExact(demo);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_CloseImport.class, "Demo_Close", HANDLE, e);
            return Demo_Close(demo);
        }
    }

    static int close(long demo) {
        return invoke(demo);
    }
}

final class Demo_ReadImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_ReadImport.class, "Demo_Read", Scratch.class, java.nio.ByteBuffer.class);

    static native int Demo_Read(long demo, long target, int length);

    static int invoke(long demo, long target, int length) {
        try {
            if (HANDLE == null) {
                return Demo_Read(demo, target, length);
            } else {
                return (int) HANDLE.invokeExact(demo, target, length);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_ReadImport.class, "Demo_Read", HANDLE, e);
            return Demo_Read(demo, target, length);
        }
    }

    static int read(sample.table_case.SafeDemoHandle demo, byte[] target, int offset, int length) {
        Scratch.requireSlice(target, offset, length, "target");
        int held = 0;
        Scratch.requireNonNull(demo, "demo");
        long demoHandle = demo.acquire(LIBRARY);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
            held = 2;
            try {
                long targetAddress = scratch.reserve(length);
                int result = invoke(demoHandle, targetAddress, length);
                scratch.copyOut(targetAddress, target, offset, length, false, result);
                scratch.release();
                held = 1;
                demo.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0) {
                demo.release(LIBRARY);
            }
        }
    }

    static int read(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer target) {
        Scratch.requireBuffer(target, true, "target");
        int targetPosition = target.position();
        int targetLength = target.remaining();
        int held = 0;
        Scratch.requireNonNull(demo, "demo");
        long demoHandle = demo.acquire(LIBRARY);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(target, targetLength));
            held = 2;
            try {
                long targetAddress = scratch.buffer(LIBRARY, target, targetPosition, targetLength, false);
                int result = invoke(demoHandle, targetAddress, targetLength);
                scratch.advance(targetAddress, target, targetPosition, targetLength, true, false, result);
                scratch.release();
                held = 1;
                demo.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0) {
                demo.release(LIBRARY);
            }
        }
    }
}

final class Demo_WriteImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_WriteImport.class, "Demo_Write", Scratch.class);

    static native long Demo_Write(long demo, long source, long length);

    static long invoke(long demo, long source, long length) {
        try {
            if (HANDLE == null) {
                return Demo_Write(demo, source, length);
            } else {
                return (long) HANDLE.invokeExact(demo, source, length);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_WriteImport.class, "Demo_Write", HANDLE, e);
            return Demo_Write(demo, source, length);
        }
    }

    static long write(sample.table_case.SafeDemoHandle demo, byte[] source, int offset, long length) {
        Scratch.requireSlice(source, offset, length, "source");
        int held = 0;
        Scratch.requireNonNull(demo, "demo");
        long demoHandle = demo.acquire(LIBRARY);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(length));
            held = 2;
            try {
                long sourceAddress = scratch.copyIn(source, offset, (int) length);
                long result = invoke(demoHandle, sourceAddress, length);
                scratch.release();
                held = 1;
                demo.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0) {
                demo.release(LIBRARY);
            }
        }
    }
}

final class Demo_WriteAllImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_WriteAllImport.class, "Demo_WriteAll", Scratch.class, java.nio.ByteBuffer.class);

    static native long Demo_WriteAll(long demo, long sources, int sourcesCount);

    static long invoke(long demo, long sources, int sourcesCount) {
        try {
            if (HANDLE == null) {
                return Demo_WriteAll(demo, sources, sourcesCount);
            } else {
                return (long) HANDLE.invokeExact(demo, sources, sourcesCount);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_WriteAllImport.class, "Demo_WriteAll", HANDLE, e);
            return Demo_WriteAll(demo, sources, sourcesCount);
        }
    }

    static long writeAll(sample.table_case.SafeDemoHandle demo, java.nio.ByteBuffer[] sources) {
        BufferVector sourcesVector = new BufferVector(sources, true, false, "sources");
        int held = 0;
        Scratch.requireNonNull(demo, "demo");
        long demoHandle = demo.acquire(LIBRARY);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, sourcesVector.size());
            held = 2;
            try {
                long sourcesAddress = sourcesVector.layOut(LIBRARY, scratch);
                long result = invoke(demoHandle, sourcesAddress, sourcesVector.count());
                sourcesVector.advance(scratch, false, result);
                scratch.release();
                held = 1;
                demo.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0) {
                demo.release(LIBRARY);
            }
        }
    }
}

final class Demo_GetStatusImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_GetStatusImport.class, "Demo_GetStatus", Scratch.class, sample.table_case.SafeDemoHandle.class);

    static native int Demo_GetStatus(long demo, long status, long title, int titleCapacity);

    static int invoke(long demo, long status, long title, int titleCapacity) {
        try {
            if (HANDLE == null) {
                return Demo_GetStatus(demo, status, title, titleCapacity);
            } else {
                return (int) HANDLE.invokeExact(demo, status, title, titleCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_GetStatusImport.class, "Demo_GetStatus", HANDLE, e);
            return Demo_GetStatus(demo, status, title, titleCapacity);
        }
    }

    @SuppressWarnings("resource")
    static int getStatus(sample.table_case.SafeDemoHandle demo, sample.table_case.Status status, interop.TextBuffer title) {
        Scratch.requireNonNull(status, "status");
        Scratch.requireNonNull(title, "title");
        sample.table_case.SafeDemoHandle statusOwner = new sample.table_case.SafeDemoHandle();
        interop.SafeHandle.Slot statusOwnerSlot = statusOwner.slot(LIBRARY);
        int held = 0;
        Scratch.requireNonNull(demo, "demo");
        long demoHandle = demo.acquire(LIBRARY);
        held = 1;
        try {
            for (int titleCapacity = Scratch.TEXT; ; titleCapacity = Scratch.larger(titleCapacity)) {
                Scratch scratch = Scratch.acquire(LIBRARY, DemoImports.StatusLayout.SIZE + Scratch.size(titleCapacity));
                held = 2;
                try {
                    long statusAddress = scratch.reserve(DemoImports.StatusLayout.SIZE);
                    long titleAddress = scratch.reserve(titleCapacity);
                    AsyncErrors.provoke();
                    int result = invoke(demoHandle, statusAddress, titleAddress, titleCapacity);
                    if (Scratch.tooSmall(result, titleCapacity)) {
                        continue;
                    }
                    if (result >= 0) {
                        statusOwnerSlot.number = scratch.memory().getLong(scratch.index(statusAddress) + 8);
                        DemoImports.StatusLayout.read(scratch.memory(), scratch.index(statusAddress), status);
                        status.owner = statusOwner;
                    } else {
                        statusOwner.discard(LIBRARY);
                    }
                    scratch.copyOut(titleAddress, title, result);
                    scratch.release();
                    held = 1;
                    demo.release(LIBRARY);
                    held = 0;
                    return result;
                } finally {
                    if (held > 1) {
                        scratch.release();
                    }
                }
            }
        } finally {
            if (held > 0) {
                demo.release(LIBRARY);
            }
        }
    }
}

final class Demo_GetTitleImport {
    static final Library LIBRARY = DemoImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Demo_GetTitleImport.class, "Demo_GetTitle", Scratch.class);

    static native int Demo_GetTitle(long text, int textCapacity);

    static int invoke(long text, int textCapacity) {
        try {
            if (HANDLE == null) {
                return Demo_GetTitle(text, textCapacity);
            } else {
                return (int) HANDLE.invokeExact(text, textCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Demo_GetTitleImport.class, "Demo_GetTitle", HANDLE, e);
            return Demo_GetTitle(text, textCapacity);
        }
    }

    static byte[] getTitleBytes() throws IOException {
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
                    throw new interop.InteropException(result, "Demo_GetTitle", null);
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
