package interop.system;

import interop.Struct;
import interop.TextBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What the system knows of a user: {@code getpwuid_r(3)}. Its texts stand in the buffer that was given beside it;
 * {@link User} holds both. May be used again and again. Not thread-safe.
 */
@Struct("SystemNative_Passwd")
public final class Passwd {
    /** The user's number. */
    public long uid;

    /** The number of the user's first group. */
    public long gid;

    /** The length of {@link #name} in bytes. */
    public int nameLength;

    /** The length of {@link #userInfo} in bytes. */
    public int userInfoLength;

    /** The length of {@link #homeDirectory} in bytes. */
    public int homeDirectoryLength;

    /** The length of {@link #shell} in bytes. */
    public int shellLength;

    /** For a user to be asked for. */
    public Passwd() {
    }

    /**
     * The user's name.
     *
     * @param texts the buffer of the same call
     * @return the name, with U+FFFD in place of what is not UTF-8
     */
    public String name(TextBuffer texts) {
        return text(texts, 0, nameLength);
    }

    /**
     * What is noted of the user, which is often a full name.
     *
     * @param texts the buffer of the same call
     * @return the note, with U+FFFD in place of what is not UTF-8
     */
    public String userInfo(TextBuffer texts) {
        return text(texts, nameLength + 1, userInfoLength);
    }

    /**
     * The user's own directory.
     *
     * @param texts the buffer of the same call
     * @return its path, with U+FFFD in place of what is not UTF-8
     */
    public String homeDirectory(TextBuffer texts) {
        return text(texts, nameLength + userInfoLength + 2, homeDirectoryLength);
    }

    /**
     * The program that the user's sessions start.
     *
     * @param texts the buffer of the same call
     * @return its path, with U+FFFD in place of what is not UTF-8
     */
    public String shell(TextBuffer texts) {
        return text(texts, nameLength + userInfoLength + homeDirectoryLength + 3, shellLength);
    }

    private static String text(TextBuffer texts, int offset, int length) {
        return new String(texts.toByteArray(), offset, length, StandardCharsets.UTF_8);
    }
}
