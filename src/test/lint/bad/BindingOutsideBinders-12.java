package interop.system;

/** A thing. */
class Thing {
    static Class<?> linker() throws ClassNotFoundException {
        return Class.forName("java.lang.foreign.Linker");
    }
}
