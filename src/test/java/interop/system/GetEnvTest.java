package interop.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import interop.ErrorCode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class GetEnvTest {
    @Test
    void isWhatTheJdkSays() throws Exception {
        assertEquals(System.getenv("PATH"), SystemNative.getEnv("PATH"));
        assertArrayEquals(Witness.utf8(System.getenv("PATH")), SystemNative.getEnv(Witness.utf8("PATH")));
    }

    @Test
    void isNullForWhatIsNotSet() throws Exception {
        assertNull(System.getenv("INTEROP_NOT_SET"));
        assertNull(SystemNative.getEnv("INTEROP_NOT_SET"));
        assertNull(SystemNative.getEnv("INTEROP_NOT_SET".getBytes()));
    }

    @Test
    void readsWhatAnotherProcessHasSet() throws Exception {
        String set = "export EMPTY= LONG=$(printf %5000s x) UTF8=$(printf 'a\\303\\251\\342\\202\\254')"
                + " LATIN1=$(printf 'caf\\351')";
        assertEquals("'' 5000 a\\u00e9\\u20ac 636166e9 no UTF-8",
                Witness.javaAfter(set, WithOtherVariables.class));
    }

    @Test
    void refusesWhatIsNoName() {
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.getEnv("")));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.getEnv("PATH=")));
        assertEquals(ErrorCode.EINVAL, Witness.errorOf(() -> SystemNative.getEnv("=".getBytes())));
    }

    static final class WithOtherVariables {
        public static void main(String[] arguments) throws Exception {
            System.out.print("'" + SystemNative.getEnv("EMPTY") + "' ");
            System.out.print(SystemNative.getEnv("LONG").length() + " ");
            for (char c : SystemNative.getEnv("UTF8").toCharArray()) {
                System.out.print(c < 0x80 ? "" + c : String.format("\\u%04x", (int) c));
            }
            System.out.print(" ");
            for (byte b : SystemNative.getEnv("LATIN1".getBytes(StandardCharsets.UTF_8))) {
                System.out.printf("%02x", b);
            }
            try {
                SystemNative.getEnv("LATIN1");
            } catch (CharacterCodingException e) {
                System.out.println(" no UTF-8");
            }
        }
    }
}
