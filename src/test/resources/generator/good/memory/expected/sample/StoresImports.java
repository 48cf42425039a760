// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.InteropException;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Stores}. */
class StoresImports {
    private static volatile Library library;
    private static boolean Stores_MakeBound;
    private static boolean Stores_FillBound;
    private static boolean Stores_CopyBound;
    private static boolean Stores_AdviseBound;
    private static boolean Stores_SyncBound;

    StoresImports() {
    }

    static Library library() {
        Library open = library;
        return open != null ? open : openLibrary();
    }

    private static synchronized Library openLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Stores.class, "stores", null, 0, new String[] {}).open();
        }
        return library;
    }

    public static sample.Stores.Store make(long size) throws InteropException {
        if (!Stores_MakeBound) {
            Stores_MakeBound = library().bind(Stores_MakeImport.class, "Stores_Make", sample.Stores.Store.class);
        }
        return Stores_MakeImport.make(size);
    }

    public static int fill(interop.SafeMemoryHandle memory, long memoryOffset, int length, long offset) {
        if (!Stores_FillBound) {
            Stores_FillBound = library().bind(Stores_FillImport.class, "Stores_Fill");
        }
        return Stores_FillImport.fill(memory, memoryOffset, length, offset);
    }

    /** What stands in one is written into the other. */
    public static long copy(sample.Stores.Store from, long fromOffset, long fromLength, sample.Stores.Store to, long toOffset, long toLength) {
        if (!Stores_CopyBound) {
            Stores_CopyBound = library().bind(Stores_CopyImport.class, "Stores_Copy");
        }
        return Stores_CopyImport.copy(from, fromOffset, fromLength, to, toOffset, toLength);
    }

    /** Neither read nor written. */
    public static int advise(sample.Stores.Store store, long offset, long length, int advice, String reason) {
        if (!Stores_AdviseBound) {
            Stores_AdviseBound = library().bind(Stores_AdviseImport.class, "Stores_Advise", Scratch.class);
        }
        return Stores_AdviseImport.advise(store, offset, length, advice, reason);
    }

    /**
     * {@link #advise(sample.Stores.Store, long, long, int, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static int advise(sample.Stores.Store store, long offset, long length, int advice, byte[] reason) {
        if (!Stores_AdviseBound) {
            Stores_AdviseBound = library().bind(Stores_AdviseImport.class, "Stores_Advise", Scratch.class);
        }
        return Stores_AdviseImport.advise(store, offset, length, advice, reason);
    }

    /** The handle itself, with other numbers behind it. */
    public static void sync(sample.Stores.Store store, long length, sample.Stores.Store other) {
        if (!Stores_SyncBound) {
            Stores_SyncBound = library().bind(Stores_SyncImport.class, "Stores_Sync");
        }
        Stores_SyncImport.sync(store, length, other);
    }
}

final class Stores_MakeImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
            Stores_MakeImport.class, "Stores_Make");

    static native long Stores_Make(long size);

    static long invoke(long size) {
        try {
            if (HANDLE == null) {
                return Stores_Make(size);
            } else {
                return (long) HANDLE.invokeExact(size);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Stores_Make", HANDLE, e);
        }
    }

    static sample.Stores.Store make(long size) throws InteropException {
        sample.Stores.Store result = new sample.Stores.Store(size);
        interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);
        // Nothing can fail between the call and this store, once the JVM knows the field.
        resultSlot.number = -1;
        resultSlot.number = invoke(size);
        if (resultSlot.number < 0) {
            result.discard(LIBRARY);
            throw new interop.InteropException(resultSlot.number, "Stores_Make", null);
        }
        return result;
    }
}

