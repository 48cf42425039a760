package interop.stress;

import interop.ChildJvm;
import interop.DisabledUnderEmulation;
import interop.SafeMemoryHandle;
import interop.system.MapFlags;
import interop.system.RemapFlags;
import interop.system.SafeAlignedHeapHandle;
import interop.system.SafeHeapHandle;
import interop.system.SafeMemoryMappedViewHandle;
import interop.system.SystemNative;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Memory that is replaced by larger or smaller memory where the stack ends, at each distance from that: it is freed
 * once, and what belongs to others stays theirs.
 */
@DisabledUnderEmulation("it has another stack")
class ReplacedAtTheEdgeTest {
    @TempDir
    Path dir;

    @Test
    void nothingIsFreedTwice() throws Exception {
        ChildJvm child = Stress.child(Replaces.class, dir).option("-XX:TieredStopAtLevel=4");
        // What is freed doesn't keep its bytes, and what is freed twice ends the process.
        Stress.run(child.environment("MALLOC_PERTURB_", 165).environment("MALLOC_CHECK_", 3));
    }

    static final class Replaces {
        private static final int WARM = 12_000;
        private static final int PASSES = 6;
        private static final int BYSTANDERS = 300;
        private static final int PRIVATE = MapFlags.MAP_PRIVATE | MapFlags.MAP_ANONYMOUS;

        /** Memory that a pass begins with, and how it is replaced. */
        private abstract static class Kind<T extends SafeMemoryHandle> {
            private final String name;
            private final List<T> bystanders = new ArrayList<>();
            private T current;
            private boolean large;
            private int lost;

            Kind(String name) {
                this.name = name;
            }

            abstract T make(long size) throws Exception;

            abstract T replace(T old, long size) throws Exception;

            void replaceAtTheEdge(int shift) throws Exception {
                current = make(4096);
                for (int i = 0; i < WARM; i++) {
                    step();
                }
                int overflows = 0;
                for (int i = 0; i < PASSES; i++) {
                    Edge edge = Edge.pass(shift * PASSES + i, this::step);
                    edge.others.forEach((other, times) -> Stress.wrong(name + ": " + times + " times " + other));
                    overflows += edge.overflows;
                }
                // In place of what was wrongly given back come others.
                for (int i = 0; i < BYSTANDERS; i++) {
                    T one = make(i % 2 == 0 ? 4096 : 8192);
                    fill(one, i);
                    bystanders.add(one);
                }
                Stress.settles(() -> true);
                for (int i = 0; i < BYSTANDERS; i++) {
                    T one = make(4096);
                    fill(one, 0);
                    one.close();
                }
                long intact = 0;
                for (int i = 0; i < BYSTANDERS; i++) {
                    intact += isFilled(bystanders.get(i), i) ? 1 : 0;
                    bystanders.get(i).close();
                }
                bystanders.clear();
                if (intact < BYSTANDERS || lost > 0) {
                    Stress.wrong(name + ": after " + overflows + " overflows " + (BYSTANDERS - intact)
                            + " others were changed, and " + lost + " handles neither stayed nor had a successor");
                }
                current.close();
            }

            private boolean isUsable() {
                try {
                    current.getByte(0);
                    return true;
                } catch (IllegalStateException e) {
                    return false;
                }
            }

            private void step() throws Exception {
                boolean replaced = false;
                boolean stays = false;
                try {
                    // Since the last replacement nothing has happened to it that could make this fail.
                    stays = current.getByte(0) < 128;
                    current = replace(current, large ? 4096 : 8192);
                    large = !large;
                    replaced = true;
                } catch (IllegalStateException e) {
                    stays = true;
                } finally {
                    if (!replaced && stays && !isUsable()) {
                        T next = make(4096);
                        // The collector has it.
                        current = next;
                        large = false;
                        lost++;
                    }
                }
            }
        }

        static void fill(SafeMemoryHandle memory, int with) {
            for (long at = 0; at < memory.length(); at += 512) {
                memory.putInt(at, with);
            }
        }

        static boolean isFilled(SafeMemoryHandle memory, int with) {
            boolean filled = true;
            for (long at = 0; at < memory.length(); at += 512) {
                filled &= memory.getInt(at) == with;
            }
            return filled;
        }

        public static void main(String[] arguments) throws Exception {
            List<Kind<?>> kinds = List.of(new Kind<SafeHeapHandle>("realloc") {
                @Override
                SafeHeapHandle make(long size) throws Exception {
                    return SystemNative.malloc(size);
                }

                @Override
                SafeHeapHandle replace(SafeHeapHandle old, long size) throws Exception {
                    return old.realloc(size);
                }
            }, new Kind<SafeAlignedHeapHandle>("alignedRealloc") {
                @Override
                SafeAlignedHeapHandle make(long size) throws Exception {
                    return SystemNative.alignedAlloc(64, size);
                }

                @Override
                SafeAlignedHeapHandle replace(SafeAlignedHeapHandle old, long size) throws Exception {
                    return old.alignedRealloc(size);
                }
            }, new Kind<SafeMemoryMappedViewHandle>("mRemap") {
                @Override
                SafeMemoryMappedViewHandle make(long size) throws Exception {
                    return SystemNative.mMap(size, 3, PRIVATE, null, 0);
                }

                @Override
                SafeMemoryMappedViewHandle replace(SafeMemoryMappedViewHandle old, long size) throws Exception {
                    return old.mRemap(size, RemapFlags.MREMAP_MAYMOVE);
                }
            });
            int shift = 0;
            do {
                for (Kind<?> kind : kinds) {
                    kind.replaceAtTheEdge(shift % 4);
                }
                shift++;
            } while (Stress.goOn());
            Stress.done();
        }
    }
}
