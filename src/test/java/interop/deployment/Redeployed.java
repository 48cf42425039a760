package interop.deployment;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A server that deploys an application again and again, as Tomcat does, and says what is left of those before. */
final class Redeployed {
    private static final String LEFT = "loaders %s%ndescriptors %s%nmappings %s%nthreads %s%n";
    private static final int LIBRARIES = 2;
    private static final long PATIENCE = 4_000_000_000L;

    private Redeployed() {
    }

    /** Arguments: how often, the application's class path, and what the application is given. */
    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        List<URL> path = new ArrayList<>();
        for (String entry : arguments[1].split(File.pathSeparator)) {
            path.add(Path.of(entry).toUri().toURL());
        }
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        Set<String> before = threads();
        for (int i = 0; i < times; i++) {
            loaders.add(deploy(path.toArray(URL[]::new), rest.toArray(String[]::new)));
            // As slowly as that those before are gone.
            for (int j = 0; j < 20 && mappings(arguments[2]).size() > LIBRARIES; j++) {
                System.gc();
                Thread.sleep(2);
            }
        }
        String left = left(loaders, before, arguments[2]);
        // A thread that released something waits a second for more.
        String nothing = nothing();
        for (long end = System.nanoTime() + PATIENCE; !left.equals(nothing) && System.nanoTime() < end;) {
            System.gc();
            Thread.sleep(20);
            left = left(loaders, before, arguments[2]);
        }
        System.out.print(left);
        System.out.println("released " + Integer.getInteger("released", 0));
    }

    static String nothing() {
        return String.format(LEFT, 0, 0, "[]", "[]");
    }

    private static String left(List<WeakReference<ClassLoader>> loaders, Set<String> before, String file)
            throws IOException {
        Set<String> threads = threads();
        threads.removeAll(before);
        return String.format(LEFT, alive(loaders), open(file), mappings(file), threads);
    }

    private static WeakReference<ClassLoader> deploy(URL[] path, String[] arguments) throws Exception {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(path)) {
            Thread.currentThread().setContextClassLoader(loader);
            loader.loadClass("app.Application").getMethod("start", String[].class).invoke(null, (Object) arguments);
            // It stays long enough for what is prepared in the background.
            while (threads().contains("interop-start")) {
                Thread.sleep(1);
            }
            return new WeakReference<>(loader);
        } finally {
            Thread.currentThread().setContextClassLoader(own);
        }
    }

    private static int alive(List<WeakReference<ClassLoader>> loaders) {
        int alive = 0;
        for (WeakReference<ClassLoader> loader : loaders) {
            alive += loader.get() != null ? 1 : 0;
        }
        return alive;
    }

    private static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            names.add(thread.getName());
        }
        return names;
    }

    /** How many descriptors the process has of the file that the application opens. */
    private static int open(String file) throws IOException {
        int open = 0;
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            for (Path descriptor : descriptors.toList()) {
                try {
                    open += Files.readSymbolicLink(descriptor).toString().equals(file) ? 1 : 0;
                } catch (IOException e) {
                    // That of the listing itself.
                    continue;
                }
            }
        }
        return open;
    }

    /** The libraries that are mapped from the folder with the file, which the cache is in too. */
    private static Set<String> mappings(String file) throws IOException {
        Set<String> mapped = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of("/proc/self/maps"))) {
            int name = line.indexOf(Path.of(file).getParent().toString());
            if (name >= 0) {
                mapped.add(line.substring(name));
            }
        }
        return mapped;
    }
}
