package interop.system;

import sun.misc.Unsafe;

/** A thing. */
class Thing {
    private Unsafe unsafe;
}
