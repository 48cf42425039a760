package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Utf8;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport(value = "Sample_Run", critical = true)
    int run(@Utf8 String path);
}
