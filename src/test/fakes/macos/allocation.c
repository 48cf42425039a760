#include <sys/mount.h>

#include "macos.h"
#include "system/allocation.h"

enum {
    FILE_FD = 3,
    BLOCK = 4096,
    OPTIMAL = 1 << 20,
};

/* A file of APFS: its size, what is allocated up to there, and the spare space beyond it. */
static struct {
    int64_t Size;
    int64_t Used;
    int64_t Spare;
    unsigned int Flags;
    fpunchhole_t Hole;
    int64_t Zeroed;
    int Error;
} file;

static int64_t Rounded(int64_t length)
{
    return (length + BLOCK - 1) / BLOCK * BLOCK;
}

static void MakeFile(int64_t size)
{
    memset(&file, 0, sizeof(file));
    file.Size = size;
    file.Used = Rounded(size);
}

/* The space that later writes have, from the start of the file. */
static int64_t Guaranteed(void)
{
    return file.Size + file.Spare > Rounded(file.Size) ? file.Size + file.Spare : Rounded(file.Size);
}

/* There must be this much beyond the end of the file; to ask for less than there is fails. */
static int SetAside(fstore_t* store)
{
    int64_t tail = Rounded(file.Size) - file.Size;
    if (store->fst_posmode != F_PEOFPOSMODE || store->fst_offset != 0 || store->fst_length < file.Spare + tail) {
        return Fails(EINVAL);
    }
    file.Flags = store->fst_flags;
    store->fst_bytesalloc = store->fst_length - file.Spare;
    file.Spare = store->fst_length;
    return 0;
}

int fcntl(int fd, int command, ...)
{
    (void)fd;
    va_list arguments;
    va_start(arguments, command);
    void* argument = command == F_GETFL ? NULL : va_arg(arguments, void*);
    va_end(arguments);
    if (command == F_GETFL) {
        return O_RDWR;
    }
    if (file.Error != 0) {
        return Fails(file.Error);
    }
    switch (command) {
    case F_PREALLOCATE:
        return SetAside(argument);
    case F_PUNCHHOLE:
        file.Hole = *(fpunchhole_t*)argument;
        return file.Hole.fp_offset % BLOCK != 0 || file.Hole.fp_length % BLOCK != 0 ? Fails(EINVAL) : 0;
    default:
        return Fails(EINVAL);
    }
}

int fstat(int fd, struct stat* status)
{
    (void)fd;
    *status = (struct stat){
        .st_mode = S_IFREG | 0600,
        .st_size = file.Size,
        .st_blocks = (file.Used + Rounded(file.Spare)) / 512,
        .st_blksize = OPTIMAL,
    };
    return 0;
}

int fstatfs(int fd, struct statfs* status)
{
    (void)fd;
    memset(status, 0, sizeof(*status));
    status->f_bsize = BLOCK;
    return 0;
}

int ftruncate(int fd, off_t length)
{
    (void)fd;
    int64_t spare = file.Size + file.Spare - length;
    file.Spare = spare > 0 ? spare : 0;
    file.Size = length;
    file.Used = Rounded(length);
    return 0;
}

ssize_t pwrite(int fd, const void* buffer, size_t length, off_t offset)
{
    (void)fd;
    (void)buffer;
    (void)offset;
    file.Zeroed += (int64_t)length;
    return (ssize_t)length;
}

TEST(GrowthWithinTwoBlocks)
{
    MakeFile(100);
    CHECK_SAME(0, SystemNative_FAllocate(FILE_FD, 0, 0, 5000));
    CHECK_SAME(5000, file.Size);
    CHECK(Guaranteed() >= 5000);
}

TEST(KeepSizeTwice)
{
    MakeFile(0);
    CHECK_SAME(0, SystemNative_FAllocate(FILE_FD, SystemNative_FALLOC_FL_KEEP_SIZE, 0, 1 << 20));
    CHECK(Guaranteed() >= 1 << 20);
    CHECK((file.Flags & F_ALLOCATEPERSIST) != 0);
    CHECK_SAME(0, SystemNative_FAllocate(FILE_FD, SystemNative_FALLOC_FL_KEEP_SIZE, 0, (1 << 20) + 8192));
    CHECK_SAME(0, file.Size);
    CHECK(Guaranteed() >= (1 << 20) + 8192);
    CHECK_SAME(0, SystemNative_FAllocate(FILE_FD, SystemNative_FALLOC_FL_KEEP_SIZE, 0, 3 << 20));
    CHECK(Guaranteed() >= 3 << 20);
}

/* Blocks are missing within the file, and there is more than enough beyond it. */
TEST(HolesAndSpare)
{
    MakeFile(10 << 20);
    file.Used = 0;
    file.Spare = 1 << 20;
    CHECK_SAME(0, SystemNative_FAllocate(FILE_FD, 0, 0, (10 << 20) + 5000));
    CHECK_SAME((10 << 20) + 5000, file.Size);
}

TEST(NotSupported)
{
    MakeFile(OPTIMAL);
    file.Error = ENOTTY;
    int32_t hole = SystemNative_FALLOC_FL_PUNCH_HOLE | SystemNative_FALLOC_FL_KEEP_SIZE;
    CHECK_ERROR(ENOTSUP, SystemNative_FAllocate(FILE_FD, hole, 0, 8192));
    CHECK_ERROR(ENOTSUP, SystemNative_FAllocate(FILE_FD, 0, 0, 2 * OPTIMAL));
    CHECK_ERROR(ENOTSUP, SystemNative_PosixFAdvise(FILE_FD, 0, 0, SystemNative_POSIX_FADV_WILLNEED));
    file.Error = ENOSPC;
    CHECK_ERROR(ENOSPC, SystemNative_FAllocate(FILE_FD, 0, 0, 2 * OPTIMAL));
}

off_t lseek(int fd, off_t offset, int whence)
{
    (void)fd;
    (void)whence;
    return offset;
}

/* Of blocks of the volume, which are smaller than what is best for reads and writes. */
TEST(HoleOfBlocks)
{
    MakeFile(2 * OPTIMAL);
    int32_t hole = SystemNative_FALLOC_FL_PUNCH_HOLE | SystemNative_FALLOC_FL_KEEP_SIZE;
    CHECK_SAME(0, SystemNative_FAllocate(FILE_FD, hole, 100, 3 * BLOCK));
    CHECK_SAME(BLOCK, file.Hole.fp_offset);
    CHECK_SAME(2 * BLOCK, file.Hole.fp_length);
    CHECK_SAME(BLOCK, file.Zeroed);
}
