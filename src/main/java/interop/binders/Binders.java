package interop.binders;

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
            chosen = table != null ? "jni" : Runtime.version().feature() >= FFM_SINCE ? "ffm" : "jna";
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
                return new FfmBinder();
            case "jna":
                return jna();
            default:
                throw unusable(chosen, "there is no such binder");
        }
    }

    private static Binder jna() {
        try {
            return new JnaBinder();
        } catch (ExceptionInInitializerError e) {
            throw unusable("jna", "JNA does not start: " + e.getCause());
        } catch (NoClassDefFoundError e) {
            throw unusable("jna", "JNA's classes are not there (" + e.getMessage()
                    + "): add net.java.dev.jna:jna-jpms to the class path or module path");
        }
    }

    private static UnsatisfiedLinkError unusable(String binder, String reason) {
        return new UnsatisfiedLinkError("the binder " + binder + " cannot be used: " + reason + ". Set -D" + PROPERTY
                + "=jni, ffm or jna, or leave it out to have one chosen");
    }
}
