package sample.table_case;

import interop.In;
import interop.InteropException;
import interop.LibraryImport;
import interop.NativeConstants;
import interop.NativeLibrary;
import interop.OrNull;
import interop.Out;
import interop.SafeHandle;
import interop.Struct;
import interop.TextBuffer;
import interop.Utf8;
import java.io.IOException;
import java.nio.ByteBuffer;

@NativeLibrary(value = "Demo", prefix = "Demo_", abiVersion = 3, table = true)
final class Demo extends DemoImports {
    private Demo() {
    }
}

final class SafeDemoHandle extends SafeHandle {
    SafeDemoHandle() {
        super(Demo::close);
    }
}

@Struct("Demo_Status")
final class Status {
    double ratio;
    SafeDemoHandle owner;
    int color;
    int padding;
}

@Struct("Demo_Record")
final class Record {
    long ino;
    int length;
    int type;
}

@NativeConstants("Demo_")
final class Color {
    public static final int RED = 0x10;
    public static final long FAR = 1L << 40;
    static final int NOT_IN_C = 5;

    private Color() {
    }
}

interface Calls {
    @LibraryImport("Demo_GetAbiVersion")
    int getAbiVersion();

    @LibraryImport(value = "Demo_Twice", critical = true)
    double twice(double x);

    @LibraryImport("Demo_Reset")
    void reset(int level, long limit);

    @LibraryImport("Demo_Open")
    SafeDemoHandle open(@Utf8 String path, @OrNull @Utf8 String mode) throws InteropException;

    @LibraryImport(value = "Demo_Close", internal = true)
    int close(long demo);

    @LibraryImport("Demo_Read")
    int read(SafeDemoHandle demo, @Out byte[] target, int offset, int length);

    @LibraryImport("Demo_Read")
    int read(SafeDemoHandle demo, @Out ByteBuffer target);

    @LibraryImport("Demo_Write")
    long write(SafeDemoHandle demo, @In byte[] source, int offset, long length);

    @LibraryImport("Demo_WriteAll")
    long writeAll(SafeDemoHandle demo, @In ByteBuffer[] sources);

    @LibraryImport("Demo_GetStatus")
    int getStatus(SafeDemoHandle demo, @Out Status status, TextBuffer title);

    @LibraryImport("Demo_GetTitle")
    @Utf8 String getTitle() throws IOException;
}
