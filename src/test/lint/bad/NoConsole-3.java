package interop.system;

/** A thing. */
class Thing {
    static void say(Exception e) {
        e.printStackTrace();
    }
}
