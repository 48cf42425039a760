package kotlinconsumer.c;

import interop.NativeLibrary;

/** The C library. */
@NativeLibrary(value = "c", systemNames = {"libc.so.6", "libc.so", "libSystem.dylib", "ucrtbase.dll"})
public final class LibC extends LibCImports {
    private LibC() {
    }
}
