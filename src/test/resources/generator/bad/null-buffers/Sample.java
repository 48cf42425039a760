package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.OrNull;
import java.nio.ByteBuffer;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@OrNull @In ByteBuffer[] sources);
}
