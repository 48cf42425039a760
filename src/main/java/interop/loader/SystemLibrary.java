package interop.loader;

import interop.marshalling.Library;
import java.util.ArrayList;
import java.util.List;

/** A library that the system's own dynamic linker finds. */
final class SystemLibrary {
    private SystemLibrary() {
    }

    static String load(String name, String file, String[] systemNames, Library library) {
        List<String> reasons = new ArrayList<>();
        for (String candidate : systemNames) {
            try {
                library.open(candidate);
                return LibraryLoader.describe(candidate, "found by the system");
            } catch (UnsatisfiedLinkError e) {
                reasons.add(candidate + ": " + Diagnosis.reason(candidate, e));
            }
        }
        throw new UnsatisfiedLinkError("the library " + name + " was not found on " + LibraryLoader.platform()
                + ": neither "
                + file + " in " + LibraryLoader.PATH_OPTION + " or java.library.path, nor the system knows it ("
                + String.join("; ", reasons) + "). Install it, or name its folder with "
                + LibraryLoader.PATH_OPTION);
    }
}
