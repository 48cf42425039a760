package interop.bench.startup;

/** JNI as one writes it by hand; {@code src/bench/c/startup_jni.c} is the other half. A result below 0 is -1. */
final class HandJniCalls {
    /** The property that names the library's file. */
    static final String LIBRARY = "interop.bench.jni";

    /** The index of the size in what {@link #stat} fills in. */
    static final int SIZE = 0;

    static {
        System.load(System.getProperty(LIBRARY));
    }

    private HandJniCalls() {
    }

    static native int getPid();

    static native long clock();

    static native long sysConf(int name);

    static native String getCwd();

    static native int access(String path, int mode);

    static native int stat(String path, long[] status);

    static native int open(String path, int flags);

    static native long lSeek(int fd, long offset, int whence);

    static native int read(int fd, byte[] buffer, int length);

    static native int write(int fd, byte[] buffer, int length);

    static native int close(int fd);
}
