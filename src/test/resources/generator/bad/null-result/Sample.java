package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.OrNull;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    @OrNull int run();
}
