package interop.selftest;

/** A thing. */
class SelfTest {
    static void say() {
        System.out.println("hello");
    }
}
