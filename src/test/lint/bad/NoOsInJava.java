package interop.system;

/** A thing. */
class Thing {
    static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
}
