package interop.loader;

/** A thing. */
class Platform {
    static final String NAME = System.getProperty("os.name");
}
