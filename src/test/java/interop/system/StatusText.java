package interop.system;

/** A status in the words of stat(1). */
final class StatusText {
    /** Device, inode, links, owner, group, device of a device, size, block size, blocks, mode, times. */
    static final String FORMAT = "%d %i %h %u %g %t:%T %s %o %b %f %X %Y %Z";

    private StatusText() {
    }

    static String of(FileStatus status) {
        return String.format("%s %s %d %d %d %x:%x %d %d %d %x %d %d %d", Long.toUnsignedString(status.dev),
                Long.toUnsignedString(status.ino), status.nlink, status.uid, status.gid, status.rdev >> 8 & 0xFFF,
                status.rdev & 0xFF, status.size, status.blksize, status.blocks, status.mode, status.atime,
                status.mtime, status.ctime);
    }
}
