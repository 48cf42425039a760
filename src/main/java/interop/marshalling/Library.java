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
 * A native library, called by its JNI table or by a binder. Created by generated code; loaded by the first call. All
 * methods are thread-safe.
 *
 * <p>An open library gives access to native memory and to the numbers of handles. Therefore only generated code can
 * create one: the constructor requires a lookup of the class that the class of the library extends, and the JVM checks
 * whether its module has native access.
 *
 * <p>A library with a JNI table is a subclass whose native methods are in the table, since a first call is the faster
 * the fewer classes it loads.
 */
public class Library {
    /** What stands between a path, which may have any text in it, and where it comes from, which never has this. */
    private static final String SOURCE = " (";
    /** No table, or one of an earlier generator, which does not say its name. */
    private static final int UNNAMED = 0;
    /** So many files may have been loaded before for classes of other names; one without an answer is none of ours. */
    private static final int COPIES = 8;

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
    /** Whether a relocator has renamed the table: the library then registers its methods. */
    private final boolean relocated;
    /** How many files did not register them, of those that were loaded. */
    private int unregistered;

    /**
     * Creates a library. For generated code.
     *
     * @param generated a lookup of the class that {@code owner} extends
     * @param owner the class that callers use
     * @param name the name of the library
     * @param abiVersionSymbol the symbol of the function that returns the ABI version, or null
     * @param abiVersion the required ABI version
     * @param systemNames the names for the system's dynamic linker
     * @throws IllegalCallerException if the lookup is of another class
     */
    public Library(MethodHandles.Lookup generated, Class<?> owner, String name, String abiVersionSymbol, int abiVersion,
            String[] systemNames) {
        this(generated, owner, name, abiVersionSymbol, abiVersion, systemNames, UNNAMED);
    }

    /**
     * For generated code: a library with a JNI table.
     *
     * @param generated a lookup of the class that {@code owner} extends
     * @param owner the class that callers use
     * @param name the library's name
     * @param abiVersionSymbol the export that states the ABI version, or null
     * @param abiVersion what it must state
     * @param systemNames what to ask the system's dynamic linker for
     * @param table the hash code of the name that the table's class was generated with. The name itself a relocator
     *     would rename together with the class
     * @throws IllegalCallerException if the lookup is another class's
     */
    protected Library(MethodHandles.Lookup generated, Class<?> owner, String name, String abiVersionSymbol,
            int abiVersion, String[] systemNames, int table) {
        if (!generated.hasFullPrivilegeAccess() || generated.lookupClass() != owner.getSuperclass()) {
            throw Failure.notGenerated(generated, owner);
        }
        this.generated = generated;
        this.owner = owner;
        this.name = name;
        this.abiVersionSymbol = abiVersionSymbol;
        this.abiVersion = abiVersion;
        this.systemNames = systemNames;
        relocated = table != UNNAMED && table != getClass().getName().hashCode();
    }

    /**
     * Binds an import to its symbol, loading the library if necessary, and initializes the classes that its calls use.
     * Called by the static initializer of the import's class, which the JVM runs only once; so it never throws, and a
     * failed step is repeated by each call.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the symbol of the import
     * @param used the classes that its calls use
     * @return the handle to call, or null to call the native method itself
     */
    public final MethodHandle bind(Class<?> holder, String symbol, Class<?>... used) {
        return bind(holder, symbol, false, used);
    }

    /**
     * Binds a critical import: {@link #bind(Class, String, Class[])} for a function that never blocks, which is called
     * without a thread state transition if the binder supports it.
     *
     * @param holder the class whose only native method is the import
     * @param symbol the symbol of the import
     * @param used the classes that its calls use
     * @return the handle to call, or null to call the native method itself
     */
    public final MethodHandle bindCritical(Class<?> holder, String symbol, Class<?>... used) {
        return bind(holder, symbol, true, used);
    }

