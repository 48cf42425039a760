// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Leaves}. */
class LeavesImports {
    static final Library LIBRARY = new Library(
            Leaves.class, "leaves", null, 0, new String[] {});

    LeavesImports() {
    }

    public static int add(int left, int right) {
        return Leaves_AddImport.add(left, right);
    }

    static void mirror(sample.Point point) {
        Leaves_MirrorImport.mirror(point);
    }

    public static int waitFor(long handle) {
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
    static final MethodHandle HANDLE = LeavesImports.LIBRARY.bindCritical(
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
            throw LeavesImports.LIBRARY.failed("Leaves_Add", HANDLE, e);
        }
    }

    static int add(int left, int right) {
        return invoke(left, right);
    }
}

final class Leaves_MirrorImport {
    static final MethodHandle HANDLE = LeavesImports.LIBRARY.bindCritical(
            Leaves_MirrorImport.class, "Leaves_Mirror");

    static native void Leaves_Mirror(long point);

    static void invoke(long point) {
        try {
            if (HANDLE == null) {
                Leaves_Mirror(point);
            } else {
                HANDLE.invokeExact(point);
            }
        } catch (Throwable e) {
            throw LeavesImports.LIBRARY.failed("Leaves_Mirror", HANDLE, e);
        }
    }

    static void mirror(sample.Point point) {
        Scratch.requireNonNull(point, "point");
        Scratch scratch = Scratch.acquire(LeavesImports.LIBRARY, LeavesImports.PointLayout.SIZE);
        try {
            long pointAddress = scratch.reserve(LeavesImports.PointLayout.SIZE);
            LeavesImports.PointLayout.write(point, scratch.memory(), scratch.index(pointAddress));
            invoke(pointAddress);
            LeavesImports.PointLayout.read(scratch.memory(), scratch.index(pointAddress), point);
        } finally {
            scratch.release();
        }
    }
}

final class Leaves_WaitForImport {
    static final MethodHandle HANDLE = LeavesImports.LIBRARY.bind(
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
            throw LeavesImports.LIBRARY.failed("Leaves_WaitFor", HANDLE, e);
        }
    }

    static int waitFor(long handle) {
        return invoke(handle);
    }
}
