package interop.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import interop.ChildJvm;
import interop.system.SystemNative;
import java.io.File;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The calls found and made by reflection, from a package that is not the library's. */
class ReflectionTest {
    @Test
    void aCallIsFoundAndMade() throws Exception {
        assertEquals((int) ProcessHandle.current().pid(), SystemNative.class.getMethod("getPid").invoke(null));
        assertEquals(0, SystemNative.class.getMethod("access", String.class, int.class).invoke(null, "/", 0));
    }

    @Test
    void everyCallMayBeMade() {
        List<Method> calls = Arrays.stream(SystemNative.class.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers())).collect(Collectors.toList());
        assertTrue(calls.size() > 150, () -> calls.size() + " calls");
        for (Method call : calls) {
            assertTrue(call.canAccess(null), call::toString);
        }
    }

    /** With the library as a module, which opens nothing. */
    @Test
    void aCallOfAModuleIsFoundAndMade() throws Exception {
        List<String> entries = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
        List<String> module = entries.stream().filter(ReflectionTest::isModule).collect(Collectors.toList());
        List<String> jna = entries.stream().filter(entry -> entry.contains("jna-jpms")).collect(Collectors.toList());
        assumeTrue(!module.isEmpty() && !jna.isEmpty(), "the library is no module here");
        String others = entries.stream().filter(entry -> !module.contains(entry) && !jna.contains(entry))
                .collect(Collectors.joining(File.pathSeparator));
        ChildJvm child = new ChildJvm(Caller.class).classPath(others).option("--add-modules=interop,com.sun.jna")
                .option("--module-path=" + String.join(File.pathSeparator, module) + File.pathSeparator + jna.get(0));
        if (Runtime.version().feature() >= 22) {
            child.option("--enable-native-access=interop,com.sun.jna,ALL-UNNAMED");
        }
        assertEquals("interop true\n", child.run());
    }

    private static boolean isModule(String entry) {
        return Files.exists(Path.of(entry, "module-info.class")) && Files.isDirectory(Path.of(entry, "interop/system"));
    }

    static final class Caller {
        public static void main(String[] arguments) throws ReflectiveOperationException {
            Object pid = Class.forName("interop.system.SystemNative").getMethod("getPid").invoke(null);
            System.out.println(SystemNative.class.getModule().getName() + " "
                    + pid.equals((int) ProcessHandle.current().pid()));
        }
    }
}
