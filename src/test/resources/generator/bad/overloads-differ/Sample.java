package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Send {
    @LibraryImport("Sample_Send")
    int send(@In byte[] source, int offset, int length);

    @LibraryImport("Sample_Send")
    int send(long address, int length);
}
