// Generated from the @LibraryImport declarations of this package.
package sample;

import interop.InteropException;
import interop.marshalling.AsyncErrors;
import interop.marshalling.Library;
import interop.marshalling.Scratch;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** The imports of {@link Texts}. */
class TextsImports {
    private static volatile Library library;

    TextsImports() {
    }

    static Library library() {
        Library made = library;
        return made != null ? made : makeLibrary();
    }

    private static synchronized Library makeLibrary() {
        if (library == null) {
            library = new Library(MethodHandles.lookup(),
                    Texts.class, "texts", null, 0, new String[] {});
        }
        return library;
    }

    /** Takes a text. */
    public static int measure(String word) {
        AsyncErrors.requireRoom();
        return Texts_MeasureImport.measure(word);
    }

    /** {@link #measure(String)} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static int measure(byte[] word) {
        AsyncErrors.requireRoom();
        return Texts_MeasureImport.measure(word);
    }

    public static void join(String left, String right, int times) {
        AsyncErrors.requireRoom();
        Texts_JoinImport.join(left, right, times);
    }

    /**
     * {@link #join(String, String, int)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static void join(byte[] left, byte[] right, int times) {
        AsyncErrors.requireRoom();
        Texts_JoinImport.join(left, right, times);
    }

    /** Fills a buffer. */
    public static int fill(String pattern, interop.TextBuffer line) {
        AsyncErrors.requireRoom();
        return Texts_FillImport.fill(pattern, line);
    }

    /**
     * {@link #fill(String, interop.TextBuffer)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static int fill(byte[] pattern, interop.TextBuffer line) {
        AsyncErrors.requireRoom();
        return Texts_FillImport.fill(pattern, line);
    }

    /** A text alone. */
    public static String name() throws IOException {
        return Scratch.decode(nameBytes());
    }

    /** {@link #name()} with each text as its bytes, which need not be UTF-8, and without a NUL. */
    public static byte[] nameBytes() throws IOException {
        AsyncErrors.requireRoom();
        return Texts_NameImport.nameBytes();
    }

    public static String lookup(int kind, String key) throws IOException {
        return Scratch.decode(lookup(kind, Scratch.encode(key, "key")));
    }

    /**
     * {@link #lookup(int, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    public static byte[] lookup(int kind, byte[] key) throws IOException {
        AsyncErrors.requireRoom();
        return Texts_LookupImport.lookup(kind, key);
    }

    static String translate(String language, String word) throws IOException, InteropException {
        return Scratch.decode(translate(Scratch.encode(language, "language"), Scratch.encode(word, "word")));
    }

    /**
     * {@link #translate(String, String)} with each text as its bytes, which need not be UTF-8, and without a NUL.
     */
    static byte[] translate(byte[] language, byte[] word) throws IOException, InteropException {
        AsyncErrors.requireRoom();
        return Texts_TranslateImport.translate(language, word);
    }
}

final class Texts_MeasureImport {
    static final Library LIBRARY = TextsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Texts_MeasureImport.class, "Texts_Measure", Scratch.class);

    static native int Texts_Measure(long word);

    static int invoke(long word) {
        try {
            if (HANDLE == null) {
                return Texts_Measure(word);
            } else {
                return (int) HANDLE.invokeExact(word);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Texts_MeasureImport.class, "Texts_Measure", HANDLE, e);
            return Texts_Measure(word);
        }
    }

    static int measure(String word) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(word));
        held = 1;
        try {
            long wordAddress = scratch.text(word, "word");
            int result = invoke(wordAddress);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }

    static int measure(byte[] word) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(word));
        held = 1;
        try {
            long wordAddress = scratch.text(word, "word");
            int result = invoke(wordAddress);
            scratch.release();
            held = 0;
            return result;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Texts_JoinImport {
    static final Library LIBRARY = TextsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Texts_JoinImport.class, "Texts_Join", Scratch.class);

    static native void Texts_Join(long left, long right, int times);

    static void invoke(long left, long right, int times) {
        try {
            if (HANDLE == null) {
                Texts_Join(left, right, times);
            } else {
                HANDLE.invokeExact(left, right, times);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Texts_JoinImport.class, "Texts_Join", HANDLE, e);
            Texts_Join(left, right, times);
        }
    }

    static void join(String left, String right, int times) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(left) + Scratch.size(right));
        held = 1;
        try {
            long leftAddress = scratch.text(left, "left");
            long rightAddress = scratch.textOrNull(right, "right");
            invoke(leftAddress, rightAddress, times);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }

    static void join(byte[] left, byte[] right, int times) {
        int held = 0;
        Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(left) + Scratch.size(right));
        held = 1;
        try {
            long leftAddress = scratch.text(left, "left");
            long rightAddress = scratch.textOrNull(right, "right");
            invoke(leftAddress, rightAddress, times);
            scratch.release();
            held = 0;
        } finally {
            if (held > 0) {
                scratch.release();
            }
        }
    }
}

