package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

final class Outer {
    @NativeLibrary("sample")
    static final class Sample extends SampleImports {
    }
}

interface Abs {
    @LibraryImport("abs")
    int abs(int number);
}
