package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("run!")
    int run();
}
