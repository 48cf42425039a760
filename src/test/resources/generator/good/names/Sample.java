package sample;

import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Utf8;
import java.io.IOException;

@NativeLibrary(value = "sample", table = true, systemNames = {"C:\\users\\sample.dll", "\""})
final class Sample extends SampleImports {
    static Table table() {
        return new Table(1);
    }
}

/** Not the class of this name that is generated. */
final class Table {
    Table(int number) {
        assert number != 0;
    }
}

interface Names {
    @LibraryImport("abs")
    int abs(int number);

    @LibraryImport("abs")
    int callAbs(int number);

    @LibraryImport("abs")
    int invoke(int number);

    @LibraryImport("find")
    @Utf8 String find() throws IOException, other.IOException;

    @LibraryImport("run")
    int run(@Utf8 String library);

    @LibraryImport("toString")
    int toString(int number);
}
