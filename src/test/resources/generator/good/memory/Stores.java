package sample;

import interop.In;
import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.OrNull;
import interop.Out;
import interop.SafeMemoryHandle;
import interop.Utf8;

@NativeLibrary(value = "stores", prefix = "Stores_")
final class Stores extends StoresImports {
    private Stores() {
    }

    static final class Store extends SafeMemoryHandle {
        Store(long size) {
            super(size, null);
        }
    }
}

interface Calls {
    @LibraryImport("Stores_Make")
    Stores.Store make(long size) throws InteropException;

    @LibraryImport("Stores_Fill")
    int fill(@Out SafeMemoryHandle memory, long memoryOffset, int length, long offset);

    /** What stands in one is written into the other. */
    @LibraryImport("Stores_Copy")
    long copy(@In Stores.Store from, long fromOffset, long fromLength,
            @In @Out Stores.Store to, long toOffset, long toLength);

    /** Neither read nor written. */
    @LibraryImport("Stores_Advise")
    int advise(Stores.Store store, long offset, long length, int advice, @Utf8 String reason);

    /** The handle itself, with other numbers behind it. */
    @LibraryImport("Stores_Sync")
    void sync(Stores.Store store, long flags, @OrNull Stores.Store other);
}
