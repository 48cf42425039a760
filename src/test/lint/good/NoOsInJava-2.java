package interop.system;

/** A thing. */
class Thing {
    // Unlike os.name.
    static final String NAME = "/runtimes/linux-x64/videos.name";
}
