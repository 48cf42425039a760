package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.Struct;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

@Struct("Sample_Point")
final class Point {
    float x;
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@Out Point point);
}
