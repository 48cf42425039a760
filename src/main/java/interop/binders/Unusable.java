package interop.binders;

import interop.loader.LibraryLoader;
import interop.marshalling.Library;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Says why a binder cannot serve, and what to do. */
final class Unusable {
    private static final String ADD_JNA = "add net.java.dev.jna:jna-jpms to the class path, or to the module"
            + " path with --add-modules com.sun.jna";

    /** Put together, since a tool that relocates classes also changes texts that look like their names. */
    private static final String JNA = String.join(".", "com", "sun", "jna");

    private Unusable() {
    }

    static UnsatisfiedLinkError ffm(Error e, boolean hasTable) {
        return binder("ffm", "java.lang.foreign does not start on " + LibraryLoader.platform() + ": " + cause(e),
                hasTable, e);
    }

    static UnsatisfiedLinkError jna(Error e, boolean hasTable) {
        String reason;
        if (!isJnaThere()) {
            reason = "JNA's classes are not there (" + e.getMessage() + "): " + ADD_JNA;
        } else if (cause(e) instanceof IllegalCallerException) {
            reason = "the JVM denies JNA native access. Start java with "
                    + accessOption(JnaBinder.caller().getModule());
        } else if (!JnaBinder.caller().getPackageName().equals(JNA)) {
            reason = "JNA has been relocated to " + JnaBinder.caller().getPackageName()
                    + ", where its own native library does not find it: leave " + JNA + " out of the relocation";
        } else {
            String said = cause(e).toString();
            reason = "JNA does not start: " + said + (said.contains("resource path")
                    ? ". It has no library of its own for " + LibraryLoader.platform()
                    : ". If it is the folder, name one that allows execution with -Djna.tmpdir");
        }
        return binder("jna", reason, hasTable, e);
    }

    static UnsatisfiedLinkError binder(String binder, String reason, boolean hasTable, Error cause) {
        UnsatisfiedLinkError error = new UnsatisfiedLinkError("the binder " + binder + " cannot be used: " + reason
                + advice(binder, hasTable));
        error.initCause(cause);
        return error;
    }

    /** What else can serve here. */
    private static String advice(String binder, boolean hasTable) {
        List<String> others = new ArrayList<>();
        if (hasTable && !binder.equals("jni")) {
            others.add("jni");
        }
        if (Binders.isForeignKnown() && !binder.equals("ffm") && !Binders.hasFailed("ffm")) {
            others.add("ffm");
        }
        if (isJnaThere() && !binder.equals("jna") && !Binders.hasFailed("jna")) {
            others.add("jna");
        }
        if (others.isEmpty()) {
            String jna = isJnaThere() || binder.equals("jna") ? ""
                    : ". Leave " + Binders.OPTION + " out, and " + ADD_JNA;
            return jna + (Binders.isForeignKnown() ? ". No other binder can serve here"
                    : ". JDK " + Binders.FFM_SINCE + " and later need no JNA");
        }
        return Library.property(Binders.OPTION).isEmpty() ? ""
                : ". Set " + Binders.OPTION + "=" + String.join(" or ", others)
                        + ", or leave it out to have one chosen";
    }

    private static boolean isJnaThere() {
        try {
            return JnaBinder.caller() != null;
        } catch (LinkageError e) {
            return false;
        }
    }

    static String accessOption(Module... modules) {
        Set<String> names = new LinkedHashSet<>();
        for (Module module : modules) {
            if (!hasAccess(module)) {
                names.add(module.isNamed() ? module.getName() : "ALL-UNNAMED");
            }
        }
        return "--enable-native-access=" + String.join(",", names);
    }

    private static boolean hasAccess(Module module) {
        try {
            return (boolean) Module.class.getMethod("isNativeAccessEnabled").invoke(module);
        } catch (ReflectiveOperationException e) {
            // No JDK that has no such method denies it.
            return false;
        }
    }

    /** The first failure: a class that could not be initialized says so only once, and then names it as a cause. */
    private static Throwable cause(Throwable e) {
        return e.getCause() == null ? e : cause(e.getCause());
    }
}
