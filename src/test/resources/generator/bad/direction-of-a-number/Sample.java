package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@Out long count);
}
