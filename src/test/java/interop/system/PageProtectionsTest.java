package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PageProtectionsTest {
    @Test
    void isWhatAnArrayOfPagesSays() {
        Random random = new Random(1);
        for (int round = 0; round < 200; round++) {
            int[] pages = new int[40];
            Arrays.fill(pages, 3);
            PageProtections protections = new PageProtections(3);
            for (int step = 0; step < 20; step++) {
                int start = random.nextInt(40);
                int end = start + 1 + random.nextInt(40 - start);
                int protection = random.nextInt(8);
                boolean narrows = random.nextBoolean();
                for (int i = start; i < end; i++) {
                    pages[i] = narrows ? pages[i] & protection : protection;
                }
                protections = protections.with(start, end == 40 ? Long.MAX_VALUE : end,
                        old -> narrows ? old & protection : protection);
                int from = random.nextInt(40);
                int to = from + 1 + random.nextInt(40 - from);
                int expected = 7;
                for (int i = from; i < to; i++) {
                    expected &= pages[i];
                }
                assertEquals(expected, protections.of(from, to - from));
            }
            assertEquals(new PageProtections(1), protections.with(0, Long.MAX_VALUE, old -> 1));
        }
    }
}
