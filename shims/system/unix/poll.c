/*
 * Must precede any header that declares select(2), which would otherwise reject descriptors above FD_SETSIZE on macOS.
 */
#define _DARWIN_UNLIMITED_SELECT 1

#include "common/unix.h"

#include <fcntl.h>
#include <poll.h>
#include <stdbool.h>
#include <stdlib.h>
#include <sys/select.h>

#include "system/internal/deadline.h"
#include "system/internal/poll.h"

INTEROP_SAME(SystemNative_POLLIN, POLLIN);
INTEROP_SAME(SystemNative_POLLPRI, POLLPRI);
INTEROP_SAME(SystemNative_POLLOUT, POLLOUT);
INTEROP_SAME(SystemNative_POLLERR, POLLERR);
INTEROP_SAME(SystemNative_POLLHUP, POLLHUP);
INTEROP_SAME(SystemNative_POLLNVAL, POLLNVAL);

enum {
    /* Up to this number, no memory is allocated. */
    FEW = 64,
    MILLISECOND = 1000000,
    MICROSECOND = 1000,
    MICROSECONDS = 1000000,
    /* Some systems reject a timeout of 100,000,000 seconds. */
    LONGEST_SECONDS = 10000000,
};

static int PollUntil(struct pollfd* fds, int32_t count, int64_t deadline)
{
    int64_t left;
    int ready;
    do {
        left = Interop_GetRemaining(deadline, MILLISECOND, INT_MAX);
        ready = poll(fds, (nfds_t)count, (int)left);
    } while (ready == -1 ? errno == EINTR : ready == 0 && left == INT_MAX);
    return ready;
}

/* poll(2) ignores negative descriptors, and the caller would wait in vain. */
static int32_t CountBad(const uint8_t* events, int32_t count)
{
    int32_t bad = 0;
    for (int32_t i = 0; i < count; i++) {
        bad += Interop_Descriptor(Interop_GetEvent(events, i).FileDescriptor) == -1;
    }
    return bad;
}

static int32_t PollWith(struct pollfd* fds, uint8_t* events, int32_t count, int64_t deadline)
{
    for (int32_t i = 0; i < count; i++) {
        SystemNative_PollEvent event = Interop_GetEvent(events, i);
        fds[i] = (struct pollfd){
            .fd = Interop_Descriptor(event.FileDescriptor),
            .events = (short)event.Events,
        };
    }
    if (PollUntil(fds, count, CountBad(events, count) > 0 ? 0 : deadline) == -1) {
        return Interop_Fail();
    }
    int32_t ready = 0;
    for (int32_t i = 0; i < count; i++) {
        int32_t triggered = fds[i].fd == -1 ? SystemNative_POLLNVAL
                : fds[i].revents & (Interop_POLL_SETS | Interop_POLL_ALWAYS);
        ready += Interop_SetTriggered(events, i, triggered);
    }
    return ready;
}

int32_t Interop_Poll(uint8_t* events, int32_t count, int64_t deadline)
{
    struct pollfd few[FEW];
    struct pollfd* fds = count <= FEW ? few : malloc((size_t)count * sizeof(*fds));
    if (fds == NULL) {
        return -Error_ENOMEM;
    }
    int32_t result = PollWith(fds, events, count, deadline);
    if (fds != few) {
        free(fds);
    }
    return result;
}

/* The sets of select(2) as the kernel reads them: arrays of words of any length; fd_set has the usual length. */
typedef struct {
    fd_mask* Words;
    size_t Length;
    int Highest;
} Sets;

enum {
    SET_COUNT = 3,
    WORD_BITS = sizeof(fd_mask) * CHAR_BIT,
    USUAL_LENGTH = FD_SETSIZE / WORD_BITS,
};

static const int32_t SetEvents[SET_COUNT] = {SystemNative_POLLIN, SystemNative_POLLOUT, SystemNative_POLLPRI};

static fd_mask* WordOf(const Sets* sets, int set, int fd)
{
    return sets->Words + (size_t)set * sets->Length + (size_t)fd / WORD_BITS;
}

