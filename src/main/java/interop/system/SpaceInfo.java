package interop.system;

import interop.Struct;

/**
 * The disk space of a file system, in bytes; a number that is too large is {@link Long#MAX_VALUE}, none is negative.
 * Reusable. Not thread-safe.
 */
@Struct("SystemNative_SpaceInfo")
public final class SpaceInfo {
    /** The free space available to unprivileged users, in bytes. */
    public long available;

    /** The free space in bytes. */
    public long free;

    /** The total space in bytes. */
    public long total;

    /** Makes an object to pass to {@link SystemNative#getSpaceInfoForMountPoint}. */
    public SpaceInfo() {
    }
}
