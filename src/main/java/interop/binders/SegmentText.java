package interop.binders;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * {@code MemorySegment.setString}, which copies a text without a look at each char. Only for those who use
 * {@code java.lang.foreign} anyway: it takes longer to get ready than all that another binder's start does.
 */
public final class SegmentText {
    private static final MethodHandle SET = findSet();

    private SegmentText() {
    }

    /**
     * Writes a text in UTF-8, with a NUL behind it and {@code ?} for each surrogate without its other half.
     *
     * @param segment a {@code MemorySegment} with room for it
     * @param offset where in the segment
     * @param text the text
     */
    public static void put(Object segment, long offset, String text) {
        try {
            SET.invokeExact(segment, offset, text);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle findSet() {
        try {
            return MethodHandles.publicLookup().findVirtual(Class.forName("java.lang.foreign.MemorySegment"),
                    "setString", MethodType.methodType(void.class, long.class, String.class))
                    .asType(MethodType.methodType(void.class, Object.class, long.class, String.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
