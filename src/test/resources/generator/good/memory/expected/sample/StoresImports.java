// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.InteropException;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.lang.invoke.MethodHandle;

/** The imports of {@link Stores}. */
class StoresImports {
    static final Library LIBRARY = new Library(
            Stores.class, "stores", null, 0, new String[] {});

    StoresImports() {
    }

    public static sample.Stores.Store make(long size) throws InteropException {
        return Stores_MakeImport.make(size);
    }

    public static int fill(interop.SafeMemoryHandle memory, long memoryOffset, int length, long offset) {
        return Stores_FillImport.fill(memory, memoryOffset, length, offset);
    }

    /** What stands in one is written into the other. */
    public static long copy(sample.Stores.Store from, long fromOffset, long fromLength, sample.Stores.Store to, long toOffset, long toLength) {
        return Stores_CopyImport.copy(from, fromOffset, fromLength, to, toOffset, toLength);
    }

    /** Neither read nor written. */
    public static int advise(sample.Stores.Store store, long offset, long length, int advice, String reason) {
        return Stores_AdviseImport.advise(store, offset, length, advice, reason);
    }

    /**
     * {@link #advise(sample.Stores.Store, long, long, int, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static int advise(sample.Stores.Store store, long offset, long length, int advice, byte[] reason) {
        return Stores_AdviseImport.advise(store, offset, length, advice, reason);
    }

    /** The handle itself, with other numbers behind it. */
    public static void sync(sample.Stores.Store store, long length, sample.Stores.Store other) {
        Stores_SyncImport.sync(store, length, other);
    }
}

final class Stores_MakeImport {
    static final MethodHandle HANDLE = StoresImports.LIBRARY.bind(
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
            throw StoresImports.LIBRARY.failed("Stores_Make", HANDLE, e);
        }
    }

    static sample.Stores.Store make(long size) throws InteropException {
        long result = invoke(size);
        if (result < 0) {
            throw new interop.InteropException(result, "Stores_Make", null);
        }
        return new sample.Stores.Store(result, size);
    }
}

final class Stores_FillImport {
    static final MethodHandle HANDLE = StoresImports.LIBRARY.bind(
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
            throw StoresImports.LIBRARY.failed("Stores_Fill", HANDLE, e);
        }
    }

    static int fill(interop.SafeMemoryHandle memory, long memoryOffset, int length, long offset) {
        Scratch.requireNonNull(memory, "memory");
        long memoryAddress = memory.acquire(memoryOffset, length, false, true);
        try {
            return invoke(memoryAddress, length, offset);
        } finally {
            memory.release();
        }
    }
}

final class Stores_CopyImport {
    static final MethodHandle HANDLE = StoresImports.LIBRARY.bind(
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
            throw StoresImports.LIBRARY.failed("Stores_Copy", HANDLE, e);
        }
    }

    static long copy(sample.Stores.Store from, long fromOffset, long fromLength, sample.Stores.Store to, long toOffset, long toLength) {
        Scratch.requireNonNull(from, "from");
        long fromAddress = from.acquire(fromOffset, fromLength, true, false);
        try {
            Scratch.requireNonNull(to, "to");
            long toAddress = to.acquire(toOffset, toLength, true, true);
            try {
                return invoke(fromAddress, fromLength, toAddress, toLength);
            } finally {
                to.release();
            }
        } finally {
            from.release();
        }
    }
}

final class Stores_AdviseImport {
    static final MethodHandle HANDLE = StoresImports.LIBRARY.bind(
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
            throw StoresImports.LIBRARY.failed("Stores_Advise", HANDLE, e);
        }
    }

    static int advise(sample.Stores.Store store, long offset, long length, int advice, String reason) {
        Scratch.requireNonNull(store, "store");
        long storeAddress = store.acquire(offset, length, false, false);
        try {
            Scratch scratch = Scratch.acquire(StoresImports.LIBRARY, Scratch.size(reason));
            try {
                long reasonAddress = scratch.text(reason, "reason");
                return invoke(storeAddress, length, advice, reasonAddress);
            } finally {
                scratch.release();
            }
        } finally {
            store.release();
        }
    }

    static int advise(sample.Stores.Store store, long offset, long length, int advice, byte[] reason) {
        Scratch.requireNonNull(store, "store");
        long storeAddress = store.acquire(offset, length, false, false);
        try {
            Scratch scratch = Scratch.acquire(StoresImports.LIBRARY, Scratch.size(reason));
            try {
                long reasonAddress = scratch.text(reason, "reason");
                return invoke(storeAddress, length, advice, reasonAddress);
            } finally {
                scratch.release();
            }
        } finally {
            store.release();
        }
    }
}

final class Stores_SyncImport {
    static final MethodHandle HANDLE = StoresImports.LIBRARY.bind(
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
            throw StoresImports.LIBRARY.failed("Stores_Sync", HANDLE, e);
        }
    }

    static void sync(sample.Stores.Store store, long length, sample.Stores.Store other) {
        Scratch.requireNonNull(store, "store");
        long storeHandle = store.acquire();
        try {
            long otherHandle = other == null ? -1 : other.acquire();
            try {
                invoke(storeHandle, length, otherHandle);
            } finally {
                if (other != null) {
                    other.release();
                }
            }
        } finally {
            store.release();
        }
    }
}
