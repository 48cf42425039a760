package interop.bench;

import java.util.List;

/** A way to call C. Ours stand beside what they are compared with, so that both are measured close in time. */
enum Mechanism {
    OURS_JNI("ours, JNI table", "Ours", "jni"),
    JNI("hand-written JNI", "Jni", null),
    C("C", null, null),
    JDK("the JDK", "Jdk", null),
    OURS_FFM("ours, FFM", "Ours", "ffm"),
    FFM("hand-written FFM", "Ffm", null),
    FFM_CRITICAL("hand-written FFM, critical", "FfmCritical", null),
    OURS_JNA("ours, JNA", "Ours", "jna"),
    JNA_DIRECT("JNA direct", "JnaDirect", null),
    JNA_INTERFACE("JNA interface", "JnaInterface", null),
    JNR_FFI("jnr-ffi", "JnrFfi", null),
    JNR_POSIX("jnr-posix", "JnrPosix", null);

    /** What ours is held against: the careful work of an expert. A critical call is not for general use. */
    static final List<Mechanism> HAND_WRITTEN = List.of(JNI, FFM, JNA_DIRECT);

    private static final int FFM_SINCE = 22;

    final String title;

    /** The class with its benchmarks; null for the C program. */
    final String className;

    /** The binder of ours; null for the others. */
    final String binder;

    Mechanism(String title, String className, String binder) {
        this.title = title;
        this.className = className;
        this.binder = binder;
    }

    boolean isOurs() {
        return binder != null;
    }

    boolean runsOn(JavaHome jdk) {
        return jdk.feature() >= FFM_SINCE || this != OURS_FFM && this != FFM && this != FFM_CRITICAL;
    }
}
