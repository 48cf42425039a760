#include "system/nonblocking.h"

#include "system/descriptor.h"
#include "system/poll.h"

/*
 * Result: 0, or a negated error. An error or end of file counts as ready, and the next call reports it. Not by Poll,
 * which does not support devices on some systems.
 */
static int32_t Await(int64_t fd, int32_t events)
{
    SystemNative_PollEvent event = {.FileDescriptor = fd, .Events = events};
    int32_t ready = SystemNative_Select((uint8_t*)&event, sizeof(event), -1);
    return ready < 0 ? ready : 0;
}

int32_t SystemNative_ReadFromNonblocking(int64_t fd, uint8_t* buffer, int32_t length)
{
    int32_t result;
    int32_t error = 0;
    while ((result = SystemNative_Read(fd, buffer, length)) == -Error_EAGAIN && error == 0) {
        error = Await(fd, SystemNative_POLLIN);
    }
    return error == 0 ? result : error;
}

int32_t SystemNative_WriteToNonblocking(int64_t fd, const uint8_t* buffer, int32_t length)
{
    int32_t result;
    int32_t error = 0;
    while ((result = SystemNative_Write(fd, buffer, length)) == -Error_EAGAIN && error == 0) {
        error = Await(fd, SystemNative_POLLOUT);
    }
    return error == 0 ? result : error;
}
