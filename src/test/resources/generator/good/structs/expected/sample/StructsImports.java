// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Structs}. */
class StructsImports {
    private static volatile Library library;

    StructsImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Structs.class, "structs", null, 0, new String[] {});
        }
        return library;
    }

    public static int draw(sample.Point point) {
        AsyncErrors.requireRoom();
        return Structs_DrawImport.draw(point);
    }

    public static int locate(int id, sample.Point point) {
        AsyncErrors.requireRoom();
        return Structs_LocateImport.locate(id, point);
    }

    public static void move(sample.Point point, sample.Point by) {
        AsyncErrors.requireRoom();
        Structs_MoveImport.move(point, by);
    }

    public static int connect(sample.Pair pair, int flags) {
        AsyncErrors.requireRoom();
        return Structs_ConnectImport.connect(pair, flags);
    }

    /** The layout of {@link sample.Point}, in buffers of native byte order. */
    static final class PointLayout {
        static final int SIZE = 24;

        private PointLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.Point to) {
            to.x = from.getDouble(at + 0);
            to.id = from.getLong(at + 8);
            to.color = from.getInt(at + 16);
            to.padding = from.getInt(at + 20);
        }

        static void write(sample.Point from, java.nio.ByteBuffer to, int at) {
            to.putDouble(at + 0, from.x);
            to.putLong(at + 8, from.id);
            to.putInt(at + 16, from.color);
            to.putInt(at + 20, from.padding);
        }
    }

    /** The layout of {@link sample.Pair}, in buffers of native byte order. */
    static final class PairLayout {
        static final int SIZE = 24;

        private PairLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.Pair to) {
            to.state = from.getInt(at + 16);
            to.padding = from.getInt(at + 20);
        }
    }

    /** The layout of {@link sample.Records.Head}, in buffers of native byte order. */
    static final class Records_HeadLayout {
        static final int SIZE = 8;

        private Records_HeadLayout() {
        }

        static void read(java.nio.ByteBuffer from, int at, sample.Records.Head to) {
            to.length = from.getLong(at + 0);
        }
    }
}

final class Structs_DrawImport {
    static final Library LIBRARY = StructsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Structs_DrawImport.class, "Structs_Draw", Scratch.class);

    static native int Structs_Draw(long point);

    static int invoke(long point) {
        try {
            if (HANDLE == null) {
                return Structs_Draw(point);
            } else {
                return (int) HANDLE.invokeExact(point);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Structs_DrawImport.class, "Structs_Draw", HANDLE, e);
            return Structs_Draw(point);
        }
    }

    static int draw(sample.Point point) {
        Scratch.requireNonNull(point, "point");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, StructsImports.PointLayout.SIZE);
        held = 1;
        try {
            long pointAddress = scratch.reserve(StructsImports.PointLayout.SIZE);
            StructsImports.PointLayout.write(point, scratch.memory(), scratch.index(pointAddress));
            int result = invoke(pointAddress);
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

final class Structs_LocateImport {
    static final Library LIBRARY = StructsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Structs_LocateImport.class, "Structs_Locate", Scratch.class);

    static native int Structs_Locate(int id, long point);

    static int invoke(int id, long point) {
        try {
            if (HANDLE == null) {
                return Structs_Locate(id, point);
            } else {
                return (int) HANDLE.invokeExact(id, point);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Structs_LocateImport.class, "Structs_Locate", HANDLE, e);
            return Structs_Locate(id, point);
        }
    }

    static int locate(int id, sample.Point point) {
        Scratch.requireNonNull(point, "point");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, StructsImports.PointLayout.SIZE);
        held = 1;
        try {
            long pointAddress = scratch.reserve(StructsImports.PointLayout.SIZE);
            int result = invoke(id, pointAddress);
            if (result >= 0) {
                StructsImports.PointLayout.read(scratch.memory(), scratch.index(pointAddress), point);
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

final class Structs_MoveImport {
    static final Library LIBRARY = StructsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Structs_MoveImport.class, "Structs_Move", Scratch.class);

    static native void Structs_Move(long point, long by);

    static void invoke(long point, long by) {
        try {
            if (HANDLE == null) {
                Structs_Move(point, by);
            } else {
                HANDLE.invokeExact(point, by);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Structs_MoveImport.class, "Structs_Move", HANDLE, e);
            Structs_Move(point, by);
        }
    }

    static void move(sample.Point point, sample.Point by) {
        Scratch.requireNonNull(point, "point");
        Scratch.requireNonNull(by, "by");
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, StructsImports.PointLayout.SIZE + StructsImports.PointLayout.SIZE);
        held = 1;
        try {
            long pointAddress = scratch.reserve(StructsImports.PointLayout.SIZE);
            StructsImports.PointLayout.write(point, scratch.memory(), scratch.index(pointAddress));
            long byAddress = scratch.reserve(StructsImports.PointLayout.SIZE);
            StructsImports.PointLayout.write(by, scratch.memory(), scratch.index(byAddress));
            invoke(pointAddress, byAddress);
            StructsImports.PointLayout.read(scratch.memory(), scratch.index(pointAddress), point);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Structs_ConnectImport {
    static final Library LIBRARY = StructsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Structs_ConnectImport.class, "Structs_Connect", Scratch.class, sample.Socket.class);

    static native int Structs_Connect(long pair, int flags);

    static int invoke(long pair, int flags) {
        try {
            if (HANDLE == null) {
                return Structs_Connect(pair, flags);
            } else {
                return (int) HANDLE.invokeExact(pair, flags);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Structs_ConnectImport.class, "Structs_Connect", HANDLE, e);
            return Structs_Connect(pair, flags);
        }
    }

    @SuppressWarnings("resource")
    static int connect(sample.Pair pair, int flags) {
        Scratch.requireNonNull(pair, "pair");
        sample.Socket pairLeft = new sample.Socket();
        interop.SafeHandle.Slot pairLeftSlot = pairLeft.slot(LIBRARY);
        sample.Socket pairRight = new sample.Socket();
        interop.SafeHandle.Slot pairRightSlot = pairRight.slot(LIBRARY);
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, StructsImports.PairLayout.SIZE);
        held = 1;
        try {
            long pairAddress = scratch.reserve(StructsImports.PairLayout.SIZE);
            AsyncErrors.provoke();
            int result = invoke(pairAddress, flags);
            if (result >= 0) {
                pairLeftSlot.number = scratch.memory().getLong(scratch.index(pairAddress) + 0);
                pairRightSlot.number = scratch.memory().getLong(scratch.index(pairAddress) + 8);
                StructsImports.PairLayout.read(scratch.memory(), scratch.index(pairAddress), pair);
                pair.left = pairLeft;
                pair.right = pairRight;
            } else {
                pairLeft.discard(LIBRARY);
                pairRight.discard(LIBRARY);
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
