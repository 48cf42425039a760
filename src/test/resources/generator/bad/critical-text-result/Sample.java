package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Utf8;
import java.io.IOException;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport(value = "Sample_Run", critical = true)
    @Utf8 String run() throws IOException;
}
