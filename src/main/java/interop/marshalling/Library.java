package interop.marshalling;

import interop.binders.Binders;
import interop.loader.LibraryLoader;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;

/**
 * A native library and the binder that reaches its symbols. Made by generated code; nothing is loaded before the
 * first call. All methods are thread-safe.
 */
public final class Library {
    private final Class<?> owner;
    private final String name;
    private final String abiVersionSymbol;
    private final int abiVersion;
    private final Binder table;
    private final String[] systemNames;
    private volatile Binder binder;
    private String location;
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
    public Library(Class<?> owner, String name, String abiVersionSymbol, int abiVersion, Binder table,
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
        return bind(holder, symbol, false);
    }

    /**
     * Binds an import that is critical: {@link #bind(Class, String)} for a function that never waits, whose calls do
     * without a thread transition where the binder can.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the import's symbol
     * @return what to call, or null for the native method itself
     */
    public MethodHandle bindCritical(Class<?> holder, String symbol) {
        return bind(holder, symbol, true);
    }

    private MethodHandle bind(Class<?> holder, String symbol, boolean critical) {
        try {
            return critical ? binder().bindCritical(holder, symbol) : binder().bind(holder, symbol);
        } catch (LinkageError e) {
            return Failure.toBind(holder, e, binder == null ? e.getMessage() : unbound(symbol));
        }
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
            throw Failure.unsatisfied(unbound(symbol));
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
        return location;
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
                Binder loaded = table != null && System.getProperty(Binders.PROPERTY) == null ? table
                        : Binders.choose(name, table);
                location = LibraryLoader.load(owner, name, systemNames, loaded);
                checkAbiVersion(loaded);
                binder = loaded;
                return loaded;
            } catch (LinkageError | RuntimeException e) {
                failure = Failure.toLoad(owner, name, e);
            }
        }
        throw Failure.unsatisfied(failure);
    }

    private void checkAbiVersion(Binder loaded) {
        if (abiVersionSymbol == null) {
            return;
        }
        int actual;
        try {
            actual = loaded.abiVersion(abiVersionSymbol);
        } catch (LinkageError e) {
            throw Failure.noAbiVersion(name, abiVersionSymbol, location);
        }
        if (actual != abiVersion) {
            throw Failure.otherAbiVersion(owner, actual, abiVersion, location);
        }
    }

    private String unbound(String symbol) {
        return name + " has no symbol " + symbol + ": looked for it in " + location + " on "
                + LibraryLoader.platform() + " by " + binder.name()
                + ". Check the symbol's spelling, and that the file is of the version that declares it";
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
