package interop.consumer;

import interop.system.SystemNative;

/** A program in a package that is not the library's, so that the library may be a module beside it. */
public final class Consumer {
    private Consumer() {
    }

    public static void main(String[] arguments) {
        try {
            System.out.println("origin " + SystemNative.origin());
            System.out.println("pid " + SystemNative.getPid() + " of " + ProcessHandle.current().pid());
        } catch (UnsatisfiedLinkError e) {
            System.out.println("failed: " + e.getMessage());
        }
    }
}
