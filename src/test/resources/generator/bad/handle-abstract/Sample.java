package sample;

import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.SafeHandle;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

abstract class Door extends SafeHandle {
    Door() {
        super(null);
    }
}

interface Run {
    @LibraryImport("Sample_Run")
    Door run() throws InteropException;
}
