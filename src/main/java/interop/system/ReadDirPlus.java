package interop.system;

import interop.LibraryImport;
import interop.Out;
import java.nio.ByteBuffer;

/**
 * {@code readdir(3)} with {@code fstatat(2)}, {@code GetFileInformationByHandleEx}: called by {@link DirectoryBatch}. C
 * writes the records: the buffer must not be mapped from a file, whose truncation would crash the JVM.
 */
interface ReadDirPlus {
    /**
     * Fills the remainder of a buffer with records of the next entries except {@code .} and {@code ..}, as many as fit,
     * and advances its position. Called by {@link DirectoryBatch}. Thread-safe, also together with {@code readDir}: of
     * threads that share a directory, one gets each entry; {@code .} or {@code ..} is skipped if this call reads it.
     *
     * @param directory an open directory
     * @param records receives the records, preferably a direct buffer; each has the data of {@code readDir} and {@code
     *     lStat}
     * @return the number of bytes filled; 0 at the end of the directory; or a negated {@link interop.ErrorCode} code:
     *     the errors of readdir(3); ERANGE if the next record does not fit, which the next call then returns first
     */
    @LibraryImport(value = "SystemNative_ReadDirPlus", internal = true)
    int readDirPlus(SafeDirectoryHandle directory, @Out ByteBuffer records);
}
