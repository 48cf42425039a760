package interop.marshalling;

/**
 * Loads a library with a JNI table whose classes a relocator has renamed, so that the JVM does not find their native
 * methods by name: the library registers them. {@code JNI_OnLoad} is told no class, but it runs in the thread that
 * loads the library, and this thread has the class.
 */
final class RelocatedTable extends Thread {
    private final Library library;
    private final String file;
    /** Read by {@code Interop_OnLoad} of {@code common/java.h}, which sets it to null when it has the methods. */
    private volatile Class<?> interopTable;
    private Throwable failure;

    private RelocatedTable(Library library, String file) {
        super(null, null, "interop-load", 0, false);
        this.library = library;
        this.file = file;
        interopTable = library.getClass();
    }

    /** Whether the library has registered them: not if the class loader had loaded the file before, for others. */
    static boolean load(Library library, String file) {
        RelocatedTable thread = new RelocatedTable(library, file);
        ThreadWithRoom.runThrough(thread);
        if (thread.failure instanceof Error error) {
            throw error;
        } else if (thread.failure != null) {
            throw (RuntimeException) thread.failure;
        }
        return thread.interopTable == null;
    }

    @Override
    public void run() {
        try {
            library.jniLoad(file);
        } catch (Throwable e) {
            failure = e;
        }
    }
}
