package interop.marshalling;

import interop.binders.Binder;
import interop.binders.Binders;
import interop.loader.LibraryLoader;
import interop.loader.Location;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.file.InvalidPathException;

/**
 * A native library and the binder that reaches its symbols. Made by generated code; nothing is loaded before the
 * first call. All methods are thread-safe.
 */
public final class Library {
    /** What generated code gives a library that has a JNI table. */
    public abstract static class Table {
        /** For generated code. */
        protected Table() {
        }

        /**
         * Loads the library for the class loader of the table.
         *
         * @param file the library's absolute path
         */
        public abstract void load(String file);

        /**
         * The ABI version that the library states.
         *
         * @return the version
         */
        public abstract int abiVersion();

        /**
         * {@code GetDirectBufferAddress} of JNI.
         *
         * @param buffer a direct buffer
         * @return the address of its first byte
         */
        public abstract long address(ByteBuffer buffer);

        /**
         * {@code malloc(3)}.
         *
         * @param size bytes
         * @return the address, 0 if there is no memory
         */
        public abstract long allocate(long size);

        /**
         * {@code free(3)}.
         *
         * @param address what {@link #allocate} returned
         */
        public abstract void free(long address);

        /**
         * {@code NewDirectByteBuffer} of JNI.
         *
         * @param address the first byte
         * @param capacity its size in bytes
         * @return a buffer over that memory
         */
        public abstract ByteBuffer buffer(long address, long capacity);
    }

    private final Class<?> owner;
    private final String name;
    private final String abiVersionSymbol;
    private final int abiVersion;
    private final Table table;
    private final String[] systemNames;
    private volatile Binder binder;
    private Location location;
    private String failure;

    /**
     * For generated code.
     *
     * @param owner the class that callers use
     * @param name the library's name
     * @param abiVersionSymbol the export that states the ABI version, or null
     * @param abiVersion what it must state
     * @param table the library's JNI table, or null
     * @param systemNames what to ask the system's dynamic linker for
     */
    public Library(Class<?> owner, String name, String abiVersionSymbol, int abiVersion, Table table,
            String[] systemNames) {
        this.owner = owner;
        this.name = name;
        this.abiVersionSymbol = abiVersionSymbol;
        this.abiVersion = abiVersion;
        this.table = table;
        this.systemNames = systemNames;
    }

    /**
     * Binds an import, loading the library if need be. Never throws for what is missing: the failure is thrown by
     * each call, so that a later one tells as much as the first.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the import's symbol
     * @return what to call, or null for the native method itself
     */
    public MethodHandle bind(Class<?> holder, String symbol) {
        String reason;
        try {
            return binder().bind(holder, symbol);
        } catch (UnsatisfiedLinkError e) {
            reason = binder == null ? e.getMessage() : unbound(symbol);
        }
        return thrower(holder, reason);
    }

    /**
     * What a call that failed throws: the exception itself, but for the JVM's own error for a symbol that is missing
     * from a JNI table, which is explained.
     *
     * @param symbol the import's symbol
     * @param handle what was called, or null for the native method itself
     * @param e what was thrown
     * @return never
     */
    public RuntimeException failed(String symbol, MethodHandle handle, Throwable e) {
        if (e instanceof UnsatisfiedLinkError && handle == null) {
            throw new UnsatisfiedLinkError(unbound(symbol));
        }
        if (e instanceof Error) {
            throw (Error) e;
        }
        return (RuntimeException) e;
    }

    /**
     * The address of a direct buffer.
     *
     * @param buffer a direct buffer
     * @return the address of its first byte, whatever its position
     */
    public long address(ByteBuffer buffer) {
        return binder().address(buffer);
    }

    long allocate(long size) {
        return binder().allocate(size);
    }

    void free(long address) {
        binder().free(address);
    }

    /**
     * A buffer over native memory, which the caller keeps alive.
     *
     * @param address the first byte
     * @param capacity the size in bytes
     * @return a direct buffer in big-endian order
     */
    public ByteBuffer buffer(long address, int capacity) {
        return binder().buffer(address, capacity);
    }

    /**
     * This machine's platform.
     *
     * @return .NET's runtime identifier
     */
    public String platform() {
        return LibraryLoader.platform();
    }

    /**
     * Loads the library if need be.
     *
     * @return the name of the binder that reaches it: {@code jni}, {@code ffm} or {@code jna}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public String binderName() {
        return binder().name();
    }

    /**
     * Loads the library if need be.
     *
     * @return the file that was loaded and where it comes from
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public String origin() {
        binder();
        return location.toString();
    }

    private Binder binder() {
        Binder bound = binder;
        return bound != null ? bound : load();
    }

    private synchronized Binder load() {
        if (binder != null) {
            return binder;
        }
        if (failure == null) {
            try {
                Binder loaded = Binders.choose(name, table);
                location = LibraryLoader.load(owner, name, systemNames, loaded);
                checkAbiVersion(loaded);
                binder = loaded;
                return loaded;
            } catch (UnsatisfiedLinkError e) {
                failure = e.getMessage();
            } catch (InvalidPathException e) {
                failure = name + " cannot be looked for: a path in the properties cannot be written in this locale's"
                        + " encoding: " + e.getMessage();
            } catch (IllegalCallerException e) {
                failure = "the JVM denies native access: " + e.getMessage() + ". Start java with"
                        + " --enable-native-access=" + (owner.getModule().isNamed()
                                ? owner.getModule().getName() : "ALL-UNNAMED");
            }
        }
        throw new UnsatisfiedLinkError(failure);
    }

    private void checkAbiVersion(Binder loaded) {
        if (abiVersionSymbol == null) {
            return;
        }
        int actual;
        try {
            actual = loaded.abiVersion(abiVersionSymbol);
        } catch (UnsatisfiedLinkError e) {
            throw new UnsatisfiedLinkError(location + " is no build of " + name + ": it has no " + abiVersionSymbol
                    + ". Remove it, or put the file of this version of " + name + " in its place");
        }
        if (actual != abiVersion) {
            throw new UnsatisfiedLinkError(location + " has ABI version " + actual + ", but this version of "
                    + owner.getName() + " needs " + abiVersion
                    + ". Remove that file, or use the one that was released with the jar");
        }
    }

    private String unbound(String symbol) {
        return name + " has no symbol " + symbol + ": looked for it in " + location + " on "
                + LibraryLoader.platform() + " by " + binder.name()
                + ". Check the symbol's spelling, and that the file is of the version that declares it";
    }

    private static MethodHandle thrower(Class<?> holder, String reason) {
        Method method = nativeMethod(holder);
        try {
            MethodHandle error = MethodHandles.lookup().findConstructor(UnsatisfiedLinkError.class,
                    MethodType.methodType(void.class, String.class)).bindTo(reason);
            MethodHandle thrower = MethodHandles.throwException(method.getReturnType(), UnsatisfiedLinkError.class);
            return MethodHandles.dropArguments(MethodHandles.foldArguments(thrower, error), 0,
                    method.getParameterTypes());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The import that a class holds.
     *
     * @param holder a class that generated code made for an import
     * @return its native method
     */
    public static Method nativeMethod(Class<?> holder) {
        for (Method method : holder.getDeclaredMethods()) {
            if (Modifier.isNative(method.getModifiers())) {
                return method;
            }
        }
        throw new IllegalArgumentException(holder.getName() + " has no native method");
    }
}
