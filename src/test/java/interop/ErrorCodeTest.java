package interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.system.SystemNative;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    private static final Path TABLE = Path.of(System.getProperty("project.basedir", ""), "shims/common/interop.h");

    @Test
    void theConstantsAreThoseOfTheTableInC() throws Exception {
        String header = Files.readString(TABLE);
        Map<String, Integer> table = new TreeMap<>();
        Matcher row = Pattern.compile("\\bX\\((E\\w+), (0x\\p{XDigit}+)\\)").matcher(header);
        while (row.find()) {
            table.put(row.group(1), Integer.decode(row.group(2)));
        }
        Matcher unknown = Pattern.compile("Error_UNKNOWN = (0x\\p{XDigit}+)").matcher(header);
        assertTrue(unknown.find());
        table.put("UNKNOWN", Integer.decode(unknown.group(1)));
        Map<String, String> second = secondNames(header);
        second.forEach((name, first) -> table.put(name, table.get(first)));
        assertEquals(Map.of("EOPNOTSUPP", "ENOTSUP", "EWOULDBLOCK", "EAGAIN"), second);
        assertEquals(table, constants());
        assertTrue(table.size() > 80, table.toString());
    }

    @Test
    void eachConstantHasItsName() throws Exception {
        Map<String, String> second = secondNames(Files.readString(TABLE));
        for (Map.Entry<String, Integer> constant : constants().entrySet()) {
            String name = constant.getKey();
            if (!name.equals("UNKNOWN")) {
                assertEquals(second.getOrDefault(name, name), ErrorCode.name(constant.getValue()));
            }
        }
    }

    /** Which names of the header stand for another one, and for which. */
    private static Map<String, String> secondNames(String header) {
        Map<String, String> names = new TreeMap<>();
        Matcher matcher = Pattern.compile("Error_(E\\w+) = Error_(E\\w+),").matcher(header);
        while (matcher.find()) {
            names.put(matcher.group(1), matcher.group(2));
        }
        return names;
    }

    /** The system's numbers for them, by Python, mean the same code of ours. */
    @Test
    void secondNamesAreThoseOfTheSystem() throws Exception {
        Map<String, String> numbers = python("import errno\n"
                + "for name in ('EOPNOTSUPP', 'EWOULDBLOCK'): print(name, getattr(errno, name))");
        assertEquals(2, numbers.size());
        for (Map.Entry<String, String> number : numbers.entrySet()) {
            assertEquals(constants().get(number.getKey()),
                    SystemNative.convertErrorPlatformToPal(Integer.parseInt(number.getValue())));
        }
    }

    @Test
    void aNumberThatIsNoConstantIsNamedToo() {
        assertEquals("platform error 133", ErrorCode.name(ErrorCode.UNKNOWN + 133));
        assertEquals("platform error " + (ErrorCode.UNKNOWN - 1), ErrorCode.name(2 * ErrorCode.UNKNOWN - 1));
        for (int number : new int[] {0, 1, -2, 0x10000, 0x10055, ErrorCode.UNKNOWN, 2 * ErrorCode.UNKNOWN,
                Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertEquals("error " + number, ErrorCode.name(number));
        }
    }

    @Test
    void messagesAreThoseOfTheSystem() throws Exception {
        Map<String, String> messages = python("import errno, locale, os\nlocale.setlocale(locale.LC_ALL, '')\n"
                + "for number, name in errno.errorcode.items(): print(name, os.strerror(number))");
        int compared = 0;
        for (Map.Entry<String, Integer> constant : constants().entrySet()) {
            String message = messages.get(constant.getKey());
            if (message != null) {
                assertEquals(message, ErrorCode.message(constant.getValue()), constant.getKey());
                compared++;
            }
        }
        assertTrue(compared > 70, compared + " were compared");
    }

    @Test
    void aNumberThatIsNoCodeHasItsNameForAMessage() {
        for (int number : new int[] {0, -5, 12345, 0x10055, 2 * ErrorCode.UNKNOWN}) {
            assertEquals("error " + number, ErrorCode.message(number));
        }
    }

    @Test
    void withoutTheLibraryTheMessageIsTheName() throws IOException {
        String said = new ChildJvm(Message.class).property("interop.binder", "nonsense").run();
        assertEquals("ENOENT\nfoo: x: ENOENT (ENOENT)\n", said);
    }

    @Test
    void successPassesThrough() throws IOException {
        assertEquals(0, ErrorCode.check(0, "foo"));
        assertEquals(Integer.MAX_VALUE, ErrorCode.check(Integer.MAX_VALUE, "foo", "path"));
        assertEquals(0L, ErrorCode.check(0L, "foo"));
        assertEquals(Long.MAX_VALUE, ErrorCode.check(Long.MAX_VALUE, "foo", "path"));
    }

    @Test
    void failureIsThrown() {
        assertThrown(assertThrows(InteropException.class, () -> ErrorCode.check(-ErrorCode.ENOENT, "foo")), null);
        assertThrown(assertThrows(InteropException.class, () -> ErrorCode.check(-ErrorCode.ENOENT, "foo", "/x")), "/x");
        assertThrown(assertThrows(InteropException.class, () -> ErrorCode.check((long) -ErrorCode.ENOENT, "foo")),
                null);
        assertThrown(assertThrows(InteropException.class, () -> ErrorCode.check((long) -ErrorCode.ENOENT, "foo",
                "/x")), "/x");
    }

    @Test
    void failureOfACallWithTwoPathsHasBoth() throws IOException {
        assertEquals(7, ErrorCode.check(7, "foo", "/x", "/y"));
        assertEquals(1L << 40, ErrorCode.check(1L << 40, "foo", "/x", "/y"));
        for (InteropException e : List.of(
                assertThrows(InteropException.class, () -> ErrorCode.check(-ErrorCode.ENOENT, "foo", "/x", "/y")),
                assertThrows(InteropException.class,
                        () -> ErrorCode.check((long) -ErrorCode.ENOENT, "foo", "/x", "/y")))) {
            assertThrown(e, "/x");
            assertEquals("/y", e.otherPath());
            assertTrue(e.getMessage().startsWith("foo: /x -> /y: "), e.getMessage());
        }
    }

    private static void assertThrown(InteropException e, String path) {
        assertEquals(ErrorCode.ENOENT, e.error());
        assertEquals("foo", e.entryPoint());
        assertEquals(path, e.path());
    }

    private static Map<String, Integer> constants() throws IllegalAccessException {
        Map<String, Integer> constants = new TreeMap<>();
        for (Field field : ErrorCode.class.getFields()) {
            constants.put(field.getName(), field.getInt(null));
        }
        return constants;
    }

    /** What Python knows of the system's errors, by name. */
    private static Map<String, String> python(String program) throws IOException {
        Process process = new ProcessBuilder(Python.command(), "-c", program)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, String> messages = new TreeMap<>();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .forEach(l -> messages.put(l.substring(0, l.indexOf(' ')), l.substring(l.indexOf(' ') + 1)));
        return messages;
    }

    /** Asks for a message where the library cannot be loaded. */
    static final class Message {
        public static void main(String[] arguments) {
            System.out.println(ErrorCode.message(ErrorCode.ENOENT));
            System.out.println(new InteropException(-ErrorCode.ENOENT, "foo", "x").getMessage());
        }
    }
}
