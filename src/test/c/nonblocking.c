#include "test.h"

TEST(BadDescriptor)
{
    uint8_t byte = 0;
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_ReadFromNonblocking(BadDescriptors[i], &byte, 1));
        CHECK_ERROR(EBADF, SystemNative_WriteToNonblocking(BadDescriptors[i], &byte, 1));
    }
    CHECK_ERROR(EINVAL, SystemNative_ReadFromNonblocking(-1, &byte, -1));
    CHECK_ERROR(EINVAL, SystemNative_WriteToNonblocking(-1, &byte, -1));
}

TEST(WritesAndReads)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    uint8_t buffer[8] = {0};
    CHECK_SAME(3, SystemNative_WriteToNonblocking(ends.WriteEnd, (const uint8_t*)"abc", 3));
    CHECK_SAME(3, SystemNative_ReadFromNonblocking(ends.ReadEnd, buffer, sizeof(buffer)));
    CHECK_TEXT("abc", buffer);
    CHECK_SAME(0, SystemNative_WriteToNonblocking(ends.WriteEnd, NULL, 0));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(0, SystemNative_ReadFromNonblocking(ends.ReadEnd, buffer, sizeof(buffer)));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
}

#if !defined(_WIN32)
TEST(WaitsForSomethingToRead)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_NONBLOCK));
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(200);
        _exit(write((int)ends.WriteEnd, "abc", 3) == 3 ? 0 : 1);
    }
    uint8_t buffer[8] = {0};
    CHECK_ERROR(EAGAIN, SystemNative_Read(ends.ReadEnd, buffer, sizeof(buffer)));
    StartStorm();
    CHECK_SAME(3, SystemNative_ReadFromNonblocking(ends.ReadEnd, buffer, sizeof(buffer)));
    StopStorm();
    CHECK_TEXT("abc", buffer);
    CHECK_SAME(0, WaitFor(child));
    SystemNative_Close(ends.WriteEnd);
    SystemNative_Close(ends.ReadEnd);
}

TEST(WaitsForRoomToWrite)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_NONBLOCK));
    static uint8_t buffer[65536];
    while (SystemNative_Write(ends.WriteEnd, buffer, sizeof(buffer)) > 0) {
    }
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(200);
        _exit(read((int)ends.ReadEnd, buffer, sizeof(buffer)) > 0 ? 0 : 1);
    }
    StartStorm();
    CHECK(SystemNative_WriteToNonblocking(ends.WriteEnd, buffer, 100) > 0);
    StopStorm();
    CHECK_SAME(0, WaitFor(child));
    signal(SIGPIPE, SIG_IGN);
    SystemNative_Close(ends.ReadEnd);
    CHECK_ERROR(EPIPE, SystemNative_WriteToNonblocking(ends.WriteEnd, buffer, 100));
    SystemNative_Close(ends.WriteEnd);
}

TEST(TheEndComesWhileWaiting)
{
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_NONBLOCK));
    pid_t child = fork();
    if (child == 0) {
        SleepMilliseconds(100);
        _exit(0);
    }
    SystemNative_Close(ends.WriteEnd);
    CHECK_SAME(0, SystemNative_ReadFromNonblocking(ends.ReadEnd, (uint8_t[1]){0}, 1));
    CHECK_SAME(0, WaitFor(child));
    SystemNative_Close(ends.ReadEnd);
}
#endif
