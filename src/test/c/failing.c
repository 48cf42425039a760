#include "test.h"

#include "failing.h"

#if CAN_FAIL
#include "paths.h"

typedef struct {
    int Platform;
    int32_t Ours;
} Answer;

#define ANSWER(name) {name, Error_##name}

/* What a file system may say to anything. */
static const Answer Answers[] = {
    ANSWER(EIO), ANSWER(ENOSPC), ANSWER(EDQUOT), ANSWER(EMLINK), ANSWER(ENFILE), ANSWER(ENOLCK), ANSWER(ENOMEM),
    ANSWER(EACCES), ANSWER(EBUSY), ANSWER(EFBIG), ANSWER(ENODEV), ANSWER(ENXIO), ANSWER(EOVERFLOW), ANSWER(EROFS),
    ANSWER(ESTALE), ANSWER(ETXTBSY), ANSWER(E2BIG), ANSWER(ENAMETOOLONG), ANSWER(ERANGE),
    ANSWER(EPERM),
};

/* The last, of which some calls believe that a filter said it, and do without the newer system call. */
enum { BUT_EPERM = COUNT_OF(Answers) - 1 };

#define FAILS_BY(count, operation, call) \
    for (size_t i = 0; i < (count); i++) { \
        FailWith(operation, Answers[i].Platform); \
        CHECK_SAME(-Answers[i].Ours, call); \
        FailWith(0, 0); \
    }

/* Whatever the file system says when it is asked for an operation, the call says. */
#define FAILS(operation, call) FAILS_BY(COUNT_OF(Answers), operation, call)

static uint8_t bytes[8192];
static const Interop_Vector vectors[] = {{bytes, 1}, {bytes + 1, 1}};

static int64_t OpenFile(const char* path)
{
    return SystemNative_Open(path, SystemNative_O_RDWR | SystemNative_O_CLOEXEC, 0);
}

static void Names(void)
{
    static SystemNative_TemporaryFile made;
    FAILS(FUSE_CREATE, SystemNative_Open("new", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600))
    FAILS(FUSE_CREATE, SystemNative_OpenAt(HERE, "new", SystemNative_O_RDWR | SystemNative_O_CREAT, 0600))
    FAILS(FUSE_CREATE, SystemNative_MksTemps("newXXXXXX.x", 2, &made, bytes, sizeof(bytes)))
    FAILS(FUSE_MKDIR, SystemNative_MkDir("new", 0700))
    FAILS(FUSE_MKDIR, SystemNative_MkDirAt(HERE, "new", 0700))
    FAILS(FUSE_MKDIR, SystemNative_MkdTemp("newXXXXXX", bytes, sizeof(bytes)))
    FAILS(FUSE_MKNOD, SystemNative_MkNod("new", SystemNative_S_IFREG | 0600, 0, 0))
    FAILS(FUSE_MKNOD, SystemNative_MkNodAt(HERE, "new", SystemNative_S_IFREG | 0600, 0, 0))
    FAILS(FUSE_MKNOD, SystemNative_MkFifo("new", 0600))
    FAILS(FUSE_MKNOD, SystemNative_MkFifoAt(HERE, "new", 0600))
    FAILS(FUSE_SYMLINK, SystemNative_SymLink("file", "new"))
    FAILS(FUSE_SYMLINK, SystemNative_SymLinkAt("file", HERE, "new"))
    FAILS(FUSE_LINK, SystemNative_Link("file", "new"))
    FAILS(FUSE_LINK, SystemNative_LinkAt(HERE, "file", HERE, "new", 0))
    FAILS(FUSE_RENAME, SystemNative_Rename("file", "new"))
    FAILS(FUSE_RENAME, SystemNative_RenameAt(HERE, "file", HERE, "new", 0))
    FAILS(FUSE_RENAME2, SystemNative_RenameAt(HERE, "file", HERE, "new", SystemNative_RENAME_NOREPLACE))
    FAILS(FUSE_UNLINK, SystemNative_Unlink("file"))
    FAILS(FUSE_UNLINK, SystemNative_UnlinkAt(HERE, "file", 0))
    FAILS(FUSE_RMDIR, SystemNative_RmDir("folder"))
    FAILS(FUSE_RMDIR, SystemNative_UnlinkAt(HERE, "folder", SystemNative_AT_REMOVEDIR))
    FAILS(FUSE_READLINK, SystemNative_ReadLink("link", bytes, sizeof(bytes)))
    FAILS(FUSE_READLINK, SystemNative_ReadLinkAt(HERE, "link", bytes, sizeof(bytes)))
    FAILS(FUSE_READLINK, SystemNative_RealPath("link", bytes, sizeof(bytes)))
    FAILS(FUSE_READLINK, SystemNative_Stat("link", &paths_status))
}

