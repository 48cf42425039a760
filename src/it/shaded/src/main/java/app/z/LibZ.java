package app.z;

import interop.NativeLibrary;

/** A library of the system. */
@NativeLibrary(value = "z", systemNames = {"libz.so.1", "libz.dylib", "zlib1.dll"})
public final class LibZ extends LibZImports {
    private LibZ() {
    }

    public static String binder() {
        return library().binderName();
    }
}