final class Texts_FillImport {
    static final Library LIBRARY = TextsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Texts_FillImport.class, "Texts_Fill", Scratch.class);

    static native int Texts_Fill(long pattern, long line, int lineCapacity);

    static int invoke(long pattern, long line, int lineCapacity) {
        try {
            if (HANDLE == null) {
                return Texts_Fill(pattern, line, lineCapacity);
            } else {
                return (int) HANDLE.invokeExact(pattern, line, lineCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Texts_FillImport.class, "Texts_Fill", HANDLE, e);
            return Texts_Fill(pattern, line, lineCapacity);
        }
    }

    static int fill(String pattern, interop.TextBuffer line) {
        Scratch.requireNonNull(line, "line");
        int held = 0;
        for (int lineCapacity = Scratch.TEXT; ; lineCapacity = Scratch.larger(lineCapacity)) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(pattern) + Scratch.size(lineCapacity));
            held = 1;
            try {
                long patternAddress = scratch.text(pattern, "pattern");
                long lineAddress = scratch.reserve(lineCapacity);
                int result = invoke(patternAddress, lineAddress, lineCapacity);
                if (Scratch.tooSmall(result, lineCapacity)) {
                    continue;
                }
                scratch.copyOut(lineAddress, line, result);
                scratch.release();
                held = 0;
                return result;
            } finally {
                if (held > 0) {
                    scratch.release();
                }
            }
        }
    }

    static int fill(byte[] pattern, interop.TextBuffer line) {
        Scratch.requireNonNull(line, "line");
        int held = 0;
        for (int lineCapacity = Scratch.TEXT; ; lineCapacity = Scratch.larger(lineCapacity)) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(pattern) + Scratch.size(lineCapacity));
            held = 1;
            try {
                long patternAddress = scratch.text(pattern, "pattern");
                long lineAddress = scratch.reserve(lineCapacity);
                int result = invoke(patternAddress, lineAddress, lineCapacity);
                if (Scratch.tooSmall(result, lineCapacity)) {
                    continue;
                }
                scratch.copyOut(lineAddress, line, result);
                scratch.release();
                held = 0;
                return result;
            } finally {
                if (held > 0) {
                    scratch.release();
                }
            }
        }
    }
}

final class Texts_NameImport {
    static final Library LIBRARY = TextsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Texts_NameImport.class, "Texts_Name", Scratch.class);

    static native int Texts_Name(long text, int textCapacity);

    static int invoke(long text, int textCapacity) {
        try {
            if (HANDLE == null) {
                return Texts_Name(text, textCapacity);
            } else {
                return (int) HANDLE.invokeExact(text, textCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Texts_NameImport.class, "Texts_Name", HANDLE, e);
            return Texts_Name(text, textCapacity);
        }
    }

    static byte[] nameBytes() throws IOException {
        int held = 0;
        for (int textCapacity = Scratch.TEXT; ; textCapacity = Scratch.larger(textCapacity)) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(textCapacity));
            held = 1;
            try {
                long textAddress = scratch.reserve(textCapacity);
                int result = invoke(textAddress, textCapacity);
                if (Scratch.tooSmall(result, textCapacity)) {
                    continue;
                }
                if (result < 0) {
                    throw new interop.InteropException(result, "Texts_Name", null);
                }
                byte[] returned = scratch.bytesAt(textAddress, result);
                scratch.release();
                held = 0;
                return returned;
            } finally {
                if (held > 0) {
                    scratch.release();
                }
            }
        }
    }
}

