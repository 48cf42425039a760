package interop.binders;

import interop.loader.Descriptors;
import interop.loader.LibraryLoader;
import interop.marshalling.Binder;
import interop.marshalling.Library;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Chooses the binder for a library. */
public final class Binders {
    /** The property that chooses {@code jni}, {@code ffm} or {@code jna}, as {@link Library#property} takes it. */
    public static final String OPTION = "-Dinterop.binder";

    private static final int FFM_SINCE = 22;
    private static final int RESTRICTED_SINCE = 24;
    private static final int DESCRIPTORS = 16;

    /** Why one did not start, which is for ever: the JVM does not initialize a class again. */
    private static volatile UnsatisfiedLinkError ffmFailure;
    private static volatile UnsatisfiedLinkError jnaFailure;

    private Binders() {
    }

    /**
     * The binder that the property names, else the fastest to start that can serve the library.
     *
     * @param library the library's name
     * @param hasTable whether it has a JNI table
     * @param generated a lookup of the library's generated class, whose module must have native access
     * @return a binder with nothing loaded, or null for the table
     * @throws UnsatisfiedLinkError if the property names one that cannot serve
     * @throws IllegalCallerException if the JVM denies native access to the module
     */
    public static Binder choose(String library, boolean hasTable, MethodHandles.Lookup generated) {
        String chosen = Library.property(OPTION);
        switch (chosen) {
            case "":
                return hasTable ? null : withoutTable(generated);
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
                return ffm(generated);
            case "jna":
                return jna(generated);
            default:
                throw unusable(chosen, "there is no such binder");
        }
    }

    /**
     * Whether a binder may be chosen that waits for another process: JNA starts one to list folders, and swallows an
     * interrupt that comes meanwhile.
     *
     * @param hasTable whether the library has a JNI table
     * @return whether to choose in a thread of its own
     */
    public static boolean mayWait(boolean hasTable) {
        String chosen = Library.property(OPTION);
        return chosen.equals("jna") || chosen.isEmpty() && !hasTable;
    }

    /**
     * Whether {@code java.lang.foreign} is what will probably be chosen.
     *
     * @param hasTable whether the library has a JNI table
     * @return whether to expect it
     */
    public static boolean mayBeForeign(boolean hasTable) {
        String chosen = Library.property(OPTION);
        return Runtime.version().feature() >= FFM_SINCE
                && (chosen.equals("ffm") || chosen.isEmpty() && !hasTable);
    }

    /**
     * Has the JVM say what it says to a module that calls native code: nothing, a warning or an exception. What a
     * binder does itself is asked of this module alone.
     */
    private static void requireAccess(MethodHandles.Lookup generated) {
        if (Runtime.version().feature() < RESTRICTED_SINCE) {
            return;
        }
        try {
            generated.findStatic(System.class, "load", MethodType.methodType(void.class, String.class)).invoke("");
        } catch (UnsatisfiedLinkError | NoSuchMethodException e) {
            // It may, but there is no such file; or no such method in an image that was compiled ahead of time.
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** A binder that starts without, of the JDK's or JNA's own, does not start any more; so it is not begun. */
    private static void requireDescriptors(String binder) {
        Descriptors.require(DESCRIPTORS, "the binder " + binder + " does not start");
    }

    private static Binder withoutTable(MethodHandles.Lookup generated) {
        if (Runtime.version().feature() < FFM_SINCE) {
            return jna(generated);
        }
        try {
            return ffm(generated);
        } catch (UnsatisfiedLinkError e) {
            // A JDK without a linker for this machine; JNA has one for more.
            return jna(generated);
        }
    }

    private static Binder ffm(MethodHandles.Lookup generated) {
        requireAccess(generated);
        if (ffmFailure != null) {
            throw unusable(ffmFailure);
        }
        requireDescriptors("ffm");
        try {
            return new FfmBinder();
        } catch (LinkageError e) {
            ffmFailure = unusable("ffm", "java.lang.foreign does not start on " + LibraryLoader.platform() + ": "
                    + cause(e));
            throw ffmFailure;
        }
    }

    private static Binder jna(MethodHandles.Lookup generated) {
        requireAccess(generated);
        if (jnaFailure != null) {
            throw unusable(jnaFailure);
        }
        requireDescriptors("jna");
        try {
            return new JnaBinder();
        } catch (NoClassDefFoundError e) {
            if (e.getCause() instanceof ExceptionInInitializerError) {
                throw jnaDoesNotStart(e);
            }
            throw unusable("jna", "JNA's classes are not there (" + e.getMessage()
                    + "): add net.java.dev.jna:jna-jpms to the class path, or to the module path with"
                    + " --add-modules com.sun.jna");
        } catch (LinkageError e) {
            throw jnaDoesNotStart(e);
        }
    }

    private static UnsatisfiedLinkError jnaDoesNotStart(LinkageError e) {
        jnaFailure = unusable("jna", isJnaRelocated()
                ? "a relocator has renamed JNA's classes, which its own native library names: leave com.sun.jna out of"
                        + " the relocation" : cause(e).toString().contains("IllegalCallerException")
                ? "the JVM denies it native access. Start java with --enable-native-access=ALL-UNNAMED, for JNA on"
                        + " the module path with --enable-native-access=com.sun.jna"
                : "JNA does not start: " + cause(e) + ". If it is the folder, name one that allows execution with"
                        + " -Djna.tmpdir");
        return jnaFailure;
    }

    /** A relocator renames what begins like the name of a class, and so only the first of these. */
    private static boolean isJnaRelocated() {
        return !"com.sun.jna.Native".equals("-com.sun.jna.Native".substring(1));
    }

    private static UnsatisfiedLinkError unusable(UnsatisfiedLinkError before) {
        UnsatisfiedLinkError again = new UnsatisfiedLinkError(before.getMessage());
        again.initCause(before);
        return again;
    }

    /** The first failure: a class that could not be initialized says so only once, and then names it as a cause. */
    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }

    private static UnsatisfiedLinkError unusable(String binder, String reason) {
        return new UnsatisfiedLinkError("the binder " + binder + " cannot be used: " + reason + ". Set " + OPTION
                + "=jni, ffm or jna, or leave it out to have one chosen");
    }
}
