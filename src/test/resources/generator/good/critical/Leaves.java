package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.Struct;

@NativeLibrary(value = "leaves", prefix = "Leaves_")
final class Leaves extends LeavesImports {
    private Leaves() {
    }
}

@Struct("Leaves_Point")
final class Point {
    double x;
    double y;
}

interface Calls {
    @LibraryImport(value = "Leaves_Add", critical = true)
    int add(int left, int right);

    @LibraryImport(value = "Leaves_Mirror", internal = true, critical = true)
    void mirror(@In @Out Point point);

    @LibraryImport("Leaves_WaitFor")
    int waitFor(long handle);
}
