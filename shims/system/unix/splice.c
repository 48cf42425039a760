#include "common/unix.h"

#if HAVE_SPLICE

#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <unistd.h>

#include "system/copy.h"
#include "system/splice.h"
#include "system/status.h"

INTEROP_SAME(SystemNative_SPLICE_F_MOVE, SPLICE_F_MOVE);
INTEROP_SAME(SystemNative_SPLICE_F_NONBLOCK, SPLICE_F_NONBLOCK);
INTEROP_SAME(SystemNative_SPLICE_F_MORE, SPLICE_F_MORE);

enum {
    CURRENT = SystemNative_CURRENT_OFFSET,
    /* The default capacity of a pipe. */
    BUFFER = 1 << 16,
};

/* The maximum that Linux transfers in one call. */
#define LARGEST INT64_C(0x7FFFF000)

static int64_t Smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int32_t CheckSplice(int in, int out, int64_t length, int32_t flags)
{
    if (length < 0 || (flags & ~(SPLICE_F_MOVE | SPLICE_F_NONBLOCK | SPLICE_F_MORE)) != 0) {
        return -Error_EINVAL;
    }
    /* With a length of 0 the system does not check the descriptors. */
    return length == 0 && (fcntl(in, F_GETFL) == -1 || fcntl(out, F_GETFL) == -1) ? Interop_Fail() : 0;
}

/* Result: as for Splice. */
static int64_t Move(int in, int64_t inOffset, int out, int64_t outOffset, int64_t length, int32_t flags)
{
    loff_t from = inOffset;
    loff_t to = outOffset;
    int64_t result;
    INTEROP_RETRY(result, splice(in, inOffset == CURRENT ? NULL : &from, out, outOffset == CURRENT ? NULL : &to,
            (size_t)Smaller(length, LARGEST), (unsigned)flags));
    return Interop_Result64(result);
}

/* Whether a pipe has data. Result: 1 or 0, or a negated error. */
static int32_t HasData(int pipe)
{
    struct pollfd asked = {.fd = pipe, .events = POLLIN};
    int result;
    INTEROP_RETRY(result, poll(&asked, 1, 0));
    return result == -1 ? Interop_Fail() : (asked.revents & POLLIN) != 0;
}

/* Writes bytes to an empty pipe and splices them from there. Result: the number of bytes, or a negated error. */
static int64_t MoveThrough(const int pipe[2], const uint8_t* bytes, size_t count, int out, int32_t flags)
{
    /*
     * The pipe may have a smaller capacity, if its user has many. The other end must block, unless flags say otherwise.
     */
    ssize_t put = -1;
    if (fcntl(pipe[1], F_SETFL, O_NONBLOCK) != -1) {
        INTEROP_RETRY(put, write(pipe[1], bytes, count));
    }
    return put == -1 ? Interop_Fail() : Move(pipe[0], CURRENT, out, CURRENT, put, flags);
}

/*
 * For a file with data beyond its size, of which splice(2) moves nothing. Writing to the destination pipe would not do:
 * write(2) waits for space for all bytes, splice(2) moves what there is space for, or does not wait.
 */
static int64_t ReadAndMove(int in, int64_t inOffset, int out, int64_t length, int32_t flags)
{
    uint8_t bytes[BUFFER];
    int64_t from = inOffset == CURRENT ? lseek(in, 0, SEEK_CUR) : inOffset;
    ssize_t got = -1;
    if (from != -1) {
        INTEROP_RETRY(got, pread(in, bytes, (size_t)Smaller(length, BUFFER), from));
    }
    int pipe[2];
    if (got <= 0 || pipe2(pipe, O_CLOEXEC) == -1) {
        return got == 0 ? 0 : Interop_Fail();
    }
    int64_t moved = MoveThrough(pipe, bytes, (size_t)got, out, flags);
    (void)close(pipe[0]);
    (void)close(pipe[1]);
    return moved > 0 && inOffset == CURRENT && lseek(in, from + moved, SEEK_SET) == -1 ? Interop_Fail() : moved;
}

int64_t SystemNative_Splice(int64_t source, int64_t sourceOffset, int64_t destination, int64_t destinationOffset,
        int64_t length, int32_t flags)
{
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int32_t error = sourceOffset < CURRENT || destinationOffset < CURRENT ? -Error_EINVAL
            : CheckSplice(in, out, length, flags);
    if (error != 0) {
        return error;
    }
    int64_t result = Move(in, sourceOffset, out, destinationOffset, length, flags);
    if (result != 0 || length == 0) {
        return result;
    }
    SystemNative_FileStatus status;
    error = SystemNative_FStat(in, &status);
    if (error != 0) {
        return error;
    }
    switch (status.Mode & SystemNative_S_IFMT) {
    case SystemNative_S_IFREG:
        return ReadAndMove(in, sourceOffset, out, length, flags);
    case SystemNative_S_IFIFO:
        /* The end of the source; or the destination accepts nothing without an error; or data has only now arrived. */
        error = HasData(in);
        if (error > 0) {
            result = Move(in, sourceOffset, out, destinationOffset, length, flags);
            error = result == 0 ? HasData(in) : 0;
        }
        return error < 0 ? error : error > 0 ? -Error_EIO : result;
    default:
        /* There, splice(2) reads, whatever the size. */
        return 0;
    }
}

int64_t SystemNative_Tee(int64_t source, int64_t destination, int64_t length, int32_t flags)
{
    int in = Interop_Descriptor(source);
    int out = Interop_Descriptor(destination);
    int32_t error = CheckSplice(in, out, length, flags);
    if (error != 0) {
        return error;
    }
    int64_t result;
    do {
        INTEROP_RETRY(result, tee(in, out, (size_t)Smaller(length, LARGEST), (unsigned)flags));
        /* 0 may also mean that another writer took the space that the call had waited for. */
        error = result == 0 && length > 0 ? HasData(in) : 0;
    } while (error > 0);
    return error < 0 ? error : Interop_Result64(result);
}

#endif
