package interop.system;

/** A thing. */
class Thing {
    static void load(String file) {
        java.lang.System.load(file);
    }
}
