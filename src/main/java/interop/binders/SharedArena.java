package interop.binders;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.Buffer;
import java.nio.ByteBuffer;

/**
 * Tells which direct buffers have their memory from a shared {@code Arena}: that another thread may close in the middle
 * of a call, and what the callee then wrote to would be somebody else's. Reached by reflection, since JDK 17 has none.
 */
public final class SharedArena {
    private static final MethodHandle SCOPE = findScope();
    /** The JDK has no name for it, so one is made to look at. */
    private static final Class<?> SCOPE_TYPE = SCOPE == null ? null : sharedScopeType();

    private SharedArena() {
    }

    /**
     * Whether a direct buffer is one of those.
     *
     * @param buffer a direct buffer
     * @return whether another thread may free its memory
     */
    public static boolean owns(ByteBuffer buffer) {
        if (SCOPE == null) {
            return false;
        }
        try {
            return ((Object) SCOPE.invokeExact((Buffer) buffer)).getClass() == SCOPE_TYPE;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle findScope() {
        try {
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            Class<?> scope = Class.forName("java.lang.foreign.MemorySegment$Scope");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle ofBuffer = lookup.findStatic(segment, "ofBuffer",
                    MethodType.methodType(segment, Buffer.class));
            return MethodHandles.filterReturnValue(ofBuffer,
                    lookup.findVirtual(segment, "scope", MethodType.methodType(scope)))
                    .asType(MethodType.methodType(Object.class, Buffer.class));
        } catch (ReflectiveOperationException e) {
            return null;
        }
    }

    private static Class<?> sharedScopeType() {
        try {
            Class<?> type = Class.forName("java.lang.foreign.Arena");
            AutoCloseable arena = (AutoCloseable) type.getMethod("ofShared").invoke(null);
            try (arena) {
                return type.getMethod("scope").invoke(arena).getClass();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
