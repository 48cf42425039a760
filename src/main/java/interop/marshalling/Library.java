package interop.marshalling;

import interop.binders.Binders;
import interop.loader.LibraryLoader;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;

/**
 * A native library and how its symbols are reached: by its JNI table, or by a binder. Made by generated code; nothing
 * is loaded before the first call. All methods are thread-safe.
 *
 * <p>An open library is the key to native memory and to the numbers of handles, so only generated code gets one: who
 * makes it proves by a lookup to be the class that the library's own class extends, and the JVM is asked whether its
 * module may have native access.
 *
 * <p>A library with a JNI table is a class of its own, with native methods that the table serves: the fewer classes a
 * first call loads, the sooner it is done.
 */
public class Library {
    /** What stands between a path, which may have any text in it, and where it comes from, which never has this. */
    private static final String SOURCE = " (";

    private final MethodHandles.Lookup generated;
    private final Class<?> owner;
    private final String name;
    private final String abiVersionSymbol;
    private final int abiVersion;
    private final String[] systemNames;
    /** What is used in place of the JNI table, or null. */
    private Binder binder;
    /** Written last: who reads it as true, reads what was written before. */
    private volatile boolean open;
    private String location;

    /**
     * For generated code.
     *
     * @param generated a lookup of the class that {@code owner} extends
     * @param owner the class that callers use
     * @param name the library's name
     * @param abiVersionSymbol the export that states the ABI version, or null
     * @param abiVersion what it must state
     * @param systemNames what to ask the system's dynamic linker for
     * @throws IllegalCallerException if the lookup is another class's
     */
    public Library(MethodHandles.Lookup generated, Class<?> owner, String name, String abiVersionSymbol, int abiVersion,
            String[] systemNames) {
        if (!generated.hasFullPrivilegeAccess() || generated.lookupClass() != owner.getSuperclass()) {
            throw Failure.notGenerated(generated, owner);
        }
        this.generated = generated;
        this.owner = owner;
        this.name = name;
        this.abiVersionSymbol = abiVersionSymbol;
        this.abiVersion = abiVersion;
        this.systemNames = systemNames;
    }

    /**
     * Binds an import to its symbol, loading the library if need be, and initializes what its calls use. For the
     * initializer of the import's class, which the JVM runs once and for all: so it never throws, and what could not be
     * done is tried again by each call.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the import's symbol
     * @param used classes that its calls use
     * @return what to call, or null for the native method itself
     */
    public final MethodHandle bind(Class<?> holder, String symbol, Class<?>... used) {
        return bind(holder, symbol, false, used);
    }

    /**
     * Binds an import that is critical: {@link #bind(Class, String, Class[])} for a function that never waits, whose
     * calls do without a thread transition where the binder can.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the import's symbol
     * @param used classes that its calls use
     * @return what to call, or null for the native method itself
     */
    public final MethodHandle bindCritical(Class<?> holder, String symbol, Class<?>... used) {
        return bind(holder, symbol, true, used);
    }

    private MethodHandle bind(Class<?> holder, String symbol, boolean critical, Class<?>[] used) {
        try {
            requireOpen();
            return AsyncErrors.hasRoom(binder == null) ? bindHere(holder, symbol, critical, used)
                    : ThreadWithRoom.run(this, holder, symbol, critical, used);
        } catch (Throwable e) {
            return Retry.handle(this, holder, symbol, critical);
        }
    }

    final MethodHandle bindHere(Class<?> holder, String symbol, boolean critical, Class<?>... used) {
        for (Class<?> type : used) {
            initialize(type);
        }
        return handle(holder, symbol, critical);
    }

    /** The JVM itself links a native method to its table, on its first call. */
    final MethodHandle handle(Class<?> holder, String symbol, boolean critical) {
        try {
            return binder == null ? null : critical ? binder.bindCritical(holder, symbol) : binder.bind(holder, symbol);
        } catch (LinkageError e) {
            throw Failure.toBind(unbound(symbol), e);
        }
    }

    private void initialize(Class<?> type) {
        if (type == Scratch.class) {
            Scratch.initialize();
        } else if (type == ByteBuffer.class) {
            Scratch.initializeBuffers();
        } else {
            try {
                generated.ensureInitialized(type);
            } catch (Exception e) {
                throw Failure.inaccessible(type, e);
            }
        }
    }

    /**
     * That this is the key that it is taken for: it is open, or is opened now.
     *
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public final void requireOpen() {
        if (!open) {
            open();
        }
    }

    /** Loads the library. What could not be loaded may be tried again. */
    private void open() {
        // JNA starts a process and waits for it, and swallows an interrupt meanwhile.
        if (!isByTable() && Binders.mayWait(hasTable()) || !AsyncErrors.hasRoom(isByTable())) {
            ThreadWithRoom.run(this, null, null, false);
        } else {
            load();
        }
    }

