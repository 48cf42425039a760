#include "macos.h"
#include "system/descriptor.h"

/* What the calls answer. */
static struct {
    int SeekError;
    int FullSyncError;
    int SyncError;
    mode_t Type;
    off_t Position;
    int Syncs;
} answers;

enum {
    SIZE = 1000,
};

off_t lseek(int fd, off_t offset, int whence)
{
    (void)fd;
    if (whence == SEEK_DATA || whence == SEEK_HOLE) {
        return Fails(answers.SeekError);
    }
    return answers.Position = offset;
}

int fstat(int fd, struct stat* status)
{
    (void)fd;
    *status = (struct stat){.st_mode = answers.Type | 0600, .st_size = SIZE};
    return 0;
}

int fcntl(int fd, int command, ...)
{
    (void)fd;
    return command == F_FULLFSYNC ? Answers(answers.FullSyncError) : Fails(EINVAL);
}

int fsync(int fd)
{
    (void)fd;
    answers.Syncs++;
    return Answers(answers.SyncError);
}

/* As the file systems that do not report holes say it, each in its way. */
TEST(AllIsData)
{
    static const int errors[] = {ENOTTY, ENOTSUP, EINVAL, EOPNOTSUPP};
    answers.Type = S_IFREG;
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        answers.SeekError = errors[i];
        CHECK_SAME(10, SystemNative_LSeek(3, 10, SystemNative_SEEK_DATA));
        CHECK_SAME(10, answers.Position);
        CHECK_SAME(SIZE, SystemNative_LSeek(3, 10, SystemNative_SEEK_HOLE));
        CHECK_SAME(SIZE, answers.Position);
        CHECK_ERROR(ENXIO, SystemNative_LSeek(3, SIZE, SystemNative_SEEK_DATA));
        CHECK_ERROR(ENXIO, SystemNative_LSeek(3, SIZE, SystemNative_SEEK_HOLE));
        CHECK_ERROR(ENXIO, SystemNative_LSeek(3, -1, SystemNative_SEEK_DATA));
    }
}

TEST(ErrorsOfSeek)
{
    answers.Type = S_IFREG;
    answers.SeekError = ENXIO;
    CHECK_ERROR(ENXIO, SystemNative_LSeek(3, 10, SystemNative_SEEK_DATA));
    answers.SeekError = ESPIPE;
    CHECK_ERROR(ESPIPE, SystemNative_LSeek(3, 10, SystemNative_SEEK_DATA));
    answers.Type = S_IFDIR;
    answers.SeekError = EINVAL;
    CHECK_ERROR(EINVAL, SystemNative_LSeek(3, 10, SystemNative_SEEK_DATA));
}

/* EBADF for a pipe or socket, ENODEV for /dev/null, the others for file systems that do not know the command. */
TEST(SyncWithoutFullSync)
{
    static const int errors[] = {EBADF, ENODEV, ENOTTY, ENOTSUP, EINVAL};
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        answers.FullSyncError = errors[i];
        answers.Syncs = 0;
        answers.SyncError = 0;
        CHECK_SAME(0, SystemNative_FSync(3));
        CHECK_SAME(1, answers.Syncs);
        answers.SyncError = ENOTSUP;
        CHECK_ERROR(ENOTSUP, SystemNative_FSync(3));
    }
    answers.FullSyncError = EIO;
    answers.Syncs = 0;
    CHECK_ERROR(EIO, SystemNative_FSync(3));
    CHECK_SAME(0, answers.Syncs);
}
