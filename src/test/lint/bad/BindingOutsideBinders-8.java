package interop.system;

/** A thing. */
class Thing {
    static void load(String file) {
        System.load(file);
    }
}
