package sample;

import interop.TextBuffer;
import interop.Utf8;
import java.io.IOException;
import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    @Utf8 String run(TextBuffer left) throws IOException;
}
