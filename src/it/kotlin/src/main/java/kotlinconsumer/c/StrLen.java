package kotlinconsumer.c;

import interop.LibraryImport;
import interop.Utf8;

/** {@code strlen(3)}. */
interface StrLen {
    /** The length of a text in bytes. */
    @LibraryImport("strlen")
    long strlen(@Utf8 String text);
}
