package interop.loader;

/**
 * A library as it is given to a binder.
 *
 * @param file an absolute path, or a name for the system's dynamic linker
 * @param origin where it comes from, for a message
 */
public record Location(String file, String origin) {
    @Override
    public String toString() {
        return file + " (" + origin + ")";
    }
}
