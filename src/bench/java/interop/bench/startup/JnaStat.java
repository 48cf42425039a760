package interop.bench.startup;

import com.sun.jna.Structure;

/** {@code struct stat} of Linux on x64, for JNA. */
@Structure.FieldOrder({"dev", "ino", "nlink", "mode", "uid", "gid", "padding", "rdev", "size", "blksize", "blocks",
    "atime", "atimeNsec", "mtime", "mtimeNsec", "ctime", "ctimeNsec", "reserved"})
public class JnaStat extends Structure {
    public long dev;
    public long ino;
    public long nlink;
    public int mode;
    public int uid;
    public int gid;
    public int padding;
    public long rdev;
    public long size;
    public long blksize;
    public long blocks;
    public long atime;
    public long atimeNsec;
    public long mtime;
    public long mtimeNsec;
    public long ctime;
    public long ctimeNsec;
    public long[] reserved = new long[3];
}
