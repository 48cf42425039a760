package sample;

import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.SafeHandle;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

final class Door extends SafeHandle {
    Door(int width) {
        super(null);
    }
}

interface Run {
    @LibraryImport("Sample_Run")
    Door run(int height) throws InteropException;
}
