package interop.bench.mechanisms;

import java.nio.ByteBuffer;

/** The natives of calls.c. */
final class JniCalls {
    static {
        System.load(Inputs.glue().toString());
    }

    private JniCalls() {
    }

    static native long address(ByteBuffer buffer);

    static native int add(int left, int right);

    static native int getPid();

    static native long sysConf(int name);

    static native int access(long path, int mode);

    static native int accessText(String path, int mode);

    static native int stat(long path, long status);

    static native long open(long path, int flags, int mode);

    static native int close(long fd);

    static native int read(long fd, long buffer, int length);

    static native int readArray(long fd, byte[] array, int offset, int length);
}
