package interop.system;

/** A file. */
class Thing {
    // TODO: everything
}
