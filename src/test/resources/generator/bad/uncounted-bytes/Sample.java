package sample;

import interop.Out;
import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    void run(@Out byte[] target, int offset, int length);
}
