package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;

@NativeLibrary(value = "slices", prefix = "Slices_")
final class Slices extends SlicesImports {
    private Slices() {
    }
}

interface Calls {
    @LibraryImport("Slices_Send")
    int send(@In byte[] source, int offset, int length);

    @LibraryImport("Slices_Receive")
    int receive(@Out byte[] target, int offset, int length);

    @LibraryImport("Slices_Mask")
    long mask(@In @Out byte[] data, int dataOffset, long dataLength, int key);

    @LibraryImport("Slices_Randomize")
    void randomize(@Out(whole = true) byte[] target, int offset, int length);

    /** Two slices, one of each direction. */
    @LibraryImport("Slices_Digest")
    double digest(@In byte[] source, int sourceOffset, int sourceLength,
            @Out(whole = true) byte[] digest, int digestOffset, int digestLength);
}
