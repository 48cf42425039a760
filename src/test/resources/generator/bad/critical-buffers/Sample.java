package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import java.nio.ByteBuffer;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport(value = "Sample_Run", critical = true)
    int run(@In ByteBuffer[] sources);
}