    /**
     * Binds an import that may have its first call when classes are no longer loaded:
     * {@link interop.SafeHandle.Release#prepare}.
     *
     * @param symbol the import's symbol
     * @throws UnsatisfiedLinkError if the library cannot be loaded
     */
    public final void bindAhead(String symbol) {
        requireOpen();
        String name = generated.lookupClass().getName();
        try {
            Class.forName(name.substring(0, name.lastIndexOf('.') + 1) + symbol + "Import", true,
                    owner.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw Failure.notDeclared(symbol, e);
        }
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

    /** The JVM itself links a native method to its table, on its first call, unless the table's names are others. */
    final MethodHandle handle(Class<?> holder, String symbol, boolean critical) {
        try {
            if (binder == null) {
                register(holder, symbol);
                return null;
            }
            return critical ? binder.bindCritical(holder, symbol) : binder.bind(holder, symbol);
        } catch (LinkageError e) {
            throw Failure.toBind(unbound(symbol), e);
        }
    }

    private void register(Class<?> holder, String symbol) {
        if (relocated && jniRegister(holder, symbol) != 0) {
            throw new UnsatisfiedLinkError(symbol);
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
     * Opens the library unless it is open.
     *
     * @throws UnsatisfiedLinkError if the library cannot be loaded; the message says why and what to do
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
     * Rethrows what a call threw. For the JVM's UnsatisfiedLinkError of a native method that is not bound, tries to
     * bind it, and throws an error that explains the failure.
     *
     * @param holder the class of the import
     * @param symbol the symbol of the import
     * @param handle the handle that was called, or null for the native method itself
     * @param e what the call threw
     * @throws UnsatisfiedLinkError if the symbol or the library does not exist
     */
    public final void failed(Class<?> holder, String symbol, MethodHandle handle, Throwable e) {
        if (e instanceof UnsatisfiedLinkError && handle == null) {
            if (open && binder == null && !relocated) {
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
     * Returns the address of a direct buffer.
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
     * Returns a buffer over native memory, which must stay valid while the buffer is used.
     *
     * @param address the address of the first byte
     * @param capacity the size in bytes
     * @return a direct buffer in big-endian order
     */
    public final ByteBuffer buffer(long address, int capacity) {
        requireOpen();
        return binder == null ? jniBuffer(address, capacity) : binder.buffer(address, capacity);
    }

    /**
     * Returns the platform of this machine.
     *
     * @return the .NET runtime identifier
     */
    public static String platform() {
        return LibraryLoader.platform();
    }

    /**
     * Returns how the library is called.
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
     * Returns the library file and its source.
     *
     * @return {@link #originPath}, followed by {@link #originSource} in parentheses
     */
    public final String origin() {
        requireOpen();
        return location;
    }

    /**
     * Returns the path of the library file.
     *
     * @return the path, or the name by which the system's dynamic linker found it
     */
    public final String originPath() {
        requireOpen();
        return location.substring(0, location.lastIndexOf(SOURCE));
    }

    /**
     * Returns where the library file comes from, for display.
     *
     * @return the source, such as {@code copied from the jar}
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
        return hasTable() && property(Binders.OPTION).isEmpty();
    }

    /**
     * A property of ours. What the user sets has the same name everywhere, though a relocator takes each constant that
     * begins like our packages for the name of one, and renames it.
     *
     * @param option its name behind {@code -D}, as in a command
     * @return its value; empty if it is not set
     */
    public static String property(String option) {
        return System.getProperty(option.substring(2), "");
    }

    final synchronized void load() {
        if (open) {
            return;
        }
        try {
            binder = isByTable() ? null : Binders.choose(name, hasTable(), generated);
            unregistered = 0;
            try {
                location = LibraryLoader.load(owner, name, systemNames, this);
            } catch (UnsatisfiedLinkError e) {
                if (unregistered < COPIES || !isByTable()) {
                    throw e;
                }
                // As for a library without a table.
                binder = Binders.choose(name, false, generated);
                location = LibraryLoader.load(owner, name, systemNames, this);
            }
            checkAbiVersion();
            open = true;
        } catch (LinkageError | RuntimeException e) {
            throw Failure.toLoad(owner, needsHandles(), e);
        }
    }

    /**
     * Loads a file by the JNI table or the binder. For the loader, which finds the file.
     *
     * @param file an absolute path, or a name for the system's dynamic linker
     * @throws UnsatisfiedLinkError if the file cannot be loaded
     */
    public void open(String file) {
        if (binder != null) {
            binder.load(file);
        } else if (!relocated) {
            jniLoad(file);
        } else if (!RelocatedTable.load(this, file)) {
            unregistered++;
            throw Failure.unregistered(file, unregistered < COPIES);
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
     * Calls {@link System#load} in a class of the class loader of the native methods. This and the methods below are
     * overridden by each library with a JNI table, and called only for these.
     *
     * @param file an absolute path
     */
    protected void jniLoad(String file) {
        throw Failure.noTable(name);
    }

    /**
     * Implements {@link Binder#abiVersion}.
     *
     * @param symbol the symbol of the function
     * @return the version
     */
    protected int jniAbiVersion(String symbol) {
        throw Failure.noTable(name);
    }

    /**
     * Implements {@link Binder#address}.
     *
     * @param buffer a direct buffer
     * @return the address of its first byte
     */
    protected long jniAddress(ByteBuffer buffer) {
        throw Failure.noTable(name);
    }

    /**
     * Implements {@link Binder#allocate}.
     *
     * @param size the size in bytes
     * @return the address, 0 if there is no memory
     */
    protected long jniAllocate(long size) {
        throw Failure.noTable(name);
    }

    /**
     * Implements {@link Binder#free}.
     *
     * @param address the result of {@link #jniAllocate}
     */
    protected void jniFree(long address) {
        throw Failure.noTable(name);
    }

    /**
     * Implements {@link Binder#buffer}.
     *
     * @param address the address of the first byte
     * @param capacity the size in bytes
     * @return a direct buffer in big-endian order
     */
    protected ByteBuffer jniBuffer(long address, long capacity) {
        throw Failure.noTable(name);
    }

    /**
     * Registers the native method of an import's class.
     *
     * @param holder the class
     * @param symbol the import's symbol, and the method's name
     * @return 0, or negative if the library has no such symbol
     */
    protected int jniRegister(Class<?> holder, String symbol) {
        throw Failure.noTable(name);
    }

    /**
     * Returns the native method of the class of an import.
     *
     * @param holder the class generated for an import
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
