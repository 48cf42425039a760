package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.OrNull;

/** {@code mmap(2)}, {@code MapViewOfFile}: maps a file, or fresh memory. */
interface MMap {
    /**
     * Maps memory at a place that the system chooses. With {@code MAP_ANONYMOUS} and {@code PROT_NONE} it sets aside
     * addresses, which {@link SafeMemoryMappedViewHandle#mProtect} gives memory to, part by part. The caller closes the
     * handle, which unmaps; the file may be closed before. Thread-safe.
     *
     * @param length how many bytes, 1 or more
     * @param protection a set of {@link MemoryProtection}
     * @param flags {@link MapFlags}: one of {@code MAP_SHARED} and {@code MAP_PRIVATE}, and any of the others
     * @param file an open file; null with {@code MAP_ANONYMOUS}
     * @param offset where the mapping starts in the file, a multiple of the page size (Windows: of 65,536)
     * @return the mapping
     * @throws InteropException if the system refuses, by the codes of mmap(2); EINVAL for a length below 1, a
     *     negative offset or an unknown bit, ENOTSUP for a flag that the system lacks, EACCES for more than the file
     *     was opened for, EPERM for {@code PROT_EXEC} where no programs may be, EAGAIN for {@code MAP_LOCKED} beyond
     *     the limit, ENOMEM; EMFILE, ENFILE and whatever else keeps {@code /proc/meminfo} from being read, for {@code
     *     MAP_HUGETLB}
     */
    @LibraryImport("SystemNative_MMap")
    SafeMemoryMappedViewHandle mMap(long length, int protection, int flags, @OrNull SafeFileHandle file,
            long offset) throws InteropException;
}
