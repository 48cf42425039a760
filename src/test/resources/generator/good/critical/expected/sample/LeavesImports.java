// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Leaves}. */
class LeavesImports {
    private static volatile Library library;

    LeavesImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Leaves.class, "leaves", null, 0, new String[] {});
        }
        return library;
    }

    public static int add(int left, int right) {
        AsyncErrors.requireRoom();
        return Leaves_AddImport.add(left, right);
    }

    static void mirror(sample.Point point) {
        AsyncErrors.requireRoom();
        Leaves_MirrorImport.mirror(point);
    }

    public static int waitFor(long handle) {
        AsyncErrors.requireRoom();
        return Leaves_WaitForImport.waitFor(handle);
    }

    /** The layout of {@link sample.Point}, in buffers of native byte order. */
    static final class PointLayout {
        static final int SIZE = 16;

        private PointLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.Point to) {
            to.x = from.getDouble(at + 0);
            to.y = from.getDouble(at + 8);
        }

        static void write(sample.Point from, java.nio.ByteBuffer to, int at) {
            to.putDouble(at + 0, from.x);
            to.putDouble(at + 8, from.y);
        }
    }
}

final class Leaves_AddImport {
    static final Library LIBRARY = LeavesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bindCritical(
            Leaves_AddImport.class, "Leaves_Add");

    static native int Leaves_Add(int left, int right);

    static int invoke(int left, int right) {
        try {
            if (HANDLE == null) {
                return Leaves_Add(left, right);
            } else {
                return (int) HANDLE.invokeExact(left, right);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Leaves_AddImport.class, "Leaves_Add", HANDLE, e);
            return Leaves_Add(left, right);
        }
    }

    static int add(int left, int right) {
        return invoke(left, right);
    }
}

final class Leaves_MirrorImport {
    static final Library LIBRARY = LeavesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bindCritical(
            Leaves_MirrorImport.class, "Leaves_Mirror", Scratch.class);

    static native void Leaves_Mirror(long point);

    static void invoke(long point) {
        try {
            if (HANDLE == null) {
                Leaves_Mirror(point);
            } else {
                HANDLE.invokeExact(point);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Leaves_MirrorImport.class, "Leaves_Mirror", HANDLE, e);
            Leaves_Mirror(point);
        }
    }

    static void mirror(sample.Point point) {
        Scratch.requireNonNull(point, "point");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, LeavesImports.PointLayout.SIZE);
        held = 1;
        try {
            long pointAddress = scratch.reserve(LeavesImports.PointLayout.SIZE);
            LeavesImports.PointLayout.write(point, scratch.memory(), scratch.index(pointAddress));
            invoke(pointAddress);
            LeavesImports.PointLayout.read(scratch.memory(), scratch.index(pointAddress), point);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Leaves_WaitForImport {
    static final Library LIBRARY = LeavesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Leaves_WaitForImport.class, "Leaves_WaitFor");

    static native int Leaves_WaitFor(long handle);

    static int invoke(long handle) {
        try {
            if (HANDLE == null) {
                return Leaves_WaitFor(handle);
            } else {
                return (int) HANDLE.invokeExact(handle);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Leaves_WaitForImport.class, "Leaves_WaitFor", HANDLE, e);
            return Leaves_WaitFor(handle);
        }
    }

    static int waitFor(long handle) {
        return invoke(handle);
    }
}
