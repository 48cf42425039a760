package interop.loader;

/** A thing. */
class Thing {
    static final String ARCHITECTURE = System.getProperty("os.arch", "amd64");
}
