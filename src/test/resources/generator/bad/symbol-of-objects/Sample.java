package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.Struct;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

@Struct("status")
final class Status {
    long value;
}

interface Await {
    @LibraryImport("wait")
    int await(@Out Status status);
}
