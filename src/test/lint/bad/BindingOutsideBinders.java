package interop.system;

import com.sun.jna.Pointer;

/** A thing. */
class Thing {
    private Pointer pointer;
}
