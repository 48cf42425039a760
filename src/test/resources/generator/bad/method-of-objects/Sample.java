package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Text {
    @LibraryImport("sample_hash")
    int hashCode();
}
