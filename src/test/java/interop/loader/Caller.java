package interop.loader;

import interop.system.SystemNative;
import java.io.IOException;

/** Makes the calls that its arguments name, in a JVM of its own, and prints a line for each. */
public final class Caller {
    private Caller() {
    }

    public static void main(String[] calls) {
        for (String call : calls) {
            System.out.println(call + " " + result(call));
        }
    }

    public static String result(String call) {
        try {
            switch (call) {
                case "origin":
                    return SystemNative.origin();
                case "binder":
                    return SystemNative.binder();
                case "pid":
                    return SystemNative.getPid() + " of " + ProcessHandle.current().pid();
                case "timestamp":
                    return Long.toString(SystemNative.getTimestamp());
                case "mkdir":
                    return Integer.toString(SystemNative.mkDir("/", 0));
                case "hostname":
                    return SystemNative.getHostName();
                case "interrupt":
                    Thread.currentThread().interrupt();
                    return "done";
                case "interrupted":
                    return Boolean.toString(Thread.interrupted());
                default:
                    throw new IllegalArgumentException(call);
            }
        } catch (IOException | IndexOutOfBoundsException e) {
            return "failed: " + e;
        } catch (UnsatisfiedLinkError e) {
            return "failed: " + e.getMessage().replaceAll("\\s+", " ");
        }
    }
}
