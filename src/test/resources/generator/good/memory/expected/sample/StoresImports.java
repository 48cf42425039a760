// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.InteropException;
import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Stores}. */
class StoresImports {
    private static volatile Library library;

    StoresImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Stores.class, "stores", null, 0, new String[] {});
        }
        return library;
    }

    public static sample.Stores.Store make(long size) throws InteropException {
        AsyncErrors.requireRoom();
        return Stores_MakeImport.make(size);
    }

    public static int fill(interop.SafeMemoryHandle memory, long memoryOffset, int length, long offset) {
        AsyncErrors.requireRoom();
        return Stores_FillImport.fill(memory, memoryOffset, length, offset);
    }

    /** What stands in one is written into the other. */
    public static long copy(sample.Stores.Store from, long fromOffset, long fromLength, sample.Stores.Store to, long toOffset, long toLength) {
        AsyncErrors.requireRoom();
        return Stores_CopyImport.copy(from, fromOffset, fromLength, to, toOffset, toLength);
    }

    /** Neither read nor written. */
    public static int advise(sample.Stores.Store store, long offset, long length, int advice, String reason) {
        AsyncErrors.requireRoom();
        return Stores_AdviseImport.advise(store, offset, length, advice, reason);
    }

    /**
     * {@link #advise(sample.Stores.Store, long, long, int, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static int advise(sample.Stores.Store store, long offset, long length, int advice, byte[] reason) {
        AsyncErrors.requireRoom();
        return Stores_AdviseImport.advise(store, offset, length, advice, reason);
    }

    /** The handle itself, with other numbers behind it. */
    public static void sync(sample.Stores.Store store, long flags, sample.Stores.Store other) {
        AsyncErrors.requireRoom();
        Stores_SyncImport.sync(store, flags, other);
    }
}

final class Stores_MakeImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Stores_MakeImport.class, "Stores_Make", sample.Stores.Store.class);

    static native long Stores_Make(long size);

    static long invoke(long size) {
        try {
            if (HANDLE == null) {
                return Stores_Make(size);
            } else {
                return (long) HANDLE.invokeExact(size);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Stores_MakeImport.class, "Stores_Make", HANDLE, e);
            return Stores_Make(size);
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
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(Stores_FillImport.class, "Stores_Fill", HANDLE, e);
            return Stores_Fill(memory, length, offset);
        }
    }

    static int fill(interop.SafeMemoryHandle memory, long memoryOffset, int length, long offset) {
        int held = 0;
        Scratch.requireNonNull(memory, "memory");
        long memoryAddress = memory.acquire(LIBRARY, memoryOffset, length, false, true);
        held = 1;
        try {
            int result = invoke(memoryAddress, length, offset);
            memory.release(LIBRARY);
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                memory.release(LIBRARY);
            }
        }
    }
}

final class Stores_CopyImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
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
            LIBRARY.failed(Stores_CopyImport.class, "Stores_Copy", HANDLE, e);
            return Stores_Copy(from, fromLength, to, toLength);
        }
    }

    static long copy(sample.Stores.Store from, long fromOffset, long fromLength, sample.Stores.Store to, long toOffset, long toLength) {
        int held = 0;
        Scratch.requireNonNull(from, "from");
        long fromAddress = from.acquire(LIBRARY, fromOffset, fromLength, true, false);
        held = 1;
        try {
            Scratch.requireNonNull(to, "to");
            long toAddress = to.acquire(LIBRARY, toOffset, toLength, true, true);
            held = 2;
            try {
                long result = invoke(fromAddress, fromLength, toAddress, toLength);
                to.release(LIBRARY);
                held = 1;
                from.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
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

final class Stores_AdviseImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Stores_AdviseImport.class, "Stores_Advise", Scratch.class);

    static native int Stores_Advise(long store, long length, int advice, long reason);

    static int invoke(long store, long length, int advice, long reason) {
        try {
            if (HANDLE == null) {
                return Stores_Advise(store, length, advice, reason);
            } else {
                return (int) HANDLE.invokeExact(store, length, advice, reason);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Stores_AdviseImport.class, "Stores_Advise", HANDLE, e);
            return Stores_Advise(store, length, advice, reason);
        }
    }

    static int advise(sample.Stores.Store store, long offset, long length, int advice, String reason) {
        int held = 0;
        Scratch.requireNonNull(store, "store");
        long storeAddress = store.acquire(LIBRARY, offset, length, false, false);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(reason));
            held = 2;
            try {
                long reasonAddress = scratch.text(reason, "reason");
                int result = invoke(storeAddress, length, advice, reasonAddress);
                scratch.release();
                held = 1;
                store.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0) {
                store.release(LIBRARY);
            }
        }
    }

    static int advise(sample.Stores.Store store, long offset, long length, int advice, byte[] reason) {
        int held = 0;
        Scratch.requireNonNull(store, "store");
        long storeAddress = store.acquire(LIBRARY, offset, length, false, false);
        held = 1;
        try {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(reason));
            held = 2;
            try {
                long reasonAddress = scratch.text(reason, "reason");
                int result = invoke(storeAddress, length, advice, reasonAddress);
                scratch.release();
                held = 1;
                store.release(LIBRARY);
                held = 0;
                return result;
            } finally {
                if (held > 1) {
                    scratch.release();
                }
            }
        } finally {
            if (held > 0) {
                store.release(LIBRARY);
            }
        }
    }
}

final class Stores_SyncImport {
    static final Library LIBRARY = StoresImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Stores_SyncImport.class, "Stores_Sync");

    static native void Stores_Sync(long store, long flags, long other);

    static void invoke(long store, long flags, long other) {
        try {
            if (HANDLE == null) {
                Stores_Sync(store, flags, other);
            } else {
                HANDLE.invokeExact(store, flags, other);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Stores_SyncImport.class, "Stores_Sync", HANDLE, e);
            Stores_Sync(store, flags, other);
        }
    }

    static void sync(sample.Stores.Store store, long flags, sample.Stores.Store other) {
        int held = 0;
        Scratch.requireNonNull(store, "store");
        long storeHandle = store.acquire(LIBRARY);
        held = 1;
        try {
            long otherHandle = other == null ? -1 : other.acquire(LIBRARY);
            held = 2;
            try {
                invoke(storeHandle, flags, otherHandle);
                if (other != null) {
                    other.release(LIBRARY);
                }
                held = 1;
                store.release(LIBRARY);
                held = 0;
            } finally {
                if (held > 1 && other != null) {
                    other.release(LIBRARY);
                }
            }
        } finally {
            if (held > 0) {
                store.release(LIBRARY);
            }
        }
    }
}
