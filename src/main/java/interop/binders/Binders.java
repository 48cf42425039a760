package interop.binders;

import interop.loader.LibraryLoader;
import interop.marshalling.Binder;

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
     * @param hasTable whether it has a JNI table
     * @return a binder with nothing loaded, or null for the table
     * @throws UnsatisfiedLinkError if the property names one that cannot serve
     */
    public static Binder choose(String library, boolean hasTable) {
        String chosen = System.getProperty(PROPERTY, "");
        switch (chosen) {
            case "":
                return hasTable ? null : withoutTable();
            case "jni":
                if (!hasTable) {
                    throw unusable(chosen, library + " has no JNI table");
                }
                return null;
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
        } catch (LinkageError e) {
            throw unusable("ffm", "java.lang.foreign does not start on " + LibraryLoader.platform() + ": " + cause(e));
        }
    }

    private static Binder jna() {
        try {
            return new JnaBinder();
        } catch (NoClassDefFoundError e) {
            if (e.getCause() instanceof ExceptionInInitializerError) {
                throw jnaDoesNotStart(e);
            }
            throw unusable("jna", "JNA's classes are not there (" + e.getMessage()
                    + "): add net.java.dev.jna:jna-jpms to the class path or module path");
        } catch (LinkageError e) {
            throw jnaDoesNotStart(e);
        }
    }

    private static UnsatisfiedLinkError jnaDoesNotStart(LinkageError e) {
        return unusable("jna", cause(e).toString().contains("IllegalCallerException")
                ? "the JVM denies it native access. Start java with --enable-native-access=ALL-UNNAMED, for JNA on"
                        + " the module path with --enable-native-access=com.sun.jna"
                : "JNA does not start: " + cause(e) + ". If it is the folder, name one that allows execution with"
                        + " -Djna.tmpdir");
    }

    /** The first failure: a class that could not be initialized says so only once, and then names it as a cause. */
    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }

    private static UnsatisfiedLinkError unusable(String binder, String reason) {
        return new UnsatisfiedLinkError("the binder " + binder + " cannot be used: " + reason + ". Set -D" + PROPERTY
                + "=jni, ffm or jna, or leave it out to have one chosen");
    }
}
