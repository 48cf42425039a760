package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import other.Point;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Draw {
    @LibraryImport("draw")
    int draw(@In Point point);
}