/* The file system knows of no flags; the kernel says EINVAL then. */
static void LacksFlags(void)
{
    const int32_t noReplace = SystemNative_RENAME_NOREPLACE;
    const int32_t exchange = SystemNative_RENAME_EXCHANGE;
    for (int i = 0; i < 2; i++) {
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "new", noReplace));
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "folder/segment-1.LOG_2", noReplace));
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "folder", HERE, "new", noReplace));
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "folder/", HERE, "new//", noReplace));
        CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, "folder", HERE, "nul/", noReplace));
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "other", exchange));
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "folder", exchange));
        CHECK_ERROR(EEXIST, SystemNative_RenameAt(HERE, "file", HERE, "other", noReplace));
        CHECK_ERROR(ENOENT, SystemNative_RenameAt(HERE, "missing", HERE, "new", noReplace));
        CHECK_ERROR(ENOENT, SystemNative_RenameAt(HERE, "file", HERE, "missing", exchange));
        CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, "folder", HERE, "folder/new", noReplace));
        /* It may be the name that it does not take. */
        const char* const names[] = {"a:b", "a b", "caf\xC3\xA9", "dot.", "NUL", "con.txt", "lpt1", "*"};
        for (size_t j = 0; j < COUNT_OF(names); j++) {
            CHECK_ERROR(EINVAL, SystemNative_RenameAt(HERE, "file", HERE, names[j], noReplace));
        }
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "construct", noReplace));
        CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "a.con", noReplace));
        /* Nor does it take the flags where it says so itself. */
        FailWith(FUSE_RENAME2, EINVAL);
    }
    FailWith(0, 0);
    int next = dup(1);
    close(next);
    struct rlimit before;
    REQUIRE(next != -1 && getrlimit(RLIMIT_NOFILE, &before) == 0);
    struct rlimit few = {.rlim_cur = (rlim_t)next, .rlim_max = before.rlim_max};
    REQUIRE(setrlimit(RLIMIT_NOFILE, &few) == 0);
    /* A file is below no file; to look where a directory is takes a descriptor. */
    CHECK_ERROR(ENOTSUP, SystemNative_RenameAt(HERE, "file", HERE, "new", noReplace));
    CHECK_ERROR(EMFILE, SystemNative_RenameAt(HERE, "folder", HERE, "new", noReplace));
    CHECK(setrlimit(RLIMIT_NOFILE, &before) == 0);
}

static void Lookups(void)
{
    for (size_t i = 0; i < BUT_EPERM; i++) {
        FailWith(FUSE_LOOKUP, Answers[i].Platform);
        CheckPaths("file", Answers[i].Ours);
        FailWith(0, 0);
    }
}

static void Attributes(void)
{
    int64_t fd = OpenFile("file");
    const int64_t root = 0;
    FAILS(FUSE_GETATTR, SystemNative_FStat(fd, &paths_status))
    FAILS(FUSE_GETATTR, SystemNative_FPathConf(fd, SystemNative_PC_NAME_MAX))
    FAILS(FUSE_SETATTR, SystemNative_FTruncate(fd, 1))
    FAILS(FUSE_SETATTR, SystemNative_FChMod(fd, 0600))
    FAILS(FUSE_SETATTR, SystemNative_FChOwn(fd, root, root))
    FAILS(FUSE_SETATTR, SystemNative_FUTimens(fd, 1, 0, 1, 0))
    FAILS(FUSE_SETATTR, SystemNative_Truncate("file", 1))
    FAILS(FUSE_SETATTR, SystemNative_ChMod("file", 0600))
    FAILS(FUSE_SETATTR, SystemNative_FChModAt(HERE, "file", 0600, 0))
    FAILS_BY(BUT_EPERM, FUSE_SETATTR, SystemNative_FChModAt(HERE, "file", 0600, SystemNative_AT_SYMLINK_NOFOLLOW))
    FAILS_BY(BUT_EPERM, FUSE_SETATTR, SystemNative_LChMod("file", 0600))
    FAILS(FUSE_SETATTR, SystemNative_ChOwn("file", root, root))
    FAILS(FUSE_SETATTR, SystemNative_LChOwn("file", root, root))
    FAILS(FUSE_SETATTR, SystemNative_FChOwnAt(HERE, "file", root, root, 0))
    FAILS(FUSE_SETATTR, SystemNative_UTimensat(HERE, "file", 1, 0, 1, 0, 0))
    FAILS(FUSE_ACCESS, SystemNative_Access("file", SystemNative_R_OK))
    FAILS(FUSE_ACCESS, SystemNative_FAccessAt(HERE, "file", SystemNative_R_OK, 0))
    FAILS_BY(BUT_EPERM, FUSE_ACCESS, SystemNative_FAccessAt(HERE, "file", SystemNative_R_OK, SystemNative_AT_EACCESS))
    FAILS(FUSE_IOCTL, SystemNative_LChflags("file", 0))
    FAILS(FUSE_IOCTL, SystemNative_FChflags(fd, 0))
    FAILS(FUSE_IOCTL, SystemNative_Ioctl(fd, SystemNative_BLKGETSIZE64))
    CHECK_SAME(0, SystemNative_Close(fd));
}

