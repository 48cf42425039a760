// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Structs}. */
class StructsImports {
    static final Library LIBRARY = new Library(Structs.class, "structs",
            null, 0, null, new String[] {});

    StructsImports() {
    }

    public static int draw(sample.Point point) {
        return Structs_Draw.callDraw(point);
    }

    public static int locate(int id, sample.Point point) {
        return Structs_Locate.callLocate(id, point);
    }

    public static void move(sample.Point point, sample.Point by) {
        Structs_Move.callMove(point, by);
    }

    public static int connect(sample.Pair pair, int flags) {
        return Structs_Connect.callConnect(pair, flags);
    }

    private static final class Structs_Draw {
        static final MethodHandle HANDLE = LIBRARY.bind(Structs_Draw.class,
                "Structs_Draw");

        static native int Structs_Draw(long point);

        static int invoke(long point) {
            try {
                if (HANDLE == null) {
                    return Structs_Draw(point);
                } else {
                    return (int) HANDLE.invokeExact(point);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Structs_Draw", HANDLE, e);
            }
        }

        static int callDraw(sample.Point point) {
            Scratch.requireNonNull(point, "point");
            Scratch scratch = Scratch.acquire(LIBRARY, 24);
            try {
                long pointAddress = scratch.reserve(24);
                scratch.put(pointAddress + 0, point.x);
                scratch.put(pointAddress + 8, point.id);
                scratch.put(pointAddress + 16, point.color);
                scratch.put(pointAddress + 20, point.padding);
                return invoke(pointAddress);
            } finally {
                scratch.release();
            }
        }
    }

    private static final class Structs_Locate {
        static final MethodHandle HANDLE = LIBRARY.bind(Structs_Locate.class,
                "Structs_Locate");

        static native int Structs_Locate(int id, long point);

        static int invoke(int id, long point) {
            try {
                if (HANDLE == null) {
                    return Structs_Locate(id, point);
                } else {
                    return (int) HANDLE.invokeExact(id, point);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Structs_Locate", HANDLE, e);
            }
        }

        static int callLocate(int id, sample.Point point) {
            Scratch.requireNonNull(point, "point");
            Scratch scratch = Scratch.acquire(LIBRARY, 24);
            try {
                long pointAddress = scratch.reserve(24);
                int result = invoke(id, pointAddress);
                if (result >= 0) {
                    point.x = scratch.getDouble(pointAddress + 0);
                    point.id = scratch.getLong(pointAddress + 8);
                    point.color = scratch.getInt(pointAddress + 16);
                    point.padding = scratch.getInt(pointAddress + 20);
                }
                return result;
            } finally {
                scratch.release();
            }
        }
    }

    private static final class Structs_Move {
        static final MethodHandle HANDLE = LIBRARY.bind(Structs_Move.class,
                "Structs_Move");

        static native void Structs_Move(long point, long by);

        static void invoke(long point, long by) {
            try {
                if (HANDLE == null) {
                    Structs_Move(point, by);
                } else {
                    HANDLE.invokeExact(point, by);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Structs_Move", HANDLE, e);
            }
        }

        static void callMove(sample.Point point, sample.Point by) {
            Scratch.requireNonNull(point, "point");
            Scratch.requireNonNull(by, "by");
            Scratch scratch = Scratch.acquire(LIBRARY, 24 + 24);
            try {
                long pointAddress = scratch.reserve(24);
                scratch.put(pointAddress + 0, point.x);
                scratch.put(pointAddress + 8, point.id);
                scratch.put(pointAddress + 16, point.color);
                scratch.put(pointAddress + 20, point.padding);
                long byAddress = scratch.reserve(24);
                scratch.put(byAddress + 0, by.x);
                scratch.put(byAddress + 8, by.id);
                scratch.put(byAddress + 16, by.color);
                scratch.put(byAddress + 20, by.padding);
                invoke(pointAddress, byAddress);
                point.x = scratch.getDouble(pointAddress + 0);
                point.id = scratch.getLong(pointAddress + 8);
                point.color = scratch.getInt(pointAddress + 16);
                point.padding = scratch.getInt(pointAddress + 20);
            } finally {
                scratch.release();
            }
        }
    }

    private static final class Structs_Connect {
        static final MethodHandle HANDLE = LIBRARY.bind(Structs_Connect.class,
                "Structs_Connect");

        static native int Structs_Connect(long pair, int flags);

        static int invoke(long pair, int flags) {
            try {
                if (HANDLE == null) {
                    return Structs_Connect(pair, flags);
                } else {
                    return (int) HANDLE.invokeExact(pair, flags);
                }
            } catch (Throwable e) {
                throw LIBRARY.failed("Structs_Connect", HANDLE, e);
            }
        }

        static int callConnect(sample.Pair pair, int flags) {
            Scratch.requireNonNull(pair, "pair");
            Scratch scratch = Scratch.acquire(LIBRARY, 24);
            try {
                long pairAddress = scratch.reserve(24);
                int result = invoke(pairAddress, flags);
                if (result >= 0) {
                    pair.left = new sample.Socket(scratch.getLong(pairAddress + 0));
                    pair.right = new sample.Socket(scratch.getLong(pairAddress + 8));
                    pair.state = scratch.getInt(pairAddress + 16);
                    pair.padding = scratch.getInt(pairAddress + 20);
                }
                return result;
            } finally {
                scratch.release();
            }
        }
    }
}
