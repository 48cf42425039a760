package interop.marshalling;

import interop.binders.Binders;
import interop.loader.LibraryLoader;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;

/**
 * A native library and how its symbols are reached: by its JNI table, or by a binder. Made by generated code; nothing
 * is loaded before the first call. All methods are thread-safe.
 *
 * <p>A library with a JNI table is a class of its own, with native methods that the table serves: the fewer classes a
 * first call loads, the sooner it is done.
 */
public class Library {
    private final Class<?> owner;
    private final String name;
    private final String abiVersionSymbol;
    private final int abiVersion;
    private final String[] systemNames;
    /** What is used in place of the JNI table, or null. */
    private Binder binder;
    private volatile boolean loaded;
    private String location;
    private String failure;

    /**
     * For generated code.
     *
     * @param owner the class that callers use
     * @param name the library's name
     * @param abiVersionSymbol the export that states the ABI version, or null
     * @param abiVersion what it must state
     * @param systemNames what to ask the system's dynamic linker for
     */
    public Library(Class<?> owner, String name, String abiVersionSymbol, int abiVersion, String[] systemNames) {
        this.owner = owner;
        this.name = name;
        this.abiVersionSymbol = abiVersionSymbol;
        this.abiVersion = abiVersion;
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
            Binder bound = binder();
            // The JVM itself links a native method to its table, on its first call.
            return bound == null ? null
                    : critical ? bound.bindCritical(holder, symbol) : bound.bind(holder, symbol);
        } catch (LinkageError e) {
            return Failure.toBind(holder, e, loaded ? unbound(symbol) : e.getMessage());
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
        Binder bound = binder();
        return bound == null ? jniAddress(buffer) : bound.address(buffer);
    }

    long allocate(long size) {
        Binder bound = binder();
        return bound == null ? jniAllocate(size) : bound.allocate(size);
    }

    void free(long address) {
        Binder bound = binder();
        if (bound == null) {
            jniFree(address);
        } else {
            bound.free(address);
        }
    }

    /**
     * A buffer over native memory, which the caller keeps alive.
     *
     * @param address the first byte
     * @param capacity the size in bytes
     * @return a direct buffer in big-endian order
     */
    public ByteBuffer buffer(long address, int capacity) {
        Binder bound = binder();
        return bound == null ? jniBuffer(address, capacity) : bound.buffer(address, capacity);
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
        binder();
        return reachedBy();
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
        return loaded ? binder : load();
    }

    private synchronized Binder load() {
        if (loaded) {
            return binder;
        }
        if (failure == null) {
            try {
                boolean hasTable = getClass() != Library.class;
                binder = hasTable && System.getProperty(Binders.PROPERTY) == null ? null
                        : Binders.choose(name, hasTable);
                location = LibraryLoader.load(owner, name, systemNames, this);
                checkAbiVersion();
                loaded = true;
                return binder;
            } catch (LinkageError | RuntimeException e) {
                failure = Failure.toLoad(owner, name, e);
            }
        }
        throw Failure.unsatisfied(failure);
    }

    /**
     * Has the JVM load a file, by the table or the binder. For the loader, which finds the file.
     *
     * @param file an absolute path, or a name for the system's dynamic linker
     * @throws UnsatisfiedLinkError if that fails
     */
    public void open(String file) {
        if (binder == null) {
            jniLoad(file);
        } else {
            binder.load(file);
        }
    }

    private void checkAbiVersion() {
        if (abiVersionSymbol == null) {
            return;
        }
        int actual;
        try {
            actual = binder == null ? jniAbiVersion(abiVersionSymbol) : binder.abiVersion(abiVersionSymbol);
        } catch (LinkageError e) {
            throw Failure.noAbiVersion(name, abiVersionSymbol, location, reachedBy());
        }
        if (actual != abiVersion) {
            throw Failure.otherAbiVersion(owner, actual, abiVersion, location);
        }
    }

    private String unbound(String symbol) {
        return name + " has no symbol " + symbol + ": looked for it in " + location + " on "
                + LibraryLoader.platform() + " by " + reachedBy()
                + ". Check the symbol's spelling, and that the file is of the version that declares it";
    }

    private String reachedBy() {
        return binder == null ? "jni" : binder.name();
    }

    /**
     * {@link System#load}, by a class of the class loader that the native methods belong to. This and what follows is
     * overridden by each library with a JNI table, and called for no other.
     *
     * @param file an absolute path
     */
    protected void jniLoad(String file) {
        throw Failure.noTable(name);
    }

    /**
     * {@link Binder#abiVersion}.
     *
     * @param symbol the export
     * @return the version
     */
    protected int jniAbiVersion(String symbol) {
        throw Failure.noTable(name);
    }

    /**
     * {@link Binder#address}.
     *
     * @param buffer a direct buffer
     * @return the address of its first byte
     */
    protected long jniAddress(ByteBuffer buffer) {
        throw Failure.noTable(name);
    }

    /**
     * {@link Binder#allocate}.
     *
     * @param size bytes
     * @return the address, 0 if there is no memory
     */
    protected long jniAllocate(long size) {
        throw Failure.noTable(name);
    }

    /**
     * {@link Binder#free}.
     *
     * @param address what {@link #jniAllocate} returned
     */
    protected void jniFree(long address) {
        throw Failure.noTable(name);
    }

    /**
     * {@link Binder#buffer}.
     *
     * @param address the first byte
     * @param capacity its size in bytes
     * @return the buffer, big-endian
     */
    protected ByteBuffer jniBuffer(long address, long capacity) {
        throw Failure.noTable(name);
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
