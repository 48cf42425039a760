package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Out;
import interop.SafeHandle;
import interop.Struct;

@NativeLibrary(value = "structs", prefix = "Structs_")
final class Structs extends StructsImports {
    private Structs() {
    }
}

@Struct("Structs_Point")
final class Point {
    static final Point ORIGIN = new Point();

    double x;
    long id;
    int color;
    int padding;
}

@Struct("Structs_Pair")
final class Pair {
    Socket left;
    Socket right;
    int state;
    int padding;
}

final class Records {
    @Struct("Structs_Record")
    static final class Head {
        long length;
    }

    private Records() {
    }
}

final class Socket extends SafeHandle {
    Socket() {
        super(null);
    }
}

interface Calls {
    @LibraryImport("Structs_Draw")
    int draw(@In Point point);

    @LibraryImport("Structs_Locate")
    int locate(int id, @Out Point point);

    @LibraryImport("Structs_Move")
    void move(@In @Out Point point, @In Point by);

    @LibraryImport("Structs_Connect")
    int connect(@Out Pair pair, int flags);
}
