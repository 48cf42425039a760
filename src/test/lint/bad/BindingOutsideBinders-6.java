package interop.system;

/** A thing. */
class Thing {
    static native int add(int a, int b);
}
