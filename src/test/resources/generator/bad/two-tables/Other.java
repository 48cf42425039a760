package other;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", table = true)
final class Other extends OtherImports {
}

interface Run {
    @LibraryImport("run")
    int run();
}
