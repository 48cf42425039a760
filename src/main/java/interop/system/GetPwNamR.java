package interop.system;

import interop.LibraryImport;
import interop.Out;
import interop.TextBuffer;
import interop.Utf8;

/** {@code getpwnam_r(3)}: looks a user up by name. */
interface GetPwNamR {
    /**
     * What the system's user database says of a user, which may ask a server. Thread-safe; {@code passwd} and
     * {@code texts} belong to one thread.
     *
     * @param name the user's name
     * @param passwd receives what is known
     * @param texts receives its texts
     * @return the length of the texts in bytes; or a negated {@link interop.ErrorCode} code: ENOENT for no such user,
     *     and for each name of more than 1,024 bytes; ENOTSUP on Windows; those of getpwnam_r(3)
     */
    @LibraryImport("SystemNative_GetPwNamR")
    int getPwNamR(@Utf8 String name, @Out Passwd passwd, TextBuffer texts);
}
