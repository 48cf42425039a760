package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.SafeHandle;
import interop.Struct;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample extends SampleImports {
}

final class Door extends SafeHandle {
    Door() {
        super(null);
    }
}

@Struct("Sample_Room")
final class Room {
    Door entrance;
}

interface Run {
    @LibraryImport("Sample_Run")
    int run(@In Room room);
}
