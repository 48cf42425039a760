package sample;

import interop.InteropException;
import interop.LibraryImport;
import interop.NativeLibrary;
import interop.OrNull;
import interop.TextBuffer;
import interop.Utf8;
import java.io.IOException;

@NativeLibrary(value = "texts", prefix = "Texts_")
final class Texts extends TextsImports {
    private Texts() {
    }
}

interface Calls {
    /** Takes a text. */
    @LibraryImport("Texts_Measure")
    int measure(@Utf8 String word);

    @LibraryImport("Texts_Join")
    void join(@Utf8 String left, @OrNull @Utf8 String right, int times);

    /** Fills a buffer. */
    @LibraryImport("Texts_Fill")
    int fill(@Utf8 String pattern, TextBuffer line);

    /** A text alone. */
    @LibraryImport("Texts_Name")
    @Utf8 String name() throws IOException;

    @LibraryImport("Texts_Lookup")
    @OrNull @Utf8 String lookup(int kind, @Utf8 String key) throws IOException;

    @LibraryImport(value = "Texts_Translate", internal = true)
    @Utf8 String translate(@OrNull @Utf8 String language, @Utf8 String word) throws IOException, InteropException;
}
