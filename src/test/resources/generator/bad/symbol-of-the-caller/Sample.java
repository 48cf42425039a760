package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Invoke {
    @LibraryImport("invoke")
    int run(int number);
}
