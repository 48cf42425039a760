package interop.system;

import interop.NativeConstants;

/** Flags of a file, under macOS's names. Linux has those that say so, Windows {@link #UF_HIDDEN}. */
@NativeConstants("SystemNative_")
public final class FileFlags {
    /** Backups leave it out. Linux has it. */
    public static final int UF_NODUMP = 0x00000001;

    /** It can be neither changed nor removed; the owner may clear it. */
    public static final int UF_IMMUTABLE = 0x00000002;

    /** It can only be added to; the owner may clear it. */
    public static final int UF_APPEND = 0x00000004;

    /** Programs do not show it. */
    public static final int UF_HIDDEN = 0x00008000;

    /** A backup has it. */
    public static final int SF_ARCHIVED = 0x00010000;

    /** It can be neither changed nor removed; the superuser may clear it. Linux has it. */
    public static final int SF_IMMUTABLE = 0x00020000;

    /** It can only be added to; the superuser may clear it. Linux has it. */
    public static final int SF_APPEND = 0x00040000;

    private FileFlags() {
    }
}
