package consumer.c;

import interop.LibraryImport;
import interop.Utf8;

/** {@code strlen(3)}. */
interface StrLen {
    /** The length of a text in bytes. */
    @LibraryImport("strlen")
    long strlen(@Utf8 String text);

    /** A function that no C library has. */
    @LibraryImport("strlen_of_nowhere")
    long nowhere(@Utf8 String text);
}
