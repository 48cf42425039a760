package interop.system;

/** A thing. */
class Thing {
    static void load(java.util.List<String> files) {
        files.forEach(System::load);
    }
}
