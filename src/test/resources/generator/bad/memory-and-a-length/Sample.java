package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.SafeMemoryHandle;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(SafeMemoryHandle memory, long byteLength, int flags);
}
