package sample;

import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.system.SafeFileHandle;

@NativeLibrary("sample")
final class Sample extends SampleImports {
}

interface Find {
    @LibraryImport("find")
    SafeFileHandle find(int number) throws InteropException;
}
