// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.InteropException;
import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Handles}. */
class HandlesImports {
    private static volatile Library library;

    HandlesImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Handles.class, "handles", null, 0, new String[] {});
        }
        return library;
    }

    public static int knock(sample.Handles.Door door) {
        AsyncErrors.requireRoom();
        return Handles_KnockImport.knock(door);
    }

    /** Both or one. */
    public static void connect(sample.Handles.Door from, sample.Handles.Door to, int flags) {
        AsyncErrors.requireRoom();
        Handles_ConnectImport.connect(from, to, flags);
    }

    /**
     * Opens a door, where the methods
     * with a text and with its bytes say the same.
     *
     * @param place where it is, as a person
     * says it
     * @param through null for none
     * @return the door
     * @throws InteropException if it is locked
     */
    public static sample.Handles.Door open(String place, sample.Handles.Window through) throws InteropException {
        AsyncErrors.requireRoom();
        return Handles_OpenImport.open(place, through);
    }

    /**
     * {@link #open(String, sample.Handles.Window)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     *
     * @param place where it is, as a person
     * says it
     * @param through null for none
     * @return the door
     * @throws InteropException if it is locked
     */
    public static sample.Handles.Door open(byte[] place, sample.Handles.Window through) throws InteropException {
        AsyncErrors.requireRoom();
        return Handles_OpenImport.open(place, through);
    }

    /** The constructor takes two parameters by name, in its own order. */
    public static sample.Handles.Window cut(int width, int height) throws InteropException {
        AsyncErrors.requireRoom();
        return Handles_CutImport.cut(width, height);
    }

    public static sample.Handles.Window copy(sample.Handles.Window window, int width) throws InteropException {
        AsyncErrors.requireRoom();
        return Handles_CopyImport.copy(window, width);
    }

    static int close(long door) {
        AsyncErrors.requireRoom();
        return Handles_CloseImport.close(door);
    }
}

final class Handles_KnockImport {
    static final Library LIBRARY = HandlesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(Handles_KnockImport.class, "Handles_Knock", HANDLE, e);
            return Handles_Knock(door);
        }
    }

    static int knock(sample.Handles.Door door) {
        int held = 0;
        Scratch.requireNonNull(door, "door");
        long doorHandle = door.acquire(LIBRARY);
        held = 1;
        try {
            int result = invoke(doorHandle);
            door.release(LIBRARY);
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                door.release(LIBRARY);
            }
        }
    }
}

final class Handles_ConnectImport {
    static final Library LIBRARY = HandlesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(Handles_ConnectImport.class, "Handles_Connect", HANDLE, e);
            Handles_Connect(from, to, flags);
        }
    }

    static void connect(sample.Handles.Door from, sample.Handles.Door to, int flags) {
        int held = 0;
        Scratch.requireNonNull(from, "from");
        long fromHandle = from.acquire(LIBRARY);
        held = 1;
        try {
            long toHandle = to == null ? -1 : to.acquire(LIBRARY);
            held = 2;
            try {
                invoke(fromHandle, toHandle, flags);
                if (to != null) {
                    to.release(LIBRARY);
                }
                held = 1;
                from.release(LIBRARY);
                held = 0;
            } finally {
                if (held > 1 && to != null) {
                    to.release(LIBRARY);
                }
            }
        } finally {
            if (held > 0) {
                from.release(LIBRARY);
            }
        }
    }
}

