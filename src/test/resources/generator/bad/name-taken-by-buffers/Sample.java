package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import java.nio.ByteBuffer;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@In ByteBuffer[] sources, int sourcesCount);
}
