package interop.system;

import interop.Struct;

/** A lock on a byte range of a file: {@code struct flock}. Reusable. Not thread-safe. */
@Struct("SystemNative_RegionLock")
public final class RegionLock {
    /** The start of the range in bytes. */
    public long offset;

    /** The length of the range in bytes; 0 for all bytes to the end of the file, however large it grows. */
    public long length;

    /**
     * The process ID of the owner; 0 if unknown: for a lock of {@link SystemNative#lockFileRegion}, which belongs to an
     * open file description that several processes may share, and for a process that is not visible to this one.
     */
    public long pid;

    /** {@link LockType#F_RDLCK} or {@link LockType#F_WRLCK}; {@link LockType#F_UNLCK} for no lock. */
    public int type;

    /** Unused, 0. */
    int reserved;

    /** Makes an object to pass to {@link SystemNative#getRegionLock}. */
    public RegionLock() {
    }
}
