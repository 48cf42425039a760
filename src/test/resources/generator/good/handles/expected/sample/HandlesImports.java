// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.InteropException;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Handles}. */
class HandlesImports {
    static final Library LIBRARY = new Library(
            Handles.class, "handles", null, 0, new String[] {});

    HandlesImports() {
    }

    public static int knock(sample.Handles.Door door) {
        return Handles_KnockImport.knock(door);
    }

    /** Both or one. */
    public static void connect(sample.Handles.Door from, sample.Handles.Door to, int flags) {
        Handles_ConnectImport.connect(from, to, flags);
    }

    public static sample.Handles.Door open(String place, sample.Handles.Window through) throws InteropException {
        return Handles_OpenImport.open(place, through);
    }

    /**
     * {@link #open(String, sample.Handles.Window)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static sample.Handles.Door open(byte[] place, sample.Handles.Window through) throws InteropException {
        return Handles_OpenImport.open(place, through);
    }

    /** The constructor takes two parameters by name, in its own order. */
    public static sample.Handles.Window cut(int width, int height) throws InteropException {
        return Handles_CutImport.cut(width, height);
    }

    public static sample.Handles.Window copy(sample.Handles.Window window, int width) throws InteropException {
        return Handles_CopyImport.copy(window, width);
    }

    static int close(long door) {
        return Handles_CloseImport.close(door);
    }
}

final class Handles_KnockImport {
    static final MethodHandle HANDLE = HandlesImports.LIBRARY.bind(
            Handles_KnockImport.class, "Handles_Knock");

    static native int Handles_Knock(long door);

    static int invoke(long door) {
        try {
            if (HANDLE == null) {
                return Handles_Knock(door);
            } else {
                return (int) HANDLE.invokeExact(door);
            }
        } catch (Throwable e) {
            throw HandlesImports.LIBRARY.failed("Handles_Knock", HANDLE, e);
        }
    }

    static int knock(sample.Handles.Door door) {
        Scratch.requireNonNull(door, "door");
        long doorHandle = door.acquire();
        try {
            return invoke(doorHandle);
        } finally {
            door.release();
        }
    }
}

final class Handles_ConnectImport {
    static final MethodHandle HANDLE = HandlesImports.LIBRARY.bind(
            Handles_ConnectImport.class, "Handles_Connect");

    static native void Handles_Connect(long from, long to, int flags);

    static void invoke(long from, long to, int flags) {
        try {
            if (HANDLE == null) {
                Handles_Connect(from, to, flags);
            } else {
                HANDLE.invokeExact(from, to, flags);
            }
        } catch (Throwable e) {
            throw HandlesImports.LIBRARY.failed("Handles_Connect", HANDLE, e);
        }
    }

    static void connect(sample.Handles.Door from, sample.Handles.Door to, int flags) {
        Scratch.requireNonNull(from, "from");
        long fromHandle = from.acquire();
        try {
            long toHandle = to == null ? -1 : to.acquire();
            try {
                invoke(fromHandle, toHandle, flags);
            } finally {
                if (to != null) {
                    to.release();
                }
            }
        } finally {
            from.release();
        }
    }
}

final class Handles_OpenImport {
    static final MethodHandle HANDLE = HandlesImports.LIBRARY.bind(
            Handles_OpenImport.class, "Handles_Open");

    static native long Handles_Open(long place, long through);

    static long invoke(long place, long through) {
        try {
            if (HANDLE == null) {
                return Handles_Open(place, through);
            } else {
                return (long) HANDLE.invokeExact(place, through);
            }
        } catch (Throwable e) {
            throw HandlesImports.LIBRARY.failed("Handles_Open", HANDLE, e);
        }
    }

    static sample.Handles.Door open(String place, sample.Handles.Window through) throws InteropException {
        long throughHandle = through == null ? -1 : through.acquire();
        try {
            Scratch scratch = Scratch.acquire(HandlesImports.LIBRARY, Scratch.size(place));
            try {
                long placeAddress = scratch.text(place, "place");
                long result = invoke(placeAddress, throughHandle);
                if (result < 0) {
                    throw new interop.InteropException(result, "Handles_Open", Scratch.display(place));
                }
                return new sample.Handles.Door(result);
            } finally {
                scratch.release();
            }
        } finally {
            if (through != null) {
                through.release();
            }
        }
    }

    static sample.Handles.Door open(byte[] place, sample.Handles.Window through) throws InteropException {
        long throughHandle = through == null ? -1 : through.acquire();
        try {
            Scratch scratch = Scratch.acquire(HandlesImports.LIBRARY, Scratch.size(place));
            try {
                long placeAddress = scratch.text(place, "place");
                long result = invoke(placeAddress, throughHandle);
                if (result < 0) {
                    throw new interop.InteropException(result, "Handles_Open", Scratch.display(place));
                }
                return new sample.Handles.Door(result);
            } finally {
                scratch.release();
            }
        } finally {
            if (through != null) {
                through.release();
            }
        }
    }
}

final class Handles_CutImport {
    static final MethodHandle HANDLE = HandlesImports.LIBRARY.bind(
            Handles_CutImport.class, "Handles_Cut");

    static native long Handles_Cut(int width, int height);

    static long invoke(int width, int height) {
        try {
            if (HANDLE == null) {
                return Handles_Cut(width, height);
            } else {
                return (long) HANDLE.invokeExact(width, height);
            }
        } catch (Throwable e) {
            throw HandlesImports.LIBRARY.failed("Handles_Cut", HANDLE, e);
        }
    }

    static sample.Handles.Window cut(int width, int height) throws InteropException {
        long result = invoke(width, height);
        if (result < 0) {
            throw new interop.InteropException(result, "Handles_Cut", null);
        }
        return new sample.Handles.Window(result, height, width);
    }
}

final class Handles_CopyImport {
    static final MethodHandle HANDLE = HandlesImports.LIBRARY.bind(
            Handles_CopyImport.class, "Handles_Copy");

    static native long Handles_Copy(long window, int width);

    static long invoke(long window, int width) {
        try {
            if (HANDLE == null) {
                return Handles_Copy(window, width);
            } else {
                return (long) HANDLE.invokeExact(window, width);
            }
        } catch (Throwable e) {
            throw HandlesImports.LIBRARY.failed("Handles_Copy", HANDLE, e);
        }
    }

    static sample.Handles.Window copy(sample.Handles.Window window, int width) throws InteropException {
        Scratch.requireNonNull(window, "window");
        long windowHandle = window.acquire();
        try {
            long result = invoke(windowHandle, width);
            if (result < 0) {
                throw new interop.InteropException(result, "Handles_Copy", null);
            }
            return new sample.Handles.Window(result);
        } finally {
            window.release();
        }
    }
}

final class Handles_CloseImport {
    static final MethodHandle HANDLE = HandlesImports.LIBRARY.bind(
            Handles_CloseImport.class, "Handles_Close");

    static native int Handles_Close(long door);

    static int invoke(long door) {
        try {
            if (HANDLE == null) {
                return Handles_Close(door);
            } else {
                return (int) HANDLE.invokeExact(door);
            }
        } catch (Throwable e) {
            throw HandlesImports.LIBRARY.failed("Handles_Close", HANDLE, e);
        }
    }

    static int close(long door) {
        return invoke(door);
    }
}
