package interop.loader;

import interop.marshalling.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/** Copies of one library for class loaders beside the first, under paths that no class loader has loaded yet. */
final class LibraryCopies {
    private static final int COPIES = 1000;

    private LibraryCopies() {
    }

    static String load(String original, String origin, Library library) {
        try {
            byte[] content = Files.readAllBytes(Path.of(original));
            Path name = Path.of(original).getFileName();
            Path folder = LibraryCache.createFolder(LibraryLoader.key(content));
            for (int i = 2; i < COPIES; i++) {
                Path copy = LibraryCache.createPrivate(folder.resolve(Integer.toString(i))).resolve(name);
                LibraryCache.place(copy, content);
                if (!Files.isRegularFile(copy, LinkOption.NOFOLLOW_LINKS)
                        || !Arrays.equals(Files.readAllBytes(copy), content)) {
                    LibraryCache.refuseCopy(copy);
                }
                try {
                    library.open(copy.toString());
                    return LibraryLoader.describe(copy.toString(), origin + ", as a copy for a further class loader");
                } catch (UnsatisfiedLinkError e) {
                    if (!e.getMessage().contains(LibraryLoader.OTHER_LOADER)) {
                        throw e;
                    }
                }
            }
            throw new UnsatisfiedLinkError(COPIES + " class loaders have loaded " + original);
        } catch (IOException e) {
            throw new UnsatisfiedLinkError("another class loader has loaded it, and no copy could be made: "
                    + e.getMessage() + ". " + LibraryCache.ADVICE);
        }
    }
}
