package interop.generator;

/** A thing. */
class Thing {
    static final String TEXT = "import com.sun.jna.Native; static native void f(); System.load(file);";

    static String explain(interop.marshalling.Binder binder, String file) {
        // Not by System.load, com.sun.jna or java.lang.foreign.
        binder.load(file);
        return "java.lang.foreign needs JDK 22; " + System.mapLibraryName("native");
    }
}
