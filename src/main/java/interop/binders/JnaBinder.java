package interop.binders;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import interop.marshalling.Binder;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** JNA's direct mapping, which binds the very native methods that the JNI table serves. */
final class JnaBinder implements Binder {
    private NativeLibrary library;

    JnaBinder() {
        // Where this is a module and JNA, which is optional, lies on the class path.
        JnaBinder.class.getModule().addReads(JnaBinder.class.getClassLoader().getUnnamedModule());
        // Fails here where JNA is absent, and not in the middle of a bind.
        Native.getNativeSize(int.class);
    }

    /** What of JNA calls native code; not initialized by this. */
    static Class<?> caller() {
        return Native.class;
    }

    @Override
    public String name() {
        return "jna";
    }

    @Override
    public void load(String file) {
        library = NativeLibrary.getInstance(file);
    }

    @Override
    public MethodHandle bind(Class<?> holder, String symbol) {
        Native.register(holder, library);
        return null;
    }

    @Override
    public int abiVersion(String symbol) {
        Function function = library.getFunction(symbol);
        return function.invokeInt(new Object[0]);
    }

    @Override
    public long address(ByteBuffer buffer) {
        return Pointer.nativeValue(Native.getDirectBufferPointer(buffer));
    }

    @Override
    public long allocate(long size) {
        return Native.malloc(size);
    }

    @Override
    public void free(long address) {
        Native.free(address);
    }

    @Override
    public ByteBuffer buffer(long address, long capacity) {
        return new Pointer(address).getByteBuffer(0, capacity).order(ByteOrder.BIG_ENDIAN);
    }
}
