package interop.system;

import interop.LibraryImport;
import interop.Utf8;
import java.io.IOException;

/** {@code getgrgid_r(3)}: the name of a group. */
interface GetGroupName {
    /**
     * The name of a group by the system's database, which may ask a server. Thread-safe.
     *
     * @param gid the group's number
     * @return the name
     * @throws IOException if the system refuses, by the codes of getgrgid_r(3): ENOENT for no such group, EINVAL for a
     *     number outside of 0 to 4,294,967,295, ENOTSUP on Windows; or a {@code CharacterCodingException} if the name
     *     is not UTF-8
     */
    @LibraryImport("SystemNative_GetGroupName")
    @Utf8 String getGroupName(long gid) throws IOException;
}
