package interop.loader;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URL;
import java.security.CodeSource;

/** The modules that jlink has put into a runtime image. */
final class RuntimeImage {
    private RuntimeImage() {
    }

    /**
     * A resource of the image that a class is part of: of the class's own module, or of any other. One with natives has
     * no classes, so nothing requires it and the JVM leaves it out, but its content is there all the same.
     *
     * @return the content; null if there is none, or the class is part of no image
     */
    static byte[] find(Class<?> owner, String resource) {
        CodeSource source = owner.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !location.getProtocol().equals("jrt")) {
            return null;
        }
        String module = owner.getModule().getName();
        byte[] content = read(module, resource);
        if (content == null) {
            // As ours are named: to read the list of all modules takes as long as all the rest of a start.
            content = read(module + ".natives." + LibraryLoader.platform().replace('-', '.'), resource);
        }
        return content != null ? content : findInOthers(resource);
    }

    private static byte[] findInOthers(String resource) {
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            byte[] content = read(module.descriptor().name(), resource);
            if (content != null) {
                return content;
            }
        }
        return null;
    }

    private static byte[] read(String module, String resource) {
        try {
            return LibraryCache.read(new URL("jrt:/" + module + "/" + resource).openStream());
        } catch (IOException e) {
            // It is not there; that all of the image lies in memory is a promise of the JDK's.
            return null;
        }
    }
}
