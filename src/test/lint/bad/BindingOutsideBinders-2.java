package interop.system;

/** A thing. */
class Thing {
    private com.sun.jna.Pointer pointer;
}