    /**
     * Throws what a call threw, but for the JVM's own error for a native method that is not bound: that is explained,
     * unless the method can be bound now.
     *
     * @param holder the class of the import
     * @param symbol the import's symbol
     * @param handle what was called, or null for the native method itself
     * @param e what was thrown
     * @throws UnsatisfiedLinkError if there is no such symbol, or no library
     */
    public final void failed(Class<?> holder, String symbol, MethodHandle handle, Throwable e) {
        if (e instanceof UnsatisfiedLinkError && handle == null) {
            if (open && binder == null) {
                throw Failure.unsatisfied(unbound(symbol), e);
            }
            requireOpen();
            handle(holder, symbol, false);
        } else if (e instanceof Error) {
            throw (Error) e;
        } else {
            throw (RuntimeException) e;
        }
    }

    /**
     * The address of a direct buffer.
     *
     * @param buffer a direct buffer
     * @return the address of its first byte, whatever its position
     */
    public final long address(ByteBuffer buffer) {
        requireOpen();
        return binder == null ? jniAddress(buffer) : binder.address(buffer);
    }

    long allocate(long size) {
        return binder == null ? jniAllocate(size) : binder.allocate(size);
    }

    void free(long address) {
        if (binder == null) {
            jniFree(address);
        } else {
            binder.free(address);
        }
    }

    /**
     * A buffer over native memory, which the caller keeps alive.
     *
     * @param address the first byte
     * @param capacity the size in bytes
     * @return a direct buffer in big-endian order
     */
    public final ByteBuffer buffer(long address, int capacity) {
        requireOpen();
        return binder == null ? jniBuffer(address, capacity) : binder.buffer(address, capacity);
    }

    /**
     * This machine's platform.
     *
     * @return .NET's runtime identifier
     */
    public static String platform() {
        return LibraryLoader.platform();
    }

    /**
     * How its symbols are reached.
     *
     * @return the name of the binder: {@code jni}, {@code ffm} or {@code jna}
     */
    public final String binderName() {
        requireOpen();
        return reachedBy();
    }

    private String reachedBy() {
        return binder == null ? "jni" : binder.name();
    }

    /**
     * What was loaded.
     *
     * @return the file that was loaded and where it comes from
     */
    public final String origin() {
        requireOpen();
        return location;
    }

    /**
     * What was loaded.
     *
     * @return the first part of {@link #origin}: the path of the file, or the name by which the system's dynamic
     *         linker found it
     */
    public final String originPath() {
        requireOpen();
        return location.substring(0, location.lastIndexOf(SOURCE));
    }

    /**
     * Where it comes from.
     *
     * @return the second part of {@link #origin}, for people to read, as {@code copied from the jar}
     */
    public final String originSource() {
        requireOpen();
        return location.substring(location.lastIndexOf(SOURCE) + SOURCE.length(), location.length() - 1);
    }

    /** Whether imports are called by handles, as far as can be told now. */
    final boolean needsHandles() {
        return open ? reachedBy().equals("ffm") : Binders.mayBeForeign(hasTable());
    }

    /** The native method itself. */
    final MethodHandle nativeHandle(Class<?> holder, MethodType type) {
        try {
            return generated.findStatic(holder, nativeMethod(holder).getName(), type);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean hasTable() {
        return getClass() != Library.class;
    }

    /** Whether it is reached by its table because nothing else was asked for. */
    private boolean isByTable() {
        return hasTable() && System.getProperty(Binders.PROPERTY) == null;
    }

    final synchronized void load() {
        if (open) {
            return;
        }
        try {
            binder = isByTable() ? null : Binders.choose(name, hasTable(), generated);
            location = LibraryLoader.load(owner, name, systemNames, this);
            checkAbiVersion();
            open = true;
        } catch (LinkageError | RuntimeException e) {
            throw Failure.unsatisfied(Failure.toLoad(owner, name, e), e);
        }
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
        if (binder == null) {
            requireNative();
        } else if (abiVersionSymbol == null) {
            return;
        }
        int actual;
        try {
            actual = binder == null ? jniAbiVersion(abiVersionSymbol) : binder.abiVersion(abiVersionSymbol);
        } catch (LinkageError e) {
            throw Failure.noAbiVersion(name, abiVersionSymbol, location, reachedBy(), e);
        }
        if (actual != abiVersion) {
            throw Failure.otherAbiVersion(owner, actual, abiVersion, location);
        }
    }

    /** That a table is one, whose methods the JVM links to a library which it was allowed to load. */
    private void requireNative() {
        try {
            if (Modifier.isNative(getClass().getDeclaredMethod("jniAbiVersion", String.class).getModifiers())) {
                return;
            }
        } catch (Exception e) {
            // So neither.
        }
        throw Failure.noTable(name);
    }

    private String unbound(String symbol) {
        return name + " has no symbol " + symbol + ": looked for it in " + location + " on "
                + LibraryLoader.platform() + " by " + reachedBy()
                + ". Check the symbol's spelling, and that the file is of the version that declares it";
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
