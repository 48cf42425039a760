package kotlinconsumer

import kotlinconsumer.c.LibC

/** Calls what is declared in Kotlin, and what is declared in Java beside it. */
object Caller {
    /** By zlib. */
    @JvmStatic
    fun checksum(text: ByteArray): Long = LibZImports.crc32(0, text, 0, text.size)

    /** By the C library. */
    @JvmStatic
    fun length(text: String): Long = LibC.strlen(text)
}
