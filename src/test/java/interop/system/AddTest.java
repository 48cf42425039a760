package interop.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddTest {
    private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(31);

    @Test
    void isTheSumModuloTwoToTheThirtyOne() {
        int[] numbers = IntStream.concat(IntStream.of(0, 1, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, 1 << 30),
                new Random(31).ints(50)).toArray();
        for (int left : numbers) {
            for (int right : numbers) {
                BigInteger sum = BigInteger.valueOf(left).add(BigInteger.valueOf(right)).mod(MODULUS);
                assertEquals(sum.intValueExact(), SystemNative.add(left, right), left + " + " + right);
            }
        }
    }
}
