package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Utf8;
import java.io.IOException;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Length {
    @LibraryImport("strlen")
    long length(@Utf8 String text);
}

interface Other {
    @LibraryImport("other")
    @Utf8 String name() throws IOException;

    @LibraryImport("bytes")
    int nameBytes();
}
