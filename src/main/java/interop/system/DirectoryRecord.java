package interop.system;

import interop.Struct;

/** How a record of {@link ReadDirPlus} begins; the status and the name follow it. */
@Struct("SystemNative_DirectoryRecord")
final class DirectoryRecord {
    long ino;
    int recordLength;
    int nameLength;
    int type;
    int result;
}
