package consumer;

import interop.LibraryImport;

/** {@code zlibCompileFlags}: how zlib was built. */
interface ZlibCompileFlags {
    /** Sizes of C types and options, in bits. */
    @LibraryImport(value = "zlibCompileFlags", critical = true)
    long zlibCompileFlags();
}
