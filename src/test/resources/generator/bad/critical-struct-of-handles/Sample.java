package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.SafeHandle;
import interop.Struct;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

final class Door extends SafeHandle {
    Door() {
        super(null);
    }
}

@Struct("Sample_Doors")
final class Doors {
    Door front;
}

interface Run {
    @LibraryImport(value = "Sample_Run", critical = true)
    int run(@Out Doors doors);
}
