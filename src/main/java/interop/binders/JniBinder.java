package interop.binders;

import interop.marshalling.Library;
import java.lang.invoke.MethodHandle;
import java.nio.ByteBuffer;

/** The functions that are compiled into the library: the JVM itself links each native method on its first call. */
final class JniBinder implements Binder {
    private final Library.Table table;

    JniBinder(Library.Table table) {
        this.table = table;
    }

    @Override
    public String name() {
        return "jni";
    }

    @Override
    public void load(String file) {
        table.load(file);
    }

    @Override
    public MethodHandle bind(Class<?> holder, String symbol) {
        return null;
    }

    @Override
    public int abiVersion(String symbol) {
        return table.abiVersion();
    }

    @Override
    public long address(ByteBuffer buffer) {
        return table.address(buffer);
    }

    @Override
    public long allocate(long size) {
        return table.allocate(size);
    }

    @Override
    public void free(long address) {
        table.free(address);
    }

    @Override
    public ByteBuffer buffer(long address, long capacity) {
        return table.buffer(address, capacity);
    }
}
