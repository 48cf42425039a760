package interop.system;

/** A thing. */
class Thing {
    static void load(String file) {
        Runtime.getRuntime().load(file);
    }
}
