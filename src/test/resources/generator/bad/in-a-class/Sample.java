package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

abstract class Run {
    @LibraryImport("Sample_Run")
    abstract int run();
}
