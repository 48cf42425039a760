package interop.system;

/** A thing. */
class Thing {
    private java.lang.foreign.Arena arena;
}
