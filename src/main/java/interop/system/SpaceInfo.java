package interop.system;

import interop.Struct;

/**
 * The room on a file system: no number is ever negative, and one that is too large is {@link Long#MAX_VALUE}. May be
 * used again and again. Not thread-safe.
 */
@Struct("SystemNative_SpaceInfo")
public final class SpaceInfo {
    /** The bytes that an ordinary user may still take. */
    public long available;

    /** The bytes that are free. */
    public long free;

    /** Its size in bytes. */
    public long total;

    /** For a space to be asked for. */
    public SpaceInfo() {
    }
}