final class Texts_LookupImport {
    static final Library LIBRARY = TextsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Texts_LookupImport.class, "Texts_Lookup", Scratch.class);

    static native int Texts_Lookup(int kind, long key, long text, int textCapacity);

    static int invoke(int kind, long key, long text, int textCapacity) {
        try {
            if (HANDLE == null) {
                return Texts_Lookup(kind, key, text, textCapacity);
            } else {
                return (int) HANDLE.invokeExact(kind, key, text, textCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Texts_LookupImport.class, "Texts_Lookup", HANDLE, e);
            return Texts_Lookup(kind, key, text, textCapacity);
        }
    }

    static byte[] lookup(int kind, byte[] key) throws IOException {
        int held = 0;
        for (int textCapacity = Scratch.TEXT; ; textCapacity = Scratch.larger(textCapacity)) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(key) + Scratch.size(textCapacity));
            held = 1;
            try {
                long keyAddress = scratch.text(key, "key");
                long textAddress = scratch.reserve(textCapacity);
                int result = invoke(kind, keyAddress, textAddress, textCapacity);
                if (Scratch.tooSmall(result, textCapacity)) {
                    continue;
                }
                if (result < 0) {
                    if (result == -interop.ErrorCode.ENOENT) {
                        return null;
                    }
                    throw new interop.InteropException(result, "Texts_Lookup", Scratch.display(key));
                }
                byte[] returned = scratch.bytesAt(textAddress, result);
                scratch.release();
                held = 0;
                return returned;
            } finally {
                if (held > 0) {
                    scratch.release();
                }
            }
        }
    }
}

final class Texts_TranslateImport {
    static final Library LIBRARY = TextsImports.library();
    static final MethodHandle HANDLE = LIBRARY.bind(
            Texts_TranslateImport.class, "Texts_Translate", Scratch.class);

    static native int Texts_Translate(long language, long word, long text, int textCapacity);

    static int invoke(long language, long word, long text, int textCapacity) {
        try {
            if (HANDLE == null) {
                return Texts_Translate(language, word, text, textCapacity);
            } else {
                return (int) HANDLE.invokeExact(language, word, text, textCapacity);
            }
        } catch (Throwable e) {
            LIBRARY.failed(Texts_TranslateImport.class, "Texts_Translate", HANDLE, e);
            return Texts_Translate(language, word, text, textCapacity);
        }
    }

    static byte[] translate(byte[] language, byte[] word) throws IOException, InteropException {
        int held = 0;
        for (int textCapacity = Scratch.TEXT; ; textCapacity = Scratch.larger(textCapacity)) {
            Scratch scratch = Scratch.acquire(LIBRARY, Scratch.size(language) + Scratch.size(word) + Scratch.size(textCapacity));
            held = 1;
            try {
                long languageAddress = scratch.textOrNull(language, "language");
                long wordAddress = scratch.text(word, "word");
                long textAddress = scratch.reserve(textCapacity);
                int result = invoke(languageAddress, wordAddress, textAddress, textCapacity);
                if (Scratch.tooSmall(result, textCapacity)) {
                    continue;
                }
                if (result < 0) {
                    throw new interop.InteropException(result, "Texts_Translate", Scratch.display(language));
                }
                byte[] returned = scratch.bytesAt(textAddress, result);
                scratch.release();
                held = 0;
                return returned;
            } finally {
                if (held > 0) {
                    scratch.release();
                }
            }
        }
    }
}
