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
    /** Null where memory or stack was short for it, which need not be so again. */
    private static final Scopes FIRST = find();
    private static volatile Scopes later;

    private SharedArena() {
    }

    /**
     * Whether a direct buffer is one of those.
     *
     * @param buffer a direct buffer
     * @return whether another thread may free its memory
     */
    public static boolean owns(ByteBuffer buffer) {
        Scopes scopes = FIRST != null ? FIRST : later();
        if (scopes.shared == null) {
            return false;
        }
        try {
            return ((Object) scopes.of.invokeExact((Buffer) buffer)).getClass() == scopes.shared;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Scopes later() {
        Scopes found = later;
        if (found == null) {
            found = find();
            if (found == null) {
                throw new OutOfMemoryError("there is no room to look at what a buffer belongs to");
            }
            later = found;
        }
        return found;
    }

    /**
     * What cannot be looked up is not there: JDK 17 has no arenas, and an image that was compiled ahead of time may
     * have been built without shared ones, and then has an error of its own say so.
     */
    private static Scopes find() {
        try {
            return Scopes.find();
        } catch (OutOfMemoryError | StackOverflowError e) {
            return null;
        } catch (Throwable e) {
            return new Scopes(null, null);
        }
    }

    /**
     * A record, so that compilers trust its fields like constants.
     *
     * @param of the scope of a buffer
     * @param shared the class of a shared arena's, for which the JDK has no name; null if there is none
     */
    private record Scopes(MethodHandle of, Class<?> shared) {
        static Scopes find() throws ReflectiveOperationException {
            Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
            Class<?> scope = Class.forName("java.lang.foreign.MemorySegment$Scope");
            Class<?> arena = Class.forName("java.lang.foreign.Arena");
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle ofBuffer = lookup.findStatic(segment, "ofBuffer",
                    MethodType.methodType(segment, Buffer.class));
            MethodHandle of = MethodHandles.filterReturnValue(ofBuffer,
                    lookup.findVirtual(segment, "scope", MethodType.methodType(scope)))
                    .asType(MethodType.methodType(Object.class, Buffer.class));
            Object shared = arena.getMethod("ofShared").invoke(null);
            Class<?> type = arena.getMethod("scope").invoke(shared).getClass();
            arena.getMethod("close").invoke(shared);
            return new Scopes(of, type);
        }
    }
}