final class Stores_FillImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
            Stores_FillImport.class, "Stores_Fill");

    static native int Stores_Fill(long memory, int length, long offset);

    static int invoke(long memory, int length, long offset) {
        try {
            if (HANDLE == null) {
                return Stores_Fill(memory, length, offset);
            } else {
                return (int) HANDLE.invokeExact(memory, length, offset);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Stores_Fill", HANDLE, e);
        }
    }

    static int fill(interop.SafeMemoryHandle memory, long memoryOffset, int length, long offset) {
        Scratch.requireNonNull(memory, "memory");
        long memoryAddress = memory.acquire(LIBRARY, memoryOffset, length, false, true);
        try {
            return invoke(memoryAddress, length, offset);
        } finally {
            memory.release(LIBRARY);
        }
    }
}

final class Stores_CopyImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
            Stores_CopyImport.class, "Stores_Copy");

    static native long Stores_Copy(long from, long fromLength, long to, long toLength);

    static long invoke(long from, long fromLength, long to, long toLength) {
        try {
            if (HANDLE == null) {
                return Stores_Copy(from, fromLength, to, toLength);
            } else {
                return (long) HANDLE.invokeExact(from, fromLength, to, toLength);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Stores_Copy", HANDLE, e);
        }
    }

    static long copy(sample.Stores.Store from, long fromOffset, long fromLength, sample.Stores.Store to, long toOffset, long toLength) {
        Scratch.requireNonNull(from, "from");
        long fromAddress = from.acquire(LIBRARY, fromOffset, fromLength, true, false);
        try {
            Scratch.requireNonNull(to, "to");
            long toAddress = to.acquire(LIBRARY, toOffset, toLength, true, true);
            try {
                return invoke(fromAddress, fromLength, toAddress, toLength);
            } finally {
                to.release(LIBRARY);
            }
        } finally {
            from.release(LIBRARY);
        }
    }
}

final class Stores_AdviseImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
            Stores_AdviseImport.class, "Stores_Advise");

    static native int Stores_Advise(long store, long length, int advice, long reason);

    static int invoke(long store, long length, int advice, long reason) {
        try {
            if (HANDLE == null) {
                return Stores_Advise(store, length, advice, reason);
            } else {
                return (int) HANDLE.invokeExact(store, length, advice, reason);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Stores_Advise", HANDLE, e);
        }
    }

    static int advise(sample.Stores.Store store, long offset, long length, int advice, String reason) {
        Scratch.requireNonNull(store, "store");
        long storeAddress = store.acquire(LIBRARY, offset, length, false, false);
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(reason));
            try {
                long reasonAddress = scratch.text(reason, "reason");
                return invoke(storeAddress, length, advice, reasonAddress);
            } finally {
                scratch.release();
            }
        } finally {
            store.release(LIBRARY);
        }
    }

    static int advise(sample.Stores.Store store, long offset, long length, int advice, byte[] reason) {
        Scratch.requireNonNull(store, "store");
        long storeAddress = store.acquire(LIBRARY, offset, length, false, false);
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(reason));
            try {
                long reasonAddress = scratch.text(reason, "reason");
                return invoke(storeAddress, length, advice, reasonAddress);
            } finally {
                scratch.release();
            }
        } finally {
            store.release(LIBRARY);
        }
    }
}

final class Stores_SyncImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bound(
            Stores_SyncImport.class, "Stores_Sync");

    static native void Stores_Sync(long store, long length, long other);

    static void invoke(long store, long length, long other) {
        try {
            if (HANDLE == null) {
                Stores_Sync(store, length, other);
            } else {
                HANDLE.invokeExact(store, length, other);
            }
        } catch (Throwable e) {
            throw LIBRARY.failed("Stores_Sync", HANDLE, e);
        }
    }

    static void sync(sample.Stores.Store store, long length, sample.Stores.Store other) {
        Scratch.requireNonNull(store, "store");
        long storeHandle = store.acquire(LIBRARY);
        try {
            long otherHandle = other == null ? -100 : other.acquire(LIBRARY);
            try {
                invoke(storeHandle, length, otherHandle);
            } finally {
                if (other != null) {
                    other.release(LIBRARY);
                }
            }
        } finally {
            store.release(LIBRARY);
        }
    }
}
