package interop.system;

import interop.TextBuffer;

/**
 * A user of the system's database, with the texts: {@link SystemNative#getPwUidR} and {@link SystemNative#getPwNamR} in
 * one object, which may be used again and again. Not thread-safe.
 */
public final class User {
    private final Passwd passwd = new Passwd();
    private final TextBuffer texts = new TextBuffer();
    private boolean known;

    /** For a user to be asked for. */
    public User() {
    }

    /**
     * Looks a user up by number.
     *
     * @param uid the user's number
     * @return 0; or a negated {@link interop.ErrorCode} code, those of {@link SystemNative#getPwUidR}: ENOENT for no
     *     such user
     */
    public int read(long uid) {
        return found(SystemNative.getPwUidR(uid, passwd, texts));
    }

    /**
     * Looks a user up by name.
     *
     * @param name the user's name
     * @return 0; or a negated {@link interop.ErrorCode} code, those of {@link SystemNative#getPwNamR}: ENOENT for no
     *     such user
     */
    public int read(String name) {
        return found(SystemNative.getPwNamR(name, passwd, texts));
    }

    private int found(int result) {
        known = result >= 0;
        return Math.min(result, 0);
    }

    /**
     * The user's number.
     *
     * @return 0 to 4,294,967,295
     * @throws IllegalStateException if the last one was not found, as for all that follow
     */
    public long uid() {
        return known().uid;
    }

    /**
     * The number of the user's first group.
     *
     * @return 0 to 4,294,967,295, for {@link SystemNative#getGroupName}
     */
    public long gid() {
        return known().gid;
    }

    /**
     * The user's name.
     *
     * @return the name, with U+FFFD in place of what is not UTF-8
     */
    public String name() {
        return known().name(texts);
    }

    /**
     * What is noted of the user, which is often a full name.
     *
     * @return the note, with U+FFFD in place of what is not UTF-8
     */
    public String userInfo() {
        return known().userInfo(texts);
    }

    /**
     * The user's own directory.
     *
     * @return its path, with U+FFFD in place of what is not UTF-8
     */
    public String homeDirectory() {
        return known().homeDirectory(texts);
    }

    /**
     * The program that the user's sessions start.
     *
     * @return its path, with U+FFFD in place of what is not UTF-8
     */
    public String shell() {
        return known().shell(texts);
    }

    private Passwd known() {
        if (!known) {
            throw new IllegalStateException("no user has been found");
        }
        return passwd;
    }
}
