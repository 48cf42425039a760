#pragma once

#include "common/interop.h"

/* What Poll and Select wait for, and what they tell. An unknown bit is EINVAL. */
enum {
    SystemNative_POLLIN = 0x01,
    SystemNative_POLLPRI = 0x02,
    SystemNative_POLLOUT = 0x04,
    /* These Poll tells without being asked. */
    SystemNative_POLLERR = 0x08,
    SystemNative_POLLHUP = 0x10,
    SystemNative_POLLNVAL = 0x20,
};

/* A descriptor, what is asked of it, and the answer. */
typedef struct {
    int64_t FileDescriptor;
    int32_t Events;
    int32_t TriggeredEvents;
} SystemNative_PollEvent;

/**
 * poll(2), PeekNamedPipe, WaitForSingleObject. Waits until something can be told of one of the descriptors: events is
 * an array of SystemNative_PollEvent, length its size in bytes. A descriptor that is not open, a negative one too, is
 * ready with POLLNVAL. A signal neither ends nor prolongs the wait, for -1 or more milliseconds; -1 is forever.
 * Result: the number of descriptors with TriggeredEvents, 0 when the time is over. After an error those mean nothing.
 * Errors: those of poll(2), as EINVAL for more descriptors than the process may open; EINVAL for a length that is no
 * multiple of the struct's, an unknown bit or milliseconds below -1; ENOMEM.
 * macOS: POLLNVAL for devices that poll(2) does not support; Select knows them.
 * Windows: looks every 10 milliseconds; a pipe can always be written to, though that may wait; a console has POLLIN for
 * any event, a key released or a mouse moved; an event, timer or process has POLLIN when signalled, and one that resets
 * itself is reset by that; sockets are POLLNVAL.
 */
INTEROP_EXPORT int32_t SystemNative_Poll(uint8_t* events, int32_t length, int32_t milliseconds);

/**
 * select(2), with descriptors of any number and microseconds. Waits as Poll does, but of the events only POLLIN,
 * POLLOUT and POLLPRI are told, of those asked for: they stand for select's three sets. What is at its end or broken
 * can be read, what is broken can be written, as far as a call would not wait.
 * Result: the number of descriptors with TriggeredEvents, 0 when the time is over. After an error those mean nothing.
 * Errors: EBADF for a descriptor that is not open; EINVAL as Poll; ENOMEM.
 * Windows: as Poll, and a socket is EBADF.
 */
INTEROP_EXPORT int32_t SystemNative_Select(uint8_t* events, int32_t length, int64_t microseconds);
