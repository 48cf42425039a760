package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.Struct;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@Out Point point);
}

class Place {
    long x;
}

@Struct("Sample_Point")
final class Point extends Place {
    long y;
}
