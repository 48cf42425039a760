package interop.system;

import interop.Struct;

/** The header of a record of {@link ReadDirPlus}; the status and the name follow. */
@Struct("SystemNative_DirectoryRecord")
final class DirectoryRecord {
    long ino;
    int recordLength;
    int nameLength;
    int type;
    int result;
}
