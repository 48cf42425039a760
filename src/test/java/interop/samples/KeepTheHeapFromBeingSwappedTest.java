package interop.samples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import interop.ChildJvm;
import interop.ErrorCode;
import interop.system.Memory;
import interop.system.MemoryLockFlags;
import interop.system.SystemNative;
import interop.system.Worlds;
import org.junit.jupiter.api.Test;

/** Keep the heap from being swapped: what a server does when it starts, before it has many threads. */
class KeepTheHeapFromBeingSwappedTest {
    private static final int HEAP_MEGABYTES = 24;

    /** Locks what the JVM has mapped; a server goes on without, and says what its user can do about it. */
    private static String lock() {
        int result = SystemNative.mLockAll(MemoryLockFlags.MCL_CURRENT);
        switch (-result) {
            case 0:
                return "locked";
            case ErrorCode.ENOMEM:
                return "raise the limit, as by ulimit -l unlimited";
            case ErrorCode.EPERM:
                return "no memory may be locked";
            default:
                return ErrorCode.message(-result);
        }
    }

    @Test
    void theHeapIsLocked() throws Exception {
        String[] said = server().run().split(" kB ");
        assumeFalse(said[0].startsWith("raise") || said[0].startsWith("no"), "this user may not lock that much memory");
        assertEquals("locked", said[0]);
        assertTrue(Long.parseLong(said[1]) > HEAP_MEGABYTES * 1024, said[1]);
        assertTrue(Long.parseLong(said[2]) > HEAP_MEGABYTES * 1024, said[2]);
    }

    @Test
    void anOrdinaryUserHasALimit() throws Exception {
        Process small = limited(64).start();
        Process none = limited(0).start();
        assertTrue(ChildJvm.output(small).startsWith("raise the limit"));
        assertTrue(ChildJvm.output(none).startsWith("no memory may be locked kB 0"));
    }

    private static ChildJvm server() {
        // From the start all of the heap is there.
        return new ChildJvm(Server.class).option("-Xms" + HEAP_MEGABYTES + "m").option("-Xmx" + HEAP_MEGABYTES + "m");
    }

    private static ChildJvm limited(int kilobytes) throws Exception {
        return server().by(Worlds.withoutPrivileges(""))
                .by("sh", "-c", "ulimit -l " + kilobytes + " && exec \"$@\"", "sh");
    }

    /** Says what came of it, and what the system says of this process. */
    static final class Server {
        public static void main(String[] arguments) throws Exception {
            System.out.print(lock() + " kB " + Memory.status("VmLck") + " kB " + Memory.status("VmRSS"));
        }
    }
}
