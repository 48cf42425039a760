package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import java.nio.ByteBuffer;

@NativeLibrary(value = "buffers", prefix = "Buffers_")
final class Buffers extends BuffersImports {
    private Buffers() {
    }
}

interface Calls {
    @LibraryImport("Buffers_Send")
    int send(@In ByteBuffer source);

    @LibraryImport("Buffers_Receive")
    long receive(@Out ByteBuffer target);

    @LibraryImport("Buffers_Mask")
    void mask(@In @Out(whole = true) ByteBuffer data);

    @LibraryImport("Buffers_Copy")
    double copy(@In(whole = true) ByteBuffer source, @Out(whole = true) ByteBuffer target);

    @LibraryImport("Buffers_SendAll")
    long sendAll(@In ByteBuffer[] sources);

    @LibraryImport("Buffers_ReceiveAll")
    int receiveAll(@Out ByteBuffer[] targets, int flags);

    @LibraryImport("Buffers_MaskAll")
    void maskAll(@In @Out(whole = true) ByteBuffer[] data);
}
