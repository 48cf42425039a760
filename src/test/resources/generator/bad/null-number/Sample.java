package sample;

import interop.OrNull;
import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@OrNull int speed);
}
