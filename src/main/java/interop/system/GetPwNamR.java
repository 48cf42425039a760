package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;
import interop.Utf8;

/** {@code getpwnam_r(3)}: looks up a user by name. */
interface GetPwNamR {
    /**
     * Looks up a user by name in the user database, which may query a server: {@code getpwnam_r(3)}. {@link User} is
     * easier to use. Thread-safe, if no other thread uses {@code passwd} and {@code texts}.
     *
     * @param name the name of the user
     * @param passwd receives the IDs of the user and the lengths of the strings
     * @param texts receives the strings, to be read by {@code passwd}
     * @return the length of the strings in bytes, or a negated {@link interop.ErrorCode} code: ENOENT if there is no
     *     such user, and for a name longer than 1,024 bytes; the other errors of getpwnam_r(3); ENOTSUP on Windows
     */
    @LibraryImport("SystemNative_GetPwNamR")
    int getPwNamR(@Utf8 String name, @Out Passwd passwd, TextBuffer texts);
}
