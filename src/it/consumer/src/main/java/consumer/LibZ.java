package consumer;

import interop.NativeLibrary;

/** zlib, as the system has it. */
@NativeLibrary(value = "z", systemNames = {"libz.so.1", "libz.dylib", "zlib1.dll"})
public final class LibZ extends LibZImports {
    private LibZ() {
    }

    /** What reaches the library. */
    public static String binder() {
        return library().binderName();
    }
}
