package interop.system;

import interop.TextBuffer;

/**
 * A user of the user database: the results of {@link SystemNative#getPwUidR} and {@link SystemNative#getPwNamR} in one
 * object. Reusable. Not thread-safe.
 */
public final class User {
    private final Passwd passwd = new Passwd();
    private final TextBuffer texts = new TextBuffer();
    private boolean known;

    /** Makes an object without a user. */
    public User() {
    }

    /**
     * Looks up a user by user ID.
     *
     * @param uid the user ID
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT if there is no such user; the other errors of
     *     {@link SystemNative#getPwUidR}
     */
    public int read(long uid) {
        return found(SystemNative.getPwUidR(uid, passwd, texts));
    }

    /**
     * Looks up a user by name.
     *
     * @param name the user name
     * @return 0, or a negated {@link interop.ErrorCode} code: ENOENT if there is no such user; the other errors of
     *     {@link SystemNative#getPwNamR}
     */
    public int read(String name) {
        return found(SystemNative.getPwNamR(name, passwd, texts));
    }

    private int found(int result) {
        known = result >= 0;
        return Math.min(result, 0);
    }

    /**
     * Returns the user ID.
     *
     * @return the user ID, 0 to 4,294,967,295
     * @throws IllegalStateException if no user was read, or the last read failed; also thrown by the methods below
     */
    public long uid() {
        return known().uid;
    }

    /**
     * Returns the group ID of the user's primary group.
     *
     * @return the group ID, 0 to 4,294,967,295; see {@link SystemNative#getGroupName}
     */
    public long gid() {
        return known().gid;
    }

    /**
     * Returns the user name.
     *
     * @return the name, with U+FFFD in place of bytes that are not UTF-8
     */
    public String name() {
        return known().name(texts);
    }

    /**
     * Returns the user information (GECOS field), usually the full name.
     *
     * @return the information, with U+FFFD in place of bytes that are not UTF-8
     */
    public String userInfo() {
        return known().userInfo(texts);
    }

    /**
     * Returns the path of the home directory.
     *
     * @return the path, with U+FFFD in place of bytes that are not UTF-8
     */
    public String homeDirectory() {
        return known().homeDirectory(texts);
    }

    /**
     * Returns the path of the login shell.
     *
     * @return the path, with U+FFFD in place of bytes that are not UTF-8
     */
    public String shell() {
        return known().shell(texts);
    }

    private Passwd known() {
        if (!known) {
            throw new IllegalStateException("no user was found: check the result of read first");
        }
        return passwd;
    }
}