static void ExtendedAttributes(void)
{
    int64_t fd = OpenFile("file");
    FAILS(FUSE_GETXATTR, SystemNative_GetXAttr("file", "user.x", bytes, sizeof(bytes)))
    FAILS(FUSE_GETXATTR, SystemNative_LGetXAttr("file", "user.x", bytes, sizeof(bytes)))
    FAILS(FUSE_GETXATTR, SystemNative_FGetXAttr(fd, "user.x", bytes, sizeof(bytes)))
    FAILS(FUSE_SETXATTR, SystemNative_SetXAttr("file", "user.x", bytes, 1, 0))
    FAILS(FUSE_SETXATTR, SystemNative_LSetXAttr("file", "user.x", bytes, 1, 0))
    FAILS(FUSE_SETXATTR, SystemNative_FSetXAttr(fd, "user.x", bytes, 1, 0))
    FAILS(FUSE_LISTXATTR, SystemNative_ListXAttr("file", bytes, sizeof(bytes)))
    FAILS(FUSE_LISTXATTR, SystemNative_LListXAttr("file", bytes, sizeof(bytes)))
    FAILS(FUSE_LISTXATTR, SystemNative_FListXAttr(fd, bytes, sizeof(bytes)))
    FAILS(FUSE_REMOVEXATTR, SystemNative_RemoveXAttr("file", "user.x"))
    FAILS(FUSE_REMOVEXATTR, SystemNative_LRemoveXAttr("file", "user.x"))
    FAILS(FUSE_REMOVEXATTR, SystemNative_FRemoveXAttr(fd, "user.x"))
    CHECK_SAME(0, SystemNative_Close(fd));
}

static int32_t CloseAnother(void)
{
    int64_t fd = OpenFile("file");
    int32_t result = SystemNative_Close(fd);
    CHECK(!IsOpen(fd));
    return result;
}

static void Descriptors(void)
{
    int64_t fd = OpenFile("file");
    FAILS(FUSE_OPEN, OpenFile("file"))
    FAILS(FUSE_OPEN, SystemNative_OpenAt(HERE, "file", SystemNative_O_RDONLY, 0))
    FAILS(FUSE_FLUSH, CloseAnother())
    FAILS(FUSE_WRITE, SystemNative_Write(fd, bytes, 1))
    FAILS(FUSE_WRITE, SystemNative_PWrite(fd, bytes, 1, 0))
    FAILS(FUSE_WRITE, SystemNative_WriteV(fd, vectors, COUNT_OF(vectors)))
    FAILS(FUSE_WRITE, SystemNative_PWriteV(fd, vectors, COUNT_OF(vectors), 0))
    FAILS(FUSE_WRITE, SystemNative_WriteToNonblocking(fd, bytes, 1))
    FAILS(FUSE_LSEEK, SystemNative_LSeek(fd, 0, SystemNative_SEEK_DATA))
    FAILS(FUSE_LSEEK, SystemNative_LSeek(fd, 0, SystemNative_SEEK_HOLE))
    FAILS(FUSE_FSYNC, SystemNative_FSync(fd))
    FAILS(FUSE_FSYNC, SystemNative_FDataSync(fd))
    FAILS(FUSE_FALLOCATE, SystemNative_FAllocate(fd, 0, 0, 1))
    FAILS(FUSE_SETLK, SystemNative_FLock(fd, SystemNative_LOCK_SH | SystemNative_LOCK_NB))
    FAILS(FUSE_SETLKW, SystemNative_FLock(fd, SystemNative_LOCK_EX))
    FAILS(FUSE_SETLK, SystemNative_LockFileRegion(fd, 0, 1, SystemNative_F_WRLCK))
    FAILS(FUSE_SETLKW, SystemNative_LockFileRegion(fd, 0, 1, SystemNative_F_RDLCK | SystemNative_F_WAIT))
    CHECK_SAME(0, SystemNative_Close(fd));
}

