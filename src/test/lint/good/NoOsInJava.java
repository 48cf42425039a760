package interop.loader;

/** A thing. */
class LibraryLoader {
    static final String NAME = System.getProperty("os.name");
}
