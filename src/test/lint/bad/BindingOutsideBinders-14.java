package interop.system;

import static com.sun.jna.Native.getSymbol;

/** A thing. */
class Thing {
    private Foreign pointer = getSymbol(0);
}