static void Folders(void)
{
    int64_t fd = SystemNative_Open("folder", SystemNative_O_RDONLY | SystemNative_O_DIRECTORY, 0);
    int64_t directory = SystemNative_OpenDir("folder");
    SystemNative_DirectoryEntry entry;
    REQUIRE(fd >= 0 && directory > 0);
    FAILS(FUSE_OPENDIR, SystemNative_OpenDir("folder"))
    FAILS(FUSE_OPENDIR, SystemNative_Open("folder", SystemNative_O_RDONLY, 0))
    FAILS(FUSE_READDIR, SystemNative_ReadDir(directory, &entry, bytes, sizeof(bytes)))
    FAILS(FUSE_READDIR, SystemNative_ReadDirPlus(directory, bytes, sizeof(bytes)))
    FAILS(FUSE_FSYNCDIR, SystemNative_FSync(fd))
    FAILS(FUSE_FSYNCDIR, SystemNative_FDataSync(fd))
    FAILS(FUSE_ACCESS, SystemNative_ChDir("folder"))
    FAILS(FUSE_ACCESS, SystemNative_FChDir(fd))
    CHECK_SAME(0, SystemNative_CloseDir(directory));
    CHECK_SAME(0, SystemNative_Close(fd));
}

static void FileSystem(void)
{
    int64_t fd = OpenFile("file");
    FAILS(FUSE_STATFS, SystemNative_StatFs("file", &paths_system))
    FAILS(FUSE_STATFS, SystemNative_FStatFs(fd, &paths_system))
    FAILS(FUSE_STATFS, SystemNative_GetSpaceInfoForMountPoint(".", &paths_space))
    FAILS(FUSE_STATFS, SystemNative_FileSystemSupportsLocking(fd, SystemNative_LOCK_SH))
    CHECK_SAME(0, SystemNative_Close(fd));
}

static void Copies(void)
{
    const int64_t current = SystemNative_CURRENT_OFFSET;
    int64_t fd = OpenFile("file");
    int64_t other = OpenFile("other");
    int64_t outside = SystemNative_MemfdCreate("outside", 0);
    SystemNative_PipeEnds ends;
    REQUIRE(fd >= 0 && other >= 0 && SystemNative_Pipe(&ends, 0) == 0);
    CHECK_SAME(8, SystemNative_Write(outside, bytes, 8));
    CHECK_SAME(8, SystemNative_Write(ends.WriteEnd, bytes, 8));
    /* Before the kernel has read a page of it. */
    FailWith(FUSE_READ, EIO);
    CHECK_ERROR(EIO, SystemNative_CopyFile(fd, outside));
    CHECK_ERROR(EIO, SystemNative_CopyFileRange(fd, 0, outside, 0, 8));
    CHECK_ERROR(EIO, SystemNative_SendFile(outside, fd, 0, 8));
    CHECK_ERROR(EIO, SystemNative_Splice(fd, 0, ends.WriteEnd, current, 8, 0));
    FailWith(0, 0);
    FAILS(FUSE_SETATTR, SystemNative_CopyFile(fd, other))
    FAILS(FUSE_WRITE, SystemNative_CopyFile(outside, other))
    FAILS(FUSE_GETATTR, SystemNative_CopyFile(fd, other))
    FAILS_BY(BUT_EPERM, FUSE_COPY_FILE_RANGE, SystemNative_CopyFileRange(fd, 0, other, 0, 8))
    FAILS(FUSE_WRITE, SystemNative_CopyFileRange(outside, 0, other, 0, 8))
    FAILS(FUSE_WRITE, SystemNative_SendFile(other, outside, 0, 8))
    FAILS(FUSE_WRITE, SystemNative_Splice(ends.ReadEnd, current, other, 0, 1, 0))
    const int64_t fds[] = {fd, other, outside, ends.ReadEnd, ends.WriteEnd};
    for (size_t i = 0; i < COUNT_OF(fds); i++) {
        CHECK_SAME(0, SystemNative_Close(fds[i]));
    }
}

