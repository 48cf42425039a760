import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Struct;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

@Struct("scratch")
final class Scratch {
    long value;
}

interface Abs {
    @LibraryImport("abs")
    int abs(@In Scratch number);
}
