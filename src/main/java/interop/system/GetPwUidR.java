package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;

/** {@code getpwuid_r(3)}: looks a user up. */
interface GetPwUidR {
    /**
     * What the system's user database says of a user, which may ask a server. Thread-safe; {@code passwd} and
     * {@code texts} belong to one thread.
     *
     * @param uid the user's number
     * @param passwd receives what is known
     * @param texts receives its texts
     * @return the length of the texts in bytes; or a negated {@link interop.ErrorCode} code: ENOENT for no such user,
     *     EINVAL for a number outside of 0 to 4,294,967,295, ENOTSUP on Windows, those of getpwuid_r(3)
     */
    @LibraryImport("SystemNative_GetPwUidR")
    int getPwUidR(long uid, @Out Passwd passwd, TextBuffer texts);
}