final class Handles_OpenImport {
    static final Library LIBRARY = HandlesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Handles_OpenImport.class, "Handles_Open", Scratch.class, sample.Handles.Door.class);

    static native long Handles_Open(long place, long through);

    static long invoke(long place, long through) {
        try {
            if (HANDLE == null) {
                return Handles_Open(place, through);
            } else {
                return (long) HANDLE.invokeExact(place, through);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Handles_OpenImport.class, "Handles_Open", HANDLE, e);
            return Handles_Open(place, through);
        }
    }

    static sample.Handles.Door open(String place, sample.Handles.Window through) throws InteropException {
        sample.Handles.Door result = new sample.Handles.Door();
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        int held = 0;
        long throughHandle = through == null ? -1 : through.acquire(LIBRARY);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(place));
            held = 2;
            try {
                long placeAddress = scratch.text(place, "place");
                resultSlot.number = invoke(placeAddress, throughHandle);
                if (resultSlot.number < 0) {
                    result.discard(LIBRARY);
                    throw new interop.InteropException(resultSlot.number, "Handles_Open", Scratch.display(place));
                }
                scratch.release();
                held = 1;
                if (through != null) {
                    through.release(LIBRARY);
                }
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0 && through != null) {
                through.release(LIBRARY);
            }
        }
    }

    static sample.Handles.Door open(byte[] place, sample.Handles.Window through) throws InteropException {
        sample.Handles.Door result = new sample.Handles.Door();
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        int held = 0;
        long throughHandle = through == null ? -1 : through.acquire(LIBRARY);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(place));
            held = 2;
            try {
                long placeAddress = scratch.text(place, "place");
                resultSlot.number = invoke(placeAddress, throughHandle);
                if (resultSlot.number < 0) {
                    result.discard(LIBRARY);
                    throw new interop.InteropException(resultSlot.number, "Handles_Open", Scratch.display(place));
                }
                scratch.release();
                held = 1;
                if (through != null) {
                    through.release(LIBRARY);
                }
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0 && through != null) {
                through.release(LIBRARY);
            }
        }
    }
}

final class Handles_CutImport {
    static final Library LIBRARY = HandlesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Handles_CutImport.class, "Handles_Cut", sample.Handles.Window.class);

    static native long Handles_Cut(int width, int height);

    static long invoke(int width, int height) {
        try {
            if (HANDLE == null) {
                return Handles_Cut(width, height);
            } else {
                return (long) HANDLE.invokeExact(width, height);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Handles_CutImport.class, "Handles_Cut", HANDLE, e);
            return Handles_Cut(width, height);
        }
    }

    static sample.Handles.Window cut(int width, int height) throws InteropException {
        sample.Handles.Window result = new sample.Handles.Window(height, width);
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        resultSlot.number = invoke(width, height);
        if (resultSlot.number < 0) {
            result.discard(LIBRARY);
            throw new interop.InteropException(resultSlot.number, "Handles_Cut", null);
        }
        return result;
    }
}

final class Handles_CopyImport {
    static final Library LIBRARY = HandlesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Handles_CopyImport.class, "Handles_Copy", sample.Handles.Window.class);

    static native long Handles_Copy(long window, int width);

    static long invoke(long window, int width) {
        try {
            if (HANDLE == null) {
                return Handles_Copy(window, width);
            } else {
                return (long) HANDLE.invokeExact(window, width);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Handles_CopyImport.class, "Handles_Copy", HANDLE, e);
            return Handles_Copy(window, width);
        }
    }

    static sample.Handles.Window copy(sample.Handles.Window window, int width) throws InteropException {
        sample.Handles.Window result = new sample.Handles.Window();
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        int held = 0;
        Scratch.requireNonNull(window, "window");
        long windowHandle = window.acquire(LIBRARY);
        held = 1;
        try {
            resultSlot.number = invoke(windowHandle, width);
            if (resultSlot.number < 0) {
                result.discard(LIBRARY);
                throw new interop.InteropException(resultSlot.number, "Handles_Copy", null);
            }
            window.release(LIBRARY);
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                window.release(LIBRARY);
            }
        }
    }
}

final class Handles_CloseImport {
    static final Library LIBRARY = HandlesImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(Handles_CloseImport.class, "Handles_Close", HANDLE, e);
            return Handles_Close(door);
        }
    }

    static int close(long door) {
        return invoke(door);
    }
}
