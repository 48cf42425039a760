package app.own;

import interop.NativeLibrary;

/** A library of this application's, with a JNI table. */
@NativeLibrary(value = "own", prefix = "Own_", abiVersion = 3, table = true)
public final class Own extends OwnImports {
    private Own() {
    }

    public static String binder() {
        return library().binderName();
    }
}
