package interop.binders;

import com.sun.jna.Pointer;

/** A thing. */
class Thing {
    static native void call();

    static Pointer load(String file) throws ClassNotFoundException {
        System.load(file);
        Class.forName("java.lang.foreign.Linker");
        return null;
    }
}
