package interop.system;

import interop.Struct;

/** A lock on a part of a file: {@code struct flock}. May be used again and again. Not thread-safe. */
@Struct("SystemNative_RegionLock")
public final class RegionLock {
    /** Where it starts. */
    public long offset;

    /** How many bytes; 0 for all that there will ever be. */
    public long length;

    /**
     * The process that has it; 0 where that is not known: for a lock of {@link SystemNative#lockFileRegion}, which
     * belongs to an open file that several processes may have, and for a process that this one cannot see.
     */
    public long pid;

    /** {@link LockType#F_RDLCK} or {@link LockType#F_WRLCK}; {@link LockType#F_UNLCK} for no lock. */
    public int type;

    /** Unused, 0. */
    int reserved;

    /** For a lock to be asked for. */
    public RegionLock() {
    }
}
