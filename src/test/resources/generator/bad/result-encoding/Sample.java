package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import java.io.IOException;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    String run() throws IOException;
}
