package interop.deployment;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.wiring.FrameworkWiring;

/** An OSGi framework, in a process of its own: does what its arguments say, and says what came of it. */
final class Felix {
    private static final int REFRESH_SECONDS = 60;

    private Felix() {
    }

    /**
     * {@code STORAGE [COMMAND BUNDLE]...}: a bundle is a file, and a command {@code install}, {@code start},
     * {@code stop}, {@code update=FILE}, {@code uninstall} or {@code call}, for a {@link Program}.
     */
    public static void main(String[] arguments) throws Exception {
        Framework framework = new FrameworkFactory().newFramework(Map.of("org.osgi.framework.storage", arguments[0]));
        framework.start();
        BundleContext context = framework.getBundleContext();
        for (int i = 1; i < arguments.length; i += 2) {
            String location = Path.of(arguments[i + 1]).toUri().toString();
            String[] command = arguments[i].split("=");
            Bundle bundle = context.getBundle(location);
            switch (command[0]) {
                case "install" -> context.installBundle(location);
                case "start" -> bundle.start();
                case "stop" -> bundle.stop();
                case "uninstall" -> {
                    bundle.uninstall();
                    refresh(framework);
                }
                case "update" -> {
                    try (InputStream in = Files.newInputStream(Path.of(command[1]))) {
                        bundle.update(in);
                    }
                    refresh(framework);
                }
                case "call" -> bundle.loadClass(Program.MAIN).getMethod("main", String[].class)
                        .invoke(null, (Object) new String[0]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        framework.stop();
        System.out.println("stopped " + framework.waitForStop(0).getType());
    }

    /** Has who uses what was replaced use what there is now. */
    private static void refresh(Framework framework) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        framework.adapt(FrameworkWiring.class).refreshBundles(null, event -> done.countDown());
        if (!done.await(REFRESH_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("no refresh");
        }
    }
}
