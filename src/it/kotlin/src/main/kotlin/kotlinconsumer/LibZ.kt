package kotlinconsumer

import interop.In
import interop.LibraryImport
import interop.NativeLibrary

/** zlib, as the system has it. */
@NativeLibrary(value = "z", systemNames = ["libz.so.1", "libz.dylib", "zlib1.dll"])
class LibZ private constructor() : LibZImports()

/** `crc32`: the checksum of gzip. */
internal interface Crc32 {
    /** Continues a checksum. */
    @LibraryImport("crc32")
    fun crc32(crc: Long, @In buffer: ByteArray, offset: Int, length: Int): Long
}
