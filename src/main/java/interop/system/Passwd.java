package interop.system;

import interop.Struct;
import interop.TextBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The entry of a user in the user database: {@code getpwuid_r(3)}. Its strings are in the {@link TextBuffer} of the
 * same call; {@link User} holds both. Reusable. Not thread-safe.
 */
@Struct("SystemNative_Passwd")
public final class Passwd {
    /** The user ID. */
    public long uid;

    /** The group ID of the user's primary group. */
    public long gid;

    /** The length in bytes of the user name. */
    public int nameLength;

    /** The length in bytes of the user information. */
    public int userInfoLength;

    /** The length in bytes of the path of the home directory. */
    public int homeDirectoryLength;

    /** The length in bytes of the path of the shell. */
    public int shellLength;

    /** Makes an object to pass to {@link SystemNative#getPwUidR} or {@link SystemNative#getPwNamR}. */
    public Passwd() {
    }

    /**
     * Returns the user name.
     *
     * @param texts the strings of the same call
     * @return the name, with U+FFFD in place of bytes that are not UTF-8
     */
    public String name(TextBuffer texts) {
        return text(texts, 0, nameLength);
    }

    /**
     * Returns the user information (GECOS field), usually the full name.
     *
     * @param texts the strings of the same call
     * @return the information, with U+FFFD in place of bytes that are not UTF-8
     */
    public String userInfo(TextBuffer texts) {
        return text(texts, nameLength + 1, userInfoLength);
    }

    /**
     * Returns the path of the home directory.
     *
     * @param texts the strings of the same call
     * @return the path, with U+FFFD in place of bytes that are not UTF-8
     */
    public String homeDirectory(TextBuffer texts) {
        return text(texts, nameLength + userInfoLength + 2, homeDirectoryLength);
    }

    /**
     * Returns the path of the login shell.
     *
     * @param texts the strings of the same call
     * @return the path, with U+FFFD in place of bytes that are not UTF-8
     */
    public String shell(TextBuffer texts) {
        return text(texts, nameLength + userInfoLength + homeDirectoryLength + 3, shellLength);
    }

    private static String text(TextBuffer texts, int offset, int length) {
        return new String(texts.toByteArray(), offset, length, StandardCharsets.UTF_8);
    }
}
