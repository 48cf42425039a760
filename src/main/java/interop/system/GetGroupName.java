package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code getgrgid_r(3)}: looks up the name of a group. */
interface GetGroupName {
    /**
     * Looks up the name of a group in the group database, which may query a server: {@code getgrgid_r(3)}. Thread-safe.
     *
     * @param gid the group ID
     * @return the name
     * @throws IOException ENOENT if there is no such group; EINVAL for an ID outside 0 to 4,294,967,295; the other
     *     errors of getgrgid_r(3); ENOTSUP on Windows; a {@code CharacterCodingException} if the name is not UTF-8
     */
    @LibraryImport("SystemNative_GetGroupName")
    @Utf8 String getGroupName(long gid) throws IOException;
}