/* A page that cannot be read is EIO whatever the file system says. */
static void Reads(void)
{
    int64_t fd = OpenFile("file");
    FailWith(FUSE_READ, EIO);
    CHECK_ERROR(EIO, SystemNative_Read(fd, bytes, 1));
    CHECK_ERROR(EIO, SystemNative_PRead(fd, bytes, 1, 0));
    CHECK_ERROR(EIO, SystemNative_ReadV(fd, vectors, COUNT_OF(vectors)));
    CHECK_ERROR(EIO, SystemNative_PReadV(fd, vectors, COUNT_OF(vectors), 0));
    CHECK_ERROR(EIO, SystemNative_ReadFromNonblocking(fd, bytes, 1));
    FailWith(0, 0);
    CHECK_SAME(1, SystemNative_Read(fd, bytes, 1));
    CHECK_SAME('x', bytes[0]);
    CHECK_SAME(0, SystemNative_Close(fd));
}

static int32_t SyncRange(int64_t fd, int64_t address)
{
    (void)address;
    return SystemNative_SyncFileRange(fd, 0, 1, SystemNative_SYNC_FILE_RANGE_WRITE
            | SystemNative_SYNC_FILE_RANGE_WAIT_AFTER);
}

static int32_t SyncFile(int64_t fd, int64_t address)
{
    (void)address;
    return SystemNative_FSync(fd);
}

static int32_t SyncMapping(int64_t fd, int64_t address)
{
    (void)fd;
    return SystemNative_MSync(address, 1, SystemNative_MS_SYNC);
}

/* What was written to memory and cannot be kept is told by the first call that looks, and by no later one. */
static void MappedWrites(void)
{
    static const Answer answers[] = {ANSWER(EIO), ANSWER(ENOSPC)};
    int32_t (*const calls[])(int64_t, int64_t) = {SyncRange, SyncFile, SyncMapping};
    int64_t fd = OpenFile("file");
    int64_t address = SystemNative_MMap(1, SystemNative_PROT_READ | SystemNative_PROT_WRITE, SystemNative_MAP_SHARED,
            fd, 0);
    REQUIRE(address > 0);
    for (size_t i = 0; i < COUNT_OF(answers) * COUNT_OF(calls); i++) {
        const Answer* answer = &answers[i / COUNT_OF(calls)];
        int32_t (*const call)(int64_t, int64_t) = calls[i % COUNT_OF(calls)];
        FailWith(FUSE_WRITE, answer->Platform);
        ++*(volatile uint8_t*)(intptr_t)address;
        CHECK_SAME(-answer->Ours, call(fd, address));
        FailWith(0, 0);
        CHECK_SAME(0, call(fd, address));
    }
    CHECK_SAME(0, SystemNative_MUnmap(address, 1));
    CHECK_SAME(0, SystemNative_Close(fd));
}

/*
 * A file of huge pages says so by the size of its blocks; of a file whose blocks are as large, the file system is
 * asked, which may not know what it is asked.
 */
static void Mappings(void)
{
    enum { LARGE = 1 << 21 };
    int64_t fd = OpenFile("file");
    FailWith(FUSE_STATFS, EIO);
    int64_t address = SystemNative_MMap(1, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd, 0);
    CHECK(address > 0 && SystemNative_MUnmap(address, 1) == 0);
    atomic_store(&failing->BlockSize, LARGE);
    FAILS_BY(BUT_EPERM, FUSE_STATFS, SystemNative_MMap(1, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd, 0))
    FailWith(FUSE_STATFS, EIO);
    address = SystemNative_MMap(LARGE, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd, 0);
    CHECK(address > 0 && SystemNative_MUnmap(address, LARGE) == 0);
    FailWith(FUSE_STATFS, ENOSYS);
    address = SystemNative_MMap(1, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd, 0);
    CHECK(address > 0 && SystemNative_MUnmap(address, 1) == 0);
    FailWith(0, 0);
    FAILS(FUSE_GETATTR, SystemNative_MMap(1, SystemNative_PROT_READ, SystemNative_MAP_PRIVATE, fd, 0))
    FAILS(FUSE_GETATTR, SystemNative_Ioctl(fd, SystemNative_FIONREAD))
    CHECK_SAME(0, SystemNative_Close(fd));
}

