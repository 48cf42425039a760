package interop.binders;

import interop.loader.Descriptors;
import interop.marshalling.Binder;
import interop.marshalling.Library;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Chooses the binder for a library. */
public final class Binders {
    /** The property that chooses {@code jni}, {@code ffm} or {@code jna}, as {@link Library#property} takes it. */
    public static final String OPTION = "-Dinterop.binder";

    static final int FFM_SINCE = 22;

    private static final int RESTRICTED_SINCE = 24;
    private static final int DESCRIPTORS = 16;

    /** Why one did not start, which is for ever: the JVM does not initialize a class again. */
    private static volatile Error ffmFailure;
    private static volatile Error jnaFailure;

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
                    throw Unusable.binder(chosen, library + " has no JNI table", false, null);
                }
                return null;
            case "ffm":
                if (!isForeignKnown()) {
                    throw Unusable.binder(chosen, "java.lang.foreign needs JDK " + FFM_SINCE + " or later, and this is "
                            + Runtime.version().feature(), hasTable, null);
                }
                return ffm(generated, hasTable);
            case "jna":
                return jna(generated, hasTable);
            default:
                throw Unusable.binder(chosen, "there is no such binder", hasTable, null);
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
        return isForeignKnown()
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
        if (!isForeignKnown()) {
            return jna(generated, false);
        }
        try {
            return ffm(generated, false);
        } catch (UnsatisfiedLinkError e) {
            // A JDK without a linker for this machine; JNA has one for more.
            try {
                return jna(generated, false);
            } catch (UnsatisfiedLinkError neither) {
                neither.addSuppressed(e);
                throw neither;
            }
        }
    }

    private static Binder ffm(MethodHandles.Lookup generated, boolean hasTable) {
        requireAccess(generated);
        if (ffmFailure == null) {
            requireDescriptors("ffm");
            try {
                return new FfmBinder();
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Error e) {
                // An image that was compiled ahead of time has errors of its own.
                ffmFailure = e;
            }
        }
        throw Unusable.ffm(ffmFailure, hasTable);
    }

    private static Binder jna(MethodHandles.Lookup generated, boolean hasTable) {
        requireAccess(generated);
        if (jnaFailure == null) {
            requireDescriptors("jna");
            try {
                return new JnaBinder();
            } catch (VirtualMachineError e) {
                throw e;
            } catch (Error e) {
                jnaFailure = e;
            }
        }
        throw Unusable.jna(jnaFailure, hasTable);
    }

    /** Whether this JDK has {@code java.lang.foreign}. */
    static boolean isForeignKnown() {
        return Runtime.version().feature() >= FFM_SINCE;
    }

    static boolean hasFailed(String binder) {
        return (binder.equals("ffm") ? ffmFailure : jnaFailure) != null;
    }

    /**
     * The option of java that allows modules to call native code.
     *
     * @param modules those that need it, of which some may have it
     * @return the option, with the names of those that do not have it
     */
    public static String accessOption(Module... modules) {
        return Unusable.accessOption(modules);
    }
}
