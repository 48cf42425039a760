package interop.system;

/** A file. */
class Thing {
    // ==========================
}
