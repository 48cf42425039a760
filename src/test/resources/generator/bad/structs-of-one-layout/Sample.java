package sample;

import interop.In;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.Struct;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

final class Outer {
    private Outer() {
    }

    @Struct("one")
    static final class Inner {
        long value;
    }
}

@Struct("other")
final class Outer_Inner {
    long value;
}

interface Abs {
    @LibraryImport("abs")
    int abs(@In Outer.Inner one, @In Outer_Inner other);
}
