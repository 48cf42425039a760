package interop.stress;

import interop.DisabledUnderEmulation;
import interop.system.OpenFlags;
import interop.system.PipeEnds;
import interop.system.PollEvents;
import interop.system.PollSet;
import interop.system.SafeFileHandle;
import interop.system.SystemNative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A set that one thread changes while another waits by it, and a file of it that a third one reads: whoever comes too
 * soon is told, and no other thread's file is closed under its read.
 */
@DisabledUnderEmulation("threads meet seldom there")
class PollSetChangedMeanwhileTest {
    @TempDir
    Path dir;

    @Test
    void noReadLosesItsFile() throws Exception {
        Stress.run(Stress.child(Rounds.class, dir));
    }

    static final class Rounds {
        private static final int LEAST = 150;

        private final PollSet set = new PollSet();
        private volatile PipeEnds pipe;
        private volatile boolean over;
        private volatile boolean read;
        private volatile boolean missed;
        private volatile String wrong;

        public static void main(String[] arguments) throws Exception {
            Rounds rounds = new Rounds();
            Thread poller = start(rounds::poll);
            Thread changer = start(rounds::change);
            // By the first round the jars of the class path are open.
            rounds.play();
            System.getLogger("interop");
            int before = Held.countDescriptors();
            int lost = 0;
            int played = 0;
            do {
                lost += rounds.play() ? 0 : 1;
                played++;
            } while (played < LEAST || Stress.goOn());
            rounds.over = true;
            poller.join();
            changer.join();
            int open = Held.countDescriptors() - before;
            if (lost > 0 || open > 0 || rounds.wrong != null) {
                Stress.wrong("of " + played + " reads " + lost + " lost their file, " + open + " stay open, "
                        + rounds.wrong);
            }
            Stress.done();
        }

        private static Thread start(Runnable work) {
            Thread thread = new Thread(work);
            thread.start();
            return thread;
        }

        /** Whether the file was open for as long as the read took. */
        private boolean play() throws Exception {
            PipeEnds ends = new PipeEnds();
            if (SystemNative.pipe(ends, OpenFlags.O_CLOEXEC) < 0) {
                throw new IllegalStateException("no pipe");
            }
            SafeFileHandle end = ends.readEnd;
            Path link = Path.of("/proc/self/fd", end.toString().replaceAll("\\D", ""));
            Path was = Files.readSymbolicLink(link);
            read = false;
            missed = false;
            Thread reader = start(() -> {
                byte[] one = new byte[1];
                read = true;
                try {
                    if (SystemNative.read(end, one, 0, 1) != 1 || one[0] != 7) {
                        wrong = "a read ended with something else";
                    }
                } catch (RuntimeException e) {
                    // Closed before the read began.
                    missed = String.valueOf(e.getMessage()).endsWith(" is closed");
                    wrong = missed ? wrong : "read: " + e;
                }
            });
            while (!read || reader.getState() != Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
            pipe = ends;
            LockSupport.parkNanos(1_000_000);
            pipe = null;
            end.close();
            boolean open = isOpenOn(link, was);
            SystemNative.write(ends.writeEnd, new byte[] {7}, 0, 1);
            reader.join();
            ends.close();
            return open || missed;
        }

        private static boolean isOpenOn(Path link, Path was) {
            try {
                return Files.readSymbolicLink(link).equals(was);
            } catch (IOException e) {
                return false;
            }
        }

        private void poll() {
            while (!over) {
                if (pipe == null) {
                    LockSupport.parkNanos(20_000);
                }
                try {
                    if (set.poll(0) < 0) {
                        wrong = "poll fails";
                    }
                } catch (IllegalStateException e) {
                    // In use, or closed meanwhile.
                    clear();
                } catch (Throwable e) {
                    wrong = "poll: " + e;
                }
            }
        }

        private void change() {
            int turn = 0;
            while (!over) {
                PipeEnds now = pipe;
                if (now == null) {
                    clear();
                    // Not to take the time from those who begin the next round.
                    LockSupport.parkNanos(20_000);
                    continue;
                }
                try {
                    switch (turn++ % 4) {
                        case 0, 1 -> set.add(now.readEnd, PollEvents.POLLIN);
                        case 2 -> set.setEvents(0, PollEvents.POLLPRI);
                        default -> set.remove(0);
                    }
                } catch (IllegalStateException | IndexOutOfBoundsException e) {
                    // In use, or cleared by the other thread.
                    Thread.onSpinWait();
                } catch (Throwable e) {
                    wrong = "change: " + e;
                }
                if (turn % 16 == 0) {
                    clear();
                }
            }
        }

        private void clear() {
            try {
                set.clear();
            } catch (IllegalStateException e) {
                // In use.
                Thread.onSpinWait();
            } catch (Throwable e) {
                wrong = "clear: " + e;
            }
        }
    }
}
