package interop.system;

/** A thing. */
class Thing {
    static void load(Runtime runtime, String name) {
        runtime.loadLibrary(name);
    }
}
