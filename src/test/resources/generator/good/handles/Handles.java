package sample;

import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.OrNull;
import interop.SafeHandle;
import interop.Utf8;

@NativeLibrary(value = "handles", prefix = "Handles_")
final class Handles extends HandlesImports {
    private Handles() {
    }

    static final class Door extends SafeHandle {
        Door() {
            super(null);
        }
    }

    static final class Window extends SafeHandle {
        Window() {
            this(1, 1);
        }

        Window(int height, int width) {
            super(null);
        }
    }
}

interface Calls {
    @LibraryImport("Handles_Knock")
    int knock(Handles.Door door);

    /** Both or one. */
    @LibraryImport("Handles_Connect")
    void connect(Handles.Door from, @OrNull Handles.Door to, int flags);

    /**
     * Opens a door, where the methods
     * with a text and with its bytes say the same.
     *
     * @param place where it is, as a person
     *     says it
     * @param through null for none
     * @return the door
     * @throws InteropException if it is locked
     */
    @LibraryImport("Handles_Open")
    Handles.Door open(@Utf8 String place, @OrNull Handles.Window through) throws InteropException;

    /** The constructor takes two parameters by name, in its own order. */
    @LibraryImport("Handles_Cut")
    Handles.Window cut(int width, int height) throws InteropException;

    @LibraryImport("Handles_Copy")
    Handles.Window copy(Handles.Window window, int width) throws InteropException;

    @LibraryImport(value = "Handles_Close", internal = true)
    int close(long door);
}
