package interop.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.system.SystemNative;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The ABI of System.Native has all that {@code src/test/api/SystemNative.txt} keeps, unless its version is another one.
 * It is read from what the generator has the C compiler of every platform check against the headers: signatures,
 * structs, constants and leaves. {@code -Dapi.write=true} records it anew.
 */
@Tag("once")
class AbiTest {
    private static final KeptDescription KEPT = new KeptDescription("SystemNative.txt");
    private static final Path CHECKS = Path.of(System.getProperty("project.basedir", ""),
            "target/generated-sources/annotations/native/SystemNative_checks.c");
    private static final Pattern CHECK = Pattern.compile("_Static_assert\\((.*?),\\s+\"\\w+\\.java believes(.*?)\"\\);",
            Pattern.DOTALL);
    private static final String VERSION = "SystemNative_ABI_VERSION == ";
    private static final String ADVICE = "Bring it back, and give what is new a name of its own. If it cannot be, raise"
            + " the version of the ABI\n(shims/system/library.h, SystemNative.java), tell of it in CHANGELOG.md, and"
            + " record it:\nmvn surefire:test@default-test -Dtest=AbiTest -Dapi.write=true";

    @Test
    void nothingIsLostOrChanged() throws IOException {
        Set<String> abi = abi(Files.readString(CHECKS), SystemNative.getAbiVersion());
        assertTrue(abi.size() > 700, () -> abi.size() + " lines");
        String complaint = complaint(abi);
        // Not even when it is recorded: a library of the same version would be taken for one that fits.
        if (KeptDescription.isRecording() && (complaint.isEmpty() || !KEPT.lines().contains(version(abi)))) {
            KEPT.record(abi);
        }
        assertEquals("", complaint(abi));
    }

    @Test
    void eachKindOfChangeIsTold() throws IOException {
        String checks = Files.readString(CHECKS);
        for (List<String> change : List.of(
                List.of("int32_t SystemNative_ChMod(const char*, int32_t)",
                        "int32_t SystemNative_ChMod(const char*, int64_t)"),
                List.of("offsetof(SystemNative_FileStatus, Ino) == 8", "offsetof(SystemNative_FileStatus, Ino) == 16"),
                List.of("sizeof(SystemNative_FileStatus) == 128", "sizeof(SystemNative_FileStatus) == 136"),
                List.of("SystemNative_O_CREAT ==", "SystemNative_O_CREATE =="),
                List.of("SystemNative_Add_IsLeaf", "SystemNative_Add_IsNoLeaf"))) {
            assertTrue(checks.contains(change.get(0)), change.get(0));
            String complaint = complaint(abi(checks.replace(change.get(0), change.get(1)),
                    SystemNative.getAbiVersion()));
            assertTrue(complaint.contains(change.get(0)), complaint);
        }
        assertEquals("", complaint(abi(checks + "_Static_assert(SystemNative_NEW == 1, \"New.java believes it\");",
                SystemNative.getAbiVersion())));
        assertNotEquals("", complaint(abi(checks, SystemNative.getAbiVersion() + 1)));
    }

    private static String complaint(Set<String> abi) throws IOException {
        return KEPT.complaint(KEPT.lost(abi), "The ABI lost or changed:", ADVICE);
    }

    private static String version(Set<String> abi) {
        return abi.stream().filter(line -> line.startsWith(VERSION)).findFirst().orElseThrow();
    }

    private static Set<String> abi(String checks, int version) {
        Set<String> lines = new TreeSet<>();
        lines.add(VERSION + version);
        Matcher check = CHECK.matcher(checks);
        while (check.find()) {
            boolean isFunction = check.group(1).startsWith("_Generic(&");
            lines.add(isFunction ? check.group(2).replaceFirst("^ in ", "") : check.group(1));
        }
        return lines;
    }
}
