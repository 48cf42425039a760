package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.SafeHandle;
import interop.Struct;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

final class Door extends SafeHandle {
    Door(int width) {
        super(null);
    }
}

@Struct("Sample_Room")
final class Room {
    Door entrance;
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@Out Room room);
}
