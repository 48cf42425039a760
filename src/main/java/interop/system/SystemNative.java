package interop.system;

import interop.NativeLibrary;
import interop.marshalling.Library;

/**
 * System.Native: the calls of the operating system, under the same names and numbers on every platform.
 *
 * <p>A result of zero or more is success; a negative one is a negated {@link interop.ErrorCode} code, which
 * {@link interop.ErrorCode#check(int, String, String)} turns into an exception. A text that has a NUL inside, or a
 * surrogate without its other half, is an {@link IllegalArgumentException}; null is a {@link NullPointerException}; a
 * closed handle is an {@link IllegalStateException}; none of these reaches the system. Where the library cannot be
 * loaded, each call throws an {@link UnsatisfiedLinkError} that says what to do.
 */
@NativeLibrary(value = "SystemNative", prefix = "SystemNative_", abiVersion = 2, table = true)
public final class SystemNative extends SystemNativeImports {
    private SystemNative() {
    }

    /**
     * Writes back what changed in the first bytes of a mapping: {@link #mSync(SafeMemoryMappedViewHandle, long, long,
     * int)} from its start. Thread-safe.
     *
     * @param view a mapping
     * @param length how many bytes from its start
     * @param flags {@link MemorySyncFlags}: one of {@code MS_SYNC} and {@code MS_ASYNC}, and {@code MS_INVALIDATE}
     * @return 0, or a negated {@link interop.ErrorCode} code: EINVAL for an unknown bit, EBUSY for {@code
     *     MS_INVALIDATE} and memory that is locked, EIO
     * @throws IndexOutOfBoundsException outside of the mapping
     */
    public static int mSync(SafeMemoryMappedViewHandle view, long length, int flags) {
        return mSync(view, 0, length, flags);
    }

    /**
     * This machine's platform.
     *
     * @return .NET's runtime identifier: {@code linux-x64}, {@code linux-musl-arm64}, {@code osx-arm64}, ...
     */
    public static String platform() {
        return Library.platform();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return what reaches its symbols: {@code jni}, {@code ffm} or {@code jna}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String binder() {
        return library().binderName();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return the path of its file, and where that comes from
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String origin() {
        return library().origin();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return the path of its file: the first part of {@link #origin}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String originPath() {
        return library().originPath();
    }

    /**
     * Loads the library, unless a call has done so.
     *
     * @return where its file comes from, for people to read: {@code copied from the jar},
     *         {@code from java.library.path}, {@code from the property interop.library.path}; the second part of
     *         {@link #origin}
     * @throws UnsatisfiedLinkError if it cannot be loaded; the message says why and what to do
     */
    public static String originSource() {
        return library().originSource();
    }
}
