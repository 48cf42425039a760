package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Abs {
    @LibraryImport("abs")
    int abs(int interop);
}
