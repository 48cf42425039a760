package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ErrorCode;
import interop.InteropException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class INotifyInitTest {
    @Test
    void makesAQueueThatChildProcessesInheritOnlyUnlessAsked() throws Exception {
        for (int flags : new int[] {0, OpenFlags.O_CLOEXEC}) {
            try (SafeFileHandle queue = SystemNative.iNotifyInit(flags)) {
                assertEquals("anon_inode:inotify", Witness.openFile(queue).toString());
                assertEquals(flags == 0, Witness.isInherited(Witness.number(queue)));
            }
        }
    }

    @Test
    void doesNotWaitWhenAsked() throws Exception {
        try (SafeFileHandle queue = SystemNative.iNotifyInit(OpenFlags.O_CLOEXEC | OpenFlags.O_NONBLOCK)) {
            assertEquals(-ErrorCode.EAGAIN, new WatchEvents().read(queue));
        }
    }

    @Test
    void refusesOtherFlags() {
        for (int flags : new int[] {OpenFlags.O_APPEND, 1, -1, Integer.MIN_VALUE}) {
            assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.iNotifyInit(flags)));
        }
    }

    @Test
    void failsWithTooManyDescriptors() throws Exception {
        assertEquals("EMFILE", Witness.javaWithFewDescriptors(UntilItFails.class));
    }

    @Test
    void failsWithTooManyQueuesOfTheUser() throws Exception {
        String limit = Witness.asOwnUser("echo 5 > /proc/sys/user/max_inotify_instances");
        assumeTrue(limit != null, "the system lets nobody be a user with limits of its own");
        assertEquals("EMFILE", Witness.javaAfter(limit, UntilItFails.class));
    }

    static final class UntilItFails {
        public static void main(String[] arguments) throws Exception {
            // Once before, since to load the classes that close a queue or tell of an error takes descriptors, too.
            SystemNative.iNotifyInit(0).close();
            List<SafeFileHandle> made = new ArrayList<>();
            ErrorCode.name(tryFlags(-1, made));
            int error = 0;
            while (error == 0 && made.size() < 1000) {
                error = tryFlags(OpenFlags.O_CLOEXEC, made);
            }
            for (SafeFileHandle queue : made) {
                queue.close();
            }
            System.out.println(ErrorCode.name(error));
        }

        private static int tryFlags(int flags, List<SafeFileHandle> made) {
            try {
                made.add(SystemNative.iNotifyInit(flags));
                return 0;
            } catch (InteropException e) {
                return e.error();
            }
        }
    }
}
