package sample;

import interop.LibraryImport;
import interop.NativeConstants;
import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_", table = true)
final class Sample extends SampleImports {
}

interface Run {
    @LibraryImport("Sample_Run")
    int run();
}

@NativeConstants("Sample_")
final class Ratios {
    public static final double HALF = 0.5;

    private Ratios() {
    }
}
