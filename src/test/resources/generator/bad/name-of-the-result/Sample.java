package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Utf8;
import java.io.IOException;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    @Utf8 String run(@Utf8 String text) throws IOException;
}
