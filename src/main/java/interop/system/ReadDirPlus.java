package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code readdir(3)} with {@code fstatat(2)}, {@code GetFileInformationByHandleEx}: what {@link DirectoryBatch} reads a
 * directory by. C writes the records, so no buffer may be of a file that somebody cuts short.
 */
interface ReadDirPlus {
    /**
     * Fills the buffer from its position on with records of the next entries but {@code .} and {@code ..}, as many as
     * fit, and moves its position by that. {@link DirectoryBatch} makes this call and takes the records apart. Threads
     * may share a directory, and use {@code readDir} too: each entry goes to one of them, but {@code .} or {@code ..}
     * to nobody where this call comes upon it.
     *
     * @param directory an open directory
     * @param records where to, best a direct buffer; each record has what {@code readDir} tells of an entry and what
     *     {@code lStat} tells of its file
     * @return how many bytes were filled; 0 at the end; or a negated {@link interop.ErrorCode} code: those of
     *     readdir(3), or ERANGE if the next record does not fit, which is then the first of the next call
     */
    @LibraryImport(value = "SystemNative_ReadDirPlus", internal = true)
    int readDirPlus(SafeDirectoryHandle directory, @Out ByteBuffer records);
}
