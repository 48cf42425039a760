package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.Struct;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
    private static final class Shapes {
        @Struct("Sample_Point")
        static final class Point {
            long x;
        }

        interface Run {
            @LibraryImport("Sample_Run")
            int run(@Out Point point);
        }
    }
}
