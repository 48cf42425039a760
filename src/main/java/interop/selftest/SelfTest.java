package interop.selftest;

import interop.ErrorCode;
import interop.InteropException;
import interop.system.SystemNative;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells whether System.Native works on this machine: {@code java -jar interop.jar [FOLDER]}. Calls every import and
 * compares what it says with what the JDK says, then walks a tree by both.
 */
public final class SelfTest {
    private static final String HOLDERS = "interop.system.SystemNativeImports";

    private int failed;

    private SelfTest() {
    }

    /**
     * Runs the self-test, and exits with 1 where something differs or does not work.
     *
     * @param arguments the folder to walk; without one, the JDK's own home
     * @throws Exception if the machine is not fit for a test
     */
    public static void main(String[] arguments) throws Exception {
        String folder = arguments.length == 0 || arguments[0].isBlank() ? System.getProperty("java.home")
                : arguments[0];
        if (!Files.isDirectory(Path.of(folder))) {
            System.err.println(folder + " is no folder: name one to walk, or none for the JDK's own home");
            System.exit(2);
        }
        SelfTest test = new SelfTest();
        try {
            test.printMachine();
        } catch (UnsatisfiedLinkError e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        test.printImports();
        test.printTree(Path.of(folder));
        System.out.println(test.failed == 0 ? "\nall of this holds" : "\nFAILED: " + test.failed);
        System.exit(test.failed == 0 ? 0 : 1);
    }

    private void printMachine() {
        System.out.printf("platform  %s, version %s%n", SystemNative.platform(), System.getProperty("os.version"));
        System.out.printf("jdk       %s, %s%n", System.getProperty("java.version"),
                System.getProperty("java.vm.version"));
        System.out.printf("binder    %s%n", SystemNative.binder());
        System.out.printf("library   %s%n%n", SystemNative.origin());
    }

    private void printImports() throws Exception {
        Map<String, Probe> probes = new TreeMap<>(Probes.all());
        for (Class<?> holder : Class.forName(HOLDERS).getDeclaredClasses()) {
            boolean isImport = Arrays.stream(holder.getDeclaredMethods())
                    .anyMatch(m -> Modifier.isNative(m.getModifiers()) && m.getName().equals(holder.getSimpleName()));
            if (isImport) {
                probes.putIfAbsent(holder.getSimpleName().substring("SystemNative_".length()), null);
            }
        }
        Path folder = Files.createTempDirectory("interop-self-test");
        try {
            Map<String, Integer> counts = new TreeMap<>();
            for (Map.Entry<String, Probe> entry : probes.entrySet()) {
                String outcome = outcome(entry.getValue(), Files.createDirectory(folder.resolve(entry.getKey())));
                counts.merge(outcome.split(":")[0], 1, Integer::sum);
                System.out.printf("%-40s %s%n", entry.getKey(), outcome);
            }
            System.out.printf("%d imports: %s%n%n", probes.size(), counts);
        } finally {
            Tree.delete(folder);
        }
    }

    private String outcome(Probe probe, Path folder) {
        if (probe == null) {
            return "not tried";
        }
        try {
            probe.run(folder);
            return "bound, works";
        } catch (UnsatisfiedLinkError e) {
            failed++;
            return "not bound: " + e.getMessage();
        } catch (InteropException e) {
            if (e.error() == ErrorCode.ENOTSUP) {
                return "bound, not supported here";
            }
            failed++;
            return "FAILED: " + e;
        } catch (Exception | AssertionError e) {
            failed++;
            return "FAILED: " + e;
        }
    }

    private void printTree(Path folder) throws IOException {
        Path start = folder.toRealPath();
        System.out.printf("tree      %s%n", start);
        // Once unmeasured, so that neither pays for a cold cache.
        Tree.byJdk(start);
        long begin = System.nanoTime();
        Tree ours = Tree.byInterop(start);
        long between = System.nanoTime();
        Tree theirs = Tree.byJdk(start);
        long end = System.nanoTime();
        System.out.printf("interop   %s in %d ms%n", ours, (between - begin) / 1_000_000);
        System.out.printf("java.nio  %s in %d ms%n", theirs, (end - between) / 1_000_000);
        if (!ours.equals(theirs)) {
            failed++;
            System.out.println("they DIFFER");
        }
    }
}
