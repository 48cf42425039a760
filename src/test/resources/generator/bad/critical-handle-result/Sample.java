package sample;

import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.SafeHandle;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

final class Door extends SafeHandle {
    Door() {
        super(null);
    }
}

interface Run {
    @LibraryImport(value = "Sample_Run", critical = true)
    Door run() throws InteropException;
}
