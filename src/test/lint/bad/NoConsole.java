package interop.system;

/** A thing. */
class Thing {
    static void say() {
        System.out.println("hello");
    }
}
