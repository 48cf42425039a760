package interop.system;

/** A thing. */
class Thing {
    static {
        System.loadLibrary("SystemNative");
    }
}
