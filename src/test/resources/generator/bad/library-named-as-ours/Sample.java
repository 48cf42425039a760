package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Library extends LibraryImports {
}

interface Abs {
    @LibraryImport("abs")
    int abs(int number);
}