/* Reads records into a buffer of that size, and holds them against names with a blank behind each. */
static void CheckRecords(const char* names, int64_t directory, int32_t size)
{
    char found[100] = "";
    int32_t filled = SystemNative_ReadDirPlus(directory, bytes, size);
    CHECK(filled >= 0);
    SystemNative_DirectoryRecord record;
    for (int32_t at = 0; at < filled; at += record.RecordLength) {
        SystemNative_FileStatus status;
        memcpy(&record, bytes + at, sizeof(record));
        memcpy(&status, bytes + at + sizeof(record), sizeof(status));
        CHECK_SAME(0, record.Result);
        CHECK_SAME(record.Ino, status.Ino);
        strncat(found, (const char*)bytes + at + sizeof(record) + sizeof(status), 10);
        strcat(found, " ");
    }
    CHECK_TEXT(names, found);
}

/* Result: an open directory, from which one entry was read by itself. */
static int64_t OpenAndRead(const char* expected)
{
    int64_t directory = SystemNative_OpenDir(".");
    SystemNative_DirectoryEntry entry;
    CHECK(directory > 0);
    CHECK_SAME(strlen(expected), SystemNative_ReadDir(directory, &entry, bytes, sizeof(bytes)));
    CHECK_TEXT(expected, bytes);
    return directory;
}

static void SelfAndParentInTheMiddle(void)
{
    const int32_t one = sizeof(SystemNative_DirectoryRecord) + sizeof(SystemNative_FileStatus) + 8;
    int64_t directory = SystemNative_OpenDir(".");
    REQUIRE(directory > 0);
    CheckRecords("file other folder link ", directory, sizeof(bytes));
    CheckRecords("", directory, 0);
    CHECK_SAME(0, SystemNative_CloseDir(directory));

    directory = SystemNative_OpenDir(".");
    REQUIRE(directory > 0);
    static const char* const names[] = {"file ", "other ", "folder ", "link "};
    for (size_t i = 0; i < COUNT_OF(names); i++) {
        CHECK_ERROR(ERANGE, SystemNative_ReadDirPlus(directory, NULL, 0));
        CheckRecords(names[i], directory, one);
    }
    CheckRecords("", directory, 0);
    CHECK_SAME(0, SystemNative_CloseDir(directory));

    SystemNative_DirectoryEntry entry;
    directory = OpenAndRead("file");
    CHECK_ERROR(ERANGE, SystemNative_ReadDirPlus(directory, bytes, one - 1));
    CHECK_SAME(5, SystemNative_ReadDir(directory, &entry, bytes, sizeof(bytes)));
    CHECK_TEXT("other", bytes);
    CHECK_ERROR(ERANGE, SystemNative_ReadDir(directory, &entry, bytes, 2));
    CHECK_SAME(2, entry.NameLength);
    CheckRecords("folder ", directory, one);
    CHECK_SAME(4, SystemNative_ReadDir(directory, &entry, bytes, sizeof(bytes)));
    CHECK_TEXT("link", bytes);
    CheckRecords("", directory, 0);
    CHECK_SAME(0, SystemNative_ReadDir(directory, &entry, bytes, sizeof(bytes)));
    CHECK_SAME(0, SystemNative_CloseDir(directory));
}

static void CheckOnFailingFileSystem(void (*run)(void))
{
    if (geteuid() != 0) {
        SKIP("only the superuser mounts");
    }
    int result = RunOnFailingFileSystem(run);
    if (result == FAILING_REFUSED) {
        SKIP("the system mounts no file system of ours");
    }
    CHECK_SAME(0, result);
}

TEST(BatchesLeaveOutSelfAndParentWhereverTheyCome)
{
    CheckOnFailingFileSystem(SelfAndParentInTheMiddle);
}