static fd_mask BitOf(int fd)
{
    return (fd_mask)((unsigned long)1 << ((unsigned)fd % WORD_BITS));
}

static void FillSets(const Sets* sets, const uint8_t* events, int32_t count)
{
    memset(sets->Words, 0, SET_COUNT * sets->Length * sizeof(fd_mask));
    for (int32_t i = 0; i < count; i++) {
        SystemNative_PollEvent event = Interop_GetEvent(events, i);
        int fd = (int)event.FileDescriptor;
        for (int set = 0; set < SET_COUNT; set++) {
            if ((event.Events & SetEvents[set]) != 0) {
                *WordOf(sets, set, fd) |= BitOf(fd);
            }
        }
    }
}

static int32_t ReadSets(const Sets* sets, uint8_t* events, int32_t count)
{
    int32_t ready = 0;
    for (int32_t i = 0; i < count; i++) {
        SystemNative_PollEvent event = Interop_GetEvent(events, i);
        int fd = (int)event.FileDescriptor;
        int32_t triggered = 0;
        for (int set = 0; set < SET_COUNT; set++) {
            bool isIn = (*WordOf(sets, set, fd) & BitOf(fd)) != 0;
            triggered |= isIn ? event.Events & SetEvents[set] : 0;
        }
        ready += Interop_SetTriggered(events, i, triggered);
    }
    return ready;
}

static int32_t SelectWith(const Sets* sets, uint8_t* events, int32_t count, int64_t deadline)
{
    const int64_t longest = (int64_t)LONGEST_SECONDS * MICROSECONDS;
    fd_set* platformSets[SET_COUNT];
    for (int set = 0; set < SET_COUNT; set++) {
        platformSets[set] = (fd_set*)(void*)WordOf(sets, set, 0);
    }
    int64_t left;
    int ready;
    do {
        left = Interop_GetRemaining(deadline, MICROSECOND, longest);
        struct timeval timeout = {
            .tv_sec = (time_t)(left / MICROSECONDS),
            .tv_usec = (suseconds_t)(left % MICROSECONDS),
        };
        FillSets(sets, events, count);
        ready = select(sets->Highest + 1, platformSets[0], platformSets[1], platformSets[2], &timeout);
    } while (ready == -1 ? errno == EINTR : ready == 0 && left == longest);
    return ready == -1 ? Interop_Fail() : ReadSets(sets, events, count);
}

/* Result: 0, or -Error_EBADF. */
static int32_t FindHighest(const uint8_t* events, int32_t count, int* highest)
{
    *highest = -1;
    for (int32_t i = 0; i < count; i++) {
        SystemNative_PollEvent event = Interop_GetEvent(events, i);
        int fd = Interop_Descriptor(event.FileDescriptor);
        /* select(2) does not check descriptors that are in none of the sets. */
        if (fd == -1 || ((event.Events & Interop_POLL_SETS) == 0 && fcntl(fd, F_GETFD) == -1)) {
            return -Error_EBADF;
        }
        *highest = fd > *highest ? fd : *highest;
    }
    /* select(2) ignores descriptors above the process's table size, so they need not be open. */
    return *highest != -1 && fcntl(*highest, F_GETFD) == -1 ? Interop_Fail() : 0;
}

int32_t Interop_Select(uint8_t* events, int32_t count, int64_t deadline)
{
    fd_mask usual[SET_COUNT * USUAL_LENGTH];
    Sets sets = {.Words = usual, .Length = USUAL_LENGTH};
    int32_t error = FindHighest(events, count, &sets.Highest);
    if (error != 0) {
        return error;
    }
    if (sets.Highest >= FD_SETSIZE) {
        sets.Length = (size_t)sets.Highest / WORD_BITS + 1;
        sets.Words = malloc(SET_COUNT * sets.Length * sizeof(fd_mask));
        if (sets.Words == NULL) {
            return -Error_ENOMEM;
        }
    }
    int32_t result = SelectWith(&sets, events, count, deadline);
    if (sets.Words != usual) {
        free(sets.Words);
    }
    return result;
}
