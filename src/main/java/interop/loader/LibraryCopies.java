package interop.loader;

import interop.marshalling.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Makes copies of a library and has the JVM load one: in the first folder that can be written and allows execution. The
 * JVM lends a file to one class loader at a time, so further ones get copies in folders with numbers.
 */
final class LibraryCopies {
    private static final int COPIES = 1000;
    private static final String FURTHER = ", as a copy for a further class loader";

    private final String file;
    private final byte[] content;
    private final String key;
    private final String origin;
    private final Library library;
    /** What was wrong with each folder. */
    private final List<String> reasons = new ArrayList<>();

    private LibraryCopies(String file, byte[] content, String origin, Library library) {
        this.file = file;
        this.content = content;
        this.key = LibraryLoader.key(content);
        this.origin = origin;
        this.library = library;
    }

    /** Loads the library that lies in a jar. */
    static String load(String name, String file, byte[] content, Library library) {
        LibraryCopies copies = new LibraryCopies(file, content, LibraryLoader.COPIED, library);
        String loaded = copies.load(1);
        if (loaded == null) {
            throw Diagnosis.notCopied(name, file, copies.reasons);
        }
        return loaded;
    }

    /** Loads a copy of a file that another class loader has loaded. */
    static String ofForeign(String original, String origin, Library library) {
        try {
            Path path = Path.of(original);
            LibraryCopies copies = new LibraryCopies(path.getFileName().toString(), Files.readAllBytes(path),
                    origin, library);
            String loaded = copies.load(2);
            if (loaded == null) {
                throw Diagnosis.notCopiedAgain(original, copies.reasons);
            }
            return loaded;
        } catch (IOException e) {
            throw Diagnosis.notCopiedAgain(original, List.of(Diagnosis.reason(e)));
        }
    }

    private String load(int first) {
        Iterator<CacheFolder> folders = CacheFolder.all().iterator();
        while (folders.hasNext()) {
            try {
                Path folder = folders.next().create(key);
                if (folders.hasNext() && Diagnosis.isOnNoexec(folder)) {
                    reasons.add(folder + Diagnosis.NOEXEC);
                    continue;
                }
                String loaded = load(folder, first);
                if (loaded != null) {
                    return loaded;
                }
            } catch (IOException e) {
                reasons.add(Diagnosis.reason(e));
            }
        }
        return null;
    }

    /** Null if the folder does not allow it, or the system does not take the file. */
    private String load(Path folder, int first) throws IOException {
        for (int i = first; i < COPIES; i++) {
            Path own = i == 1 ? folder : CacheFolder.createUnlessThere(folder.resolve(Integer.toString(i)));
            LibraryLoader.checkPrivate(own);
            Path copy = own.resolve(file);
            LibraryCache.place(folder.getParent(), copy, content);
            try {
                library.open(copy.toString());
                return LibraryLoader.describe(copy.toString(), i == 1 ? origin : origin + FURTHER);
            } catch (UnsatisfiedLinkError e) {
                if (e.getMessage() == null || !e.getMessage().contains(LibraryLoader.OTHER_LOADER)) {
                    reasons.add(copy + " could not be loaded: " + Diagnosis.reason(copy.toString(), e)
                            + Diagnosis.ofPath(copy));
                    return null;
                }
            }
        }
        reasons.add(COPIES + " class loaders have loaded the copies in " + folder);
        return null;
    }
}