/* The kernel ends names with NULs, up to a multiple of 16. */
static void EventWithANameOf300Bytes(void)
{
    enum {
        NAME_LENGTH = 300,
        EVENT_LENGTH = 16 + 304,
    };
    char name[NAME_LENGTH + 1] = "";
    memset(name, 'n', NAME_LENGTH);
    int64_t queue = SystemNative_INotifyInit(SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK);
    REQUIRE(queue > 0 && SystemNative_INotifyAddWatch(queue, ".", SystemNative_IN_OPEN) > 0);
    int fd = open(name, O_RDONLY);
    REQUIRE(fd != -1 && close(fd) == 0);
    for (int32_t length = 0; length < EVENT_LENGTH; length++) {
        REQUIRE(SystemNative_ReadEvents(queue, bytes, length) == -Error_ERANGE);
    }
    CHECK_SAME(EVENT_LENGTH, SystemNative_ReadEvents(queue, bytes, EVENT_LENGTH));
    CHECK_TEXT(name, bytes + sizeof(SystemNative_WatchEvent));
    CHECK_SAME(0, SystemNative_Close(queue));
}

TEST(ABatchTooSmallForALongNameIsERANGE)
{
    CheckOnFailingFileSystem(EventWithANameOf300Bytes);
}

/* A file has something to read, and says EINVAL of its own accord. */
static void FileThatSaysEINVAL(void)
{
    int64_t fd = OpenFile("file");
    FailWith(FUSE_READ, EINVAL);
    CHECK_ERROR(EINVAL, SystemNative_ReadEvents(fd, bytes, 100));
    FailWith(0, 0);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(OnlyAQueueHasABatchThatIsTooSmall)
{
    CheckOnFailingFileSystem(FileThatSaysEINVAL);
}

static void CheckBoasts(const SystemNative_FileSystemStatus* status)
{
    CHECK_SAME(INT64_MAX, status->Blocks);
    CHECK_SAME(INT64_MAX, status->Bfree);
    CHECK_SAME(INT64_MAX, status->Bavail);
    CHECK_SAME(INT64_MAX, status->Files);
    CHECK_SAME(INT64_MAX, status->Ffree);
    CHECK_SAME(UINT32_MAX, status->Bsize);
    CHECK_SAME(UINT32_MAX, status->Frsize);
    CHECK_SAME(INT32_MAX, status->Namemax);
}

static void LargestNumbers(void)
{
    SystemNative_FileSystemStatus system;
    SystemNative_FileStatus file;
    SystemNative_SpaceInfo space;
    int64_t fd = OpenFile("file");
    Boast();
    CHECK_SAME(0, SystemNative_StatFs(".", &system));
    CheckBoasts(&system);
    CHECK_SAME(0, SystemNative_FStatFs(fd, &system));
    CheckBoasts(&system);
    CHECK_SAME(0, SystemNative_GetSpaceInfoForMountPoint(".", &space));
    CHECK(space.Available == INT64_MAX && space.Free == INT64_MAX && space.Total == INT64_MAX);
    CHECK_SAME(0, SystemNative_Stat("file", &file));
    CHECK_SAME(INT64_MAX, file.Blocks);
    CHECK_SAME(0, SystemNative_FStat(fd, &file));
    CHECK_SAME(INT64_MAX, file.Blocks);
    CHECK(SystemNative_PathConf("file", SystemNative_PC_NAME_MAX) > 0);
    CHECK(SystemNative_FPathConf(fd, SystemNative_PC_NAME_MAX) > 0);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(NoNumberTurnsNegative)
{
    CheckOnFailingFileSystem(LargestNumbers);
}

TEST(WhateverTheFileSystemSays)
{
    static const struct {
        const char* Name;
        void (*Run)(void);
    } subjects[] = {
        {"names", Names}, {"flags", LacksFlags}, {"lookups", Lookups}, {"attributes", Attributes},
        {"extended", ExtendedAttributes}, {"descriptors", Descriptors}, {"folders", Folders},
        {"file system", FileSystem}, {"copies", Copies}, {"reads", Reads}, {"mappings", Mappings},
        {"mapped writes", MappedWrites},
    };
    if (geteuid() != 0) {
        SKIP("only the superuser mounts");
    }
    for (size_t i = 0; i < COUNT_OF(subjects); i++) {
        int result = RunOnFailingFileSystem(subjects[i].Run);
        if (result == FAILING_REFUSED) {
            SKIP("the system mounts no file system of ours");
        }
        if (!CHECK_SAME(0, result)) {
            printf("  of %s\n", subjects[i].Name);
        }
    }
}
#endif
