package interop.system;

import interop.InteropException;
import interop.LibraryImport;
import interop.OrNull;

/** {@code mmap(2)}, {@code MapViewOfFile}: maps a file or anonymous memory. */
interface MMap {
    /**
     * Maps a file or anonymous memory at an address that the system chooses: {@code mmap(2)}, {@code MapViewOfFile}.
     * With {@code MAP_ANONYMOUS} and {@code PROT_NONE} it reserves address space, parts of which {@link
     * SafeMemoryMappedViewHandle#mProtect} then makes accessible. The caller closes the handle, which unmaps; the file
     * may be closed before. Thread-safe.
     *
     * @param length the length in bytes, 1 or more
     * @param protection a set of {@link MemoryProtection}
     * @param flags {@link MapFlags}: exactly one of {@code MAP_SHARED} and {@code MAP_PRIVATE}, and any of the others
     * @param file an open file; null with {@code MAP_ANONYMOUS}
     * @param offset the offset in the file, a multiple of the page size, on Windows of the allocation granularity
     *     (65,536)
     * @return the mapping
     * @throws InteropException the errors of mmap(2); EINVAL for a length below 1, a negative offset or an unknown bit;
     *     ENOTSUP for a flag that the system does not support; EACCES for a protection that the file was not opened
     *     for; EPERM for {@code PROT_EXEC} on a file system mounted without execute permission, and on Windows for
     *     {@code MAP_HUGETLB} unless the process has enabled its {@code SeLockMemoryPrivilege}; EAGAIN for {@code
     *     MAP_LOCKED} beyond the limit; ENOMEM; for {@code MAP_HUGETLB} also EMFILE, ENFILE and other errors of reading
     *     {@code /proc/meminfo}
     */
    @LibraryImport("SystemNative_MMap")
    SafeMemoryMappedViewHandle mMap(long length, int protection, int flags, @OrNull SafeFileHandle file,
            long offset) throws InteropException;
}
