package sample;

import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport(value = "run", critical = true)
    int run(int speed);
}

interface Walk {
    @LibraryImport("run")
    int walk(int speed);
}
