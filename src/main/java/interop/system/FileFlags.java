package interop.system;

import interop.NativeConstants;

/** File flags, named as in {@code chflags(2)}. macOS has all; Linux those marked; Windows only {@link #UF_HIDDEN}. */
@NativeConstants("SystemNative_")
public final class FileFlags {
    /** Do not back up the file. Also on Linux. */
    public static final int UF_NODUMP = 0x00000001;

    /** The file cannot be changed or removed; the owner may clear the flag. */
    public static final int UF_IMMUTABLE = 0x00000002;

    /** The file can only be appended to; the owner may clear the flag. */
    public static final int UF_APPEND = 0x00000004;

    /** Hidden: not shown by programs. Also on Windows. */
    public static final int UF_HIDDEN = 0x00008000;

    /** The file has been archived (backed up). */
    public static final int SF_ARCHIVED = 0x00010000;

    /** The file cannot be changed or removed; only the superuser may clear the flag. Also on Linux. */
    public static final int SF_IMMUTABLE = 0x00020000;

    /** The file can only be appended to; only the superuser may clear the flag. Also on Linux. */
    public static final int SF_APPEND = 0x00040000;

    private FileFlags() {
    }
}
