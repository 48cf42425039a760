package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

final class Throwable {
}

interface Abs {
    @LibraryImport("abs")
    int abs(int number);
}
