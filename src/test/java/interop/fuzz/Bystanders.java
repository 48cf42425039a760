package interop.fuzz;

import java.lang.reflect.Executable;
import java.nio.ByteBuffer;

/** What a call may not touch: bytes beside the part that it is given, and what is read-only. */
final class Bystanders {
    private Bystanders() {
    }

    static Object of(Object argument) {
        return argument instanceof byte[] bytes ? bytes.clone()
                : argument instanceof ByteBuffer buffer ? new Object[] {contents(buffer), buffer.position(),
                    buffer.limit()} : null;
    }

    private static byte[] contents(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.capacity()];
        buffer.duplicate().clear().get(bytes);
        return bytes;
    }

    static String changed(Executable executable, Object[] arguments, int index, Object before) {
        if (arguments[index] instanceof byte[] bytes && Calls.isSliced(executable, index)) {
            long start = ((Number) arguments[index + 1]).longValue();
            long end = start + ((Number) arguments[index + 2]).longValue();
            return changed((byte[]) before, bytes, start, end);
        } else if (arguments[index] instanceof ByteBuffer buffer) {
            Object[] was = (Object[]) before;
            int position = (int) was[1];
            int limit = (int) was[2];
            if (buffer.limit() != limit || buffer.position() < position) {
                return "it moved the buffer to " + buffer;
            }
            return changed((byte[]) was[0], contents(buffer), position, buffer.isReadOnly() ? position : limit);
        }
        return null;
    }

    private static String changed(byte[] before, byte[] after, long start, long end) {
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && (i < start || i >= end)) {
                return "it wrote to index " + i + ", which it was not given";
            }
        }
        return null;
    }
}
