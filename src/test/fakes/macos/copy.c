#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>

#include "macos.h"
#include "system/copy.h"

enum {
    SOURCE = 3,
    TARGET = 4,
    SIZE = 8 << 20,
};

/* Two files in memory. What the source has was not yet written to the storage device. */
static uint8_t contents[2][SIZE];
static int64_t sizes[2];
static int64_t written;
static int64_t position;
static int send_error;
static int64_t sent_to;

static int IndexOf(int fd)
{
    return fd - SOURCE;
}

ssize_t pread(int fd, void* buffer, size_t length, off_t offset)
{
    int64_t left = offset < sizes[IndexOf(fd)] ? sizes[IndexOf(fd)] - offset : 0;
    ssize_t count = (int64_t)length < left ? (ssize_t)length : (ssize_t)left;
    memcpy(buffer, contents[IndexOf(fd)] + offset, (size_t)count);
    return count;
}

ssize_t pwrite(int fd, const void* buffer, size_t length, off_t offset)
{
    /* Not all at once. */
    size_t count = length > 1000 ? length - 1 : length;
    memcpy(contents[IndexOf(fd)] + offset, buffer, count);
    int64_t end = offset + (int64_t)count;
    sizes[IndexOf(fd)] = end > sizes[IndexOf(fd)] ? end : sizes[IndexOf(fd)];
    written += (int64_t)count;
    return (ssize_t)count;
}

ssize_t write(int fd, const void* buffer, size_t length)
{
    (void)buffer;
    sent_to = fd;
    return (ssize_t)length;
}

int ftruncate(int fd, off_t length)
{
    if (length == 0) {
        memset(contents[IndexOf(fd)], 0, SIZE);
    }
    sizes[IndexOf(fd)] = length;
    return 0;
}

/* As APFS before it has written the data: there is none, all is a hole. */
off_t lseek(int fd, off_t offset, int whence)
{
    switch (whence) {
    case SEEK_DATA:
        return Fails(ENXIO);
    case SEEK_HOLE:
        return offset;
    case SEEK_END:
        return position = sizes[IndexOf(fd)] + offset;
    case SEEK_CUR:
        return position += offset;
    default:
        return position = offset;
    }
}

int fstat(int fd, struct stat* status)
{
    *status = (struct stat){
        .st_mode = S_IFREG | 0600,
        .st_ino = (ino_t)fd,
        .st_size = sizes[IndexOf(fd)],
    };
    return 0;
}

int fcntl(int fd, int command, ...)
{
    (void)fd;
    return command == F_GETFL ? O_RDWR : Fails(EINVAL);
}

int fchmod(int fd, mode_t mode)
{
    (void)fd;
    (void)mode;
    return 0;
}

int futimens(int fd, const struct timespec times[2])
{
    (void)fd;
    (void)times;
    return 0;
}

int sendfile(int fd, int socket, off_t offset, off_t* length, struct sf_hdtr* vectors, int flags)
{
    (void)fd;
    (void)socket;
    (void)offset;
    (void)length;
    (void)vectors;
    (void)flags;
    *length = 0;
    return Fails(send_error);
}

TEST(CopyOfWhatIsNotYetWritten)
{
    sizes[0] = SIZE;
    memset(contents[0], 0, SIZE);
    memset(contents[0] + 100, 1, 50);
    memset(contents[0] + (5 << 20) + 7, 2, 100000);
    contents[0][SIZE - 1] = 3;
    CHECK_SAME(0, SystemNative_CopyFile(SOURCE, TARGET) & SystemNative_COPY_MORE_OPEN);
    CHECK_SAME(SIZE, sizes[1]);
    CHECK(memcmp(contents[0], contents[1], SIZE) == 0);
}

TEST(ZerosAreHolesOfTheCopy)
{
    sizes[0] = SIZE;
    memset(contents[0], 0, SIZE);
    contents[0][SIZE / 2] = 1;
    written = 0;
    CHECK(SystemNative_CopyFile(SOURCE, TARGET) >= 0);
    CHECK_SAME(SIZE, sizes[1]);
    CHECK_SAME(1, contents[1][SIZE / 2]);
    CHECK(written > 0 && written <= 1 << 16);
}

TEST(CopyOfNothing)
{
    sizes[0] = 0;
    CHECK(SystemNative_CopyFile(SOURCE, TARGET) >= 0);
    CHECK_SAME(0, sizes[1]);
}

/* Of what sendfile(2) does not send: from no regular file, and to no socket. */
TEST(SendFileWithout)
{
    static const int errors[] = {ENOTSUP, EOPNOTSUPP, ENOTSOCK, EINVAL};
    sizes[0] = 100;
    for (size_t i = 0; i < COUNT_OF(errors); i++) {
        send_error = errors[i];
        sent_to = 0;
        CHECK_SAME(100, SystemNative_SendFile(TARGET, SOURCE, 0, 1000));
        CHECK_SAME(TARGET, sent_to);
    }
}
