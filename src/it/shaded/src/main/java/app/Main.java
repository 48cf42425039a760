package app;

import app.own.Own;
import app.z.LibZ;
import interop.ErrorCode;
import interop.InteropException;
import interop.system.FileStatus;
import interop.system.OpenFlags;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.File;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.CRC32;

/** Calls by classes that a relocator has renamed, and holds the results against the JDK's. */
public final class Main {
    private Main() {
    }

    /**
     * @param expected where interop's classes are, and the binder of the system's, of zlib and of this application's
     *     own library; for a library that cannot be had, what the message says. "plain" behind them has interop's
     *     classes under their own name do something too, before or, as "plain-after", behind that
     */
    public static void main(String[] expected) throws Exception {
        check("package", expected[0], SystemNative.class.getPackageName());
        List<String> rest = Arrays.asList(expected).subList(4, expected.length);
        if (rest.contains("plain")) {
            plain();
        }
        library("system", expected[1], SystemNative::binder, Main::system);
        library("z", expected[2], LibZ::binder, Main::z);
        library("own", expected[3], Own::binder, Main::own);
        if (rest.contains("plain-after")) {
            plain();
        }
    }

    private static void library(String name, String expected, Callable<String> binder, Runnable calls) throws Exception {
        try {
            check(name, expected, binder.call());
        } catch (UnsatisfiedLinkError e) {
            if (!e.getMessage().contains(expected)) {
                throw new AssertionError("expected " + expected + " of " + name, e);
            }
            return;
        }
        calls.run();
    }

    private static void system() {
        try {
            Path file = Files.createTempFile("shaded", null);
            Files.write(file, new byte[] {1, 2, 3});
            FileStatus status = new FileStatus();
            ErrorCode.check(SystemNative.stat(file.toString(), status), "stat");
            check("size", 3L, status.size);
            check("pid", ProcessHandle.current().pid(), (long) SystemNative.getPid());
            try (SafeFileHandle open = SystemNative.open(file.toString(), OpenFlags.O_RDONLY, 0)) {
                ByteBuffer direct = ByteBuffer.allocateDirect(8);
                check("read", 3, SystemNative.read(open, direct));
                check("byte", (byte) 3, direct.get(2));
            }
            Files.delete(file);
            try {
                SystemNative.open(file.toString(), OpenFlags.O_RDONLY, 0);
                throw new AssertionError(file + " is there");
            } catch (InteropException e) {
                check("error", ErrorCode.ENOENT, e.error());
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        String origin = SystemNative.origin();
        if (!origin.startsWith(System.getProperty("-interop.cache".substring(1)) + File.separator)) {
            throw new AssertionError("not in the cache: " + origin);
        }
    }

    private static void z() {
        byte[] bytes = "relocated".getBytes();
        CRC32 crc = new CRC32();
        crc.update(bytes);
        check("crc", crc.getValue(), LibZ.crc32(0, bytes, 0, bytes.length));
    }

    private static void own() {
        check("sum", 12L, Own.sum(new byte[] {9, 1, 2, 3}, 1, 3, 2));
    }

    private static void plain() throws Exception {
        Class<?> system = Class.forName("-interop.system.SystemNative".substring(1));
        check("plain", "jni", system.getMethod("binder").invoke(null));
        check("plain pid", (int) ProcessHandle.current().pid(), system.getMethod("getPid").invoke(null));
    }

    private static void check(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError(what + ": expected " + expected + ", but it is " + actual);
        }
    }
}
