package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.TextBuffer;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport(value = "Sample_Run", critical = true)
    int run(TextBuffer text);
}
