package interop.bench.mechanisms;

import com.sun.jna.FunctionMapper;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.util.Map;

/** JNA's direct mapping. */
final class JnaCalls {
    static final Map<String, Object> OPTIONS = Map.of(Library.OPTION_FUNCTION_MAPPER,
            (FunctionMapper) (library, method) -> Inputs.symbol(method.getName()));

    static {
        Native.register(JnaCalls.class, NativeLibrary.getInstance(Inputs.library().toString(), OPTIONS));
    }

    private JnaCalls() {
    }

    static native int add(int left, int right);

    static native int getPid();

    static native long sysConf(int name);

    static native int access(long path, int mode);

    static native int access(String path, int mode);

    static native int stat(long path, long status);

    static native long open(long path, int flags, int mode);

    static native int close(long fd);

    static native int read(long fd, long buffer, int length);
}
