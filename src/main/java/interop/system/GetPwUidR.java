package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;

/** {@code getpwuid_r(3)}: looks up a user by user ID. */
interface GetPwUidR {
    /**
     * Looks up a user by user ID in the user database, which may query a server: {@code getpwuid_r(3)}. {@link User} is
     * easier to use. Thread-safe, if no other thread uses {@code passwd} and {@code texts}.
     *
     * @param uid the user ID
     * @param passwd receives the IDs of the user and the lengths of the strings
     * @param texts receives the strings, to be read by {@code passwd}
     * @return the length of the strings in bytes, or a negated {@link interop.ErrorCode} code: ENOENT if there is no
     *     such user; EINVAL for an ID outside 0 to 4,294,967,295; the other errors of getpwuid_r(3); ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_GetPwUidR")
    int getPwUidR(long uid, @Out Passwd passwd, TextBuffer texts);
}
