package interop.binders;

import interop.loader.LibraryLoader;
import interop.marshalling.Library;

/** Chooses the binder for a library. */
public final class Binders {
    /** The property that chooses: {@code jni}, {@code ffm} or {@code jna}. */
    public static final String PROPERTY = "interop.binder";

    private static final int FFM_SINCE = 22;

    private Binders() {
    }

    /**
     * The binder that the property names, else the fastest to start that can serve the library.
     *
     * @param library the library's name
     * @param table its JNI table, or null
     * @return a binder with nothing loaded
     * @throws UnsatisfiedLinkError if the property names one that cannot serve
     */
    public static Binder choose(String library, Library.Table table) {
        String chosen = System.getProperty(PROPERTY);
        if (chosen == null || chosen.isEmpty()) {
            return table != null ? new JniBinder(table) : withoutTable();
        }
        switch (chosen) {
            case "jni":
                if (table == null) {
                    throw unusable(chosen, library + " has no JNI table");
                }
                return new JniBinder(table);
            case "ffm":
                if (Runtime.version().feature() < FFM_SINCE) {
                    throw unusable(chosen, "java.lang.foreign needs JDK " + FFM_SINCE + " or later, and this is "
                            + Runtime.version().feature());
                }
                return ffm();
            case "jna":
                return jna();
            default:
                throw unusable(chosen, "there is no such binder");
        }
    }

    private static Binder withoutTable() {
        if (Runtime.version().feature() < FFM_SINCE) {
            return jna();
        }
        try {
            return ffm();
        } catch (UnsatisfiedLinkError e) {
            // A JDK without a linker for this machine; JNA has one for more.
            return jna();
        }
    }

    private static Binder ffm() {
        try {
            return new FfmBinder();
        } catch (ExceptionInInitializerError e) {
            throw unusable("ffm", "java.lang.foreign does not start on " + LibraryLoader.platform() + ": "
                    + e.getCause());
        }
    }

    private static Binder jna() {
        try {
            return new JnaBinder();
        } catch (ExceptionInInitializerError e) {
            throw unusable("jna", e.getCause() instanceof IllegalCallerException
                    ? "the JVM denies it native access. Start java with --enable-native-access=ALL-UNNAMED, for JNA on"
                            + " the module path with --enable-native-access=com.sun.jna"
                    : "JNA does not start: " + e.getCause());
        } catch (NoClassDefFoundError e) {
            throw unusable("jna", "JNA's classes are not there (" + e.getMessage()
                    + "): add net.java.dev.jna:jna-jpms to the class path or module path");
        } catch (UnsatisfiedLinkError e) {
            throw unusable("jna", "JNA does not start: " + e.getMessage());
        }
    }

    private static UnsatisfiedLinkError unusable(String binder, String reason) {
        return new UnsatisfiedLinkError("the binder " + binder + " cannot be used: " + reason + ". Set -D" + PROPERTY
                + "=jni, ffm or jna, or leave it out to have one chosen");
    }
}
