package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", table = true)
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("run")
    int run();
}
