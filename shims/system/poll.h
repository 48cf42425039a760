#pragma once

#include "common/interop.h"

/* Events that Poll and Select wait for and report. An unknown bit fails with EINVAL. */
enum {
    SystemNative_POLLIN = 0x01,
    SystemNative_POLLPRI = 0x02,
    SystemNative_POLLOUT = 0x04,
    /* Poll reports these even if they are not requested. */
    SystemNative_POLLERR = 0x08,
    SystemNative_POLLHUP = 0x10,
    SystemNative_POLLNVAL = 0x20,
};

/* struct pollfd: a descriptor, the requested events, and the reported events. */
typedef struct {
    int64_t FileDescriptor;
    int32_t Events;
    int32_t TriggeredEvents;
} SystemNative_PollEvent;

/**
 * poll(2), PeekNamedPipe, WaitForSingleObject. Waits for events on a set of descriptors; events is an array of
 * SystemNative_PollEvent, length its size in bytes. A descriptor that is negative or not open is reported with
 * POLLNVAL. milliseconds is the timeout, -1 for none; a signal neither ends nor extends the wait.
 * Result: the number of descriptors whose TriggeredEvents are not 0; 0 on timeout. On failure TriggeredEvents are
 * undefined.
 * Errors: those of poll(2), such as EINVAL for more descriptors than the process may open; EINVAL for a length that is
 * not a multiple of the structure's size, an unknown bit or a timeout below -1; ENOMEM.
 * macOS: POLLNVAL for devices that poll(2) does not support; Select supports them.
 * Windows: polls every 10 milliseconds; a pipe is always writable, although a write may block; a console reports POLLIN
 * for any input event, including key releases and mouse moves; an event, timer or process reports POLLIN when signaled,
 * and an auto-reset object is thereby reset; sockets are reported with POLLNVAL; the call waits, also beyond its
 * timeout, while another thread waits in a call with the same pipe.
 */
INTEROP_EXPORT int32_t SystemNative_Poll(uint8_t* events, int32_t length, int32_t milliseconds);

/**
 * select(2), for descriptors of any number, with a timeout in microseconds. Waits as Poll does, but reports only
 * POLLIN, POLLOUT and POLLPRI, the three sets of select(2), and only if requested. End of file and errors count as
 * readable, and errors as writable, where the call would not block.
 * Result: the number of descriptors whose TriggeredEvents are not 0; 0 on timeout. On failure TriggeredEvents are
 * undefined.
 * Errors: EBADF for a descriptor that is not open; EINVAL as for Poll; ENOMEM.
 * Windows: as for Poll, but EBADF for a socket.
 */
INTEROP_EXPORT int32_t SystemNative_Select(uint8_t* events, int32_t length, int64_t microseconds);
