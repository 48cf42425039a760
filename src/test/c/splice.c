#include "test.h"

#if defined(__linux__)
#include <pthread.h>

enum {
    TRIES = 1000,
    OTHERS = 3,
    /* The least that a pipe has room for. */
    ROOM = 4096,
};

static SystemNative_PipeEnds crowded;
static atomic_bool stop;

static void* Fill(void* argument)
{
    while (!stop) {
        CHECK_SAME(1, write((int)crowded.WriteEnd, "x", 1));
    }
    return argument;
}

static void* Drain(void* argument)
{
    static char bytes[ROOM];
    while (read((int)crowded.ReadEnd, bytes, sizeof(bytes)) > 0) {
    }
    return argument;
}

/* The room that the system has waited for may be gone again, and then it says what it says at the end. */
TEST(TeeIntoAPipeThatOthersFillIsNotAtTheEnd)
{
    SystemNative_PipeEnds source;
    REQUIRE(SystemNative_Pipe(&source, SystemNative_O_CLOEXEC) == 0);
    REQUIRE(SystemNative_Pipe(&crowded, SystemNative_O_CLOEXEC) == 0);
    REQUIRE(fcntl((int)crowded.WriteEnd, F_SETPIPE_SZ, ROOM) == ROOM);
    REQUIRE(write((int)source.WriteEnd, "data", 4) == 4);
    pthread_t reader;
    pthread_t others[OTHERS];
    REQUIRE(pthread_create(&reader, NULL, Drain, NULL) == 0);
    for (int i = 0; i < OTHERS; i++) {
        REQUIRE(pthread_create(&others[i], NULL, Fill, NULL) == 0);
    }
    int64_t copied = 4;
    for (int i = 0; i < TRIES && copied == 4; i++) {
        copied = SystemNative_Tee(source.ReadEnd, crowded.WriteEnd, ROOM, 0);
    }
    CHECK_SAME(4, copied);
    stop = true;
    for (int i = 0; i < OTHERS; i++) {
        REQUIRE(pthread_join(others[i], NULL) == 0);
    }
    CHECK_SAME(0, SystemNative_Close(crowded.WriteEnd));
    REQUIRE(pthread_join(reader, NULL) == 0);
    CHECK_SAME(0, SystemNative_Close(crowded.ReadEnd));
    /* Now it is. */
    SystemNative_PipeEnds other;
    REQUIRE(SystemNative_Pipe(&other, SystemNative_O_CLOEXEC) == 0);
    CHECK_SAME(0, SystemNative_Close(source.WriteEnd));
    CHECK_SAME(4, SystemNative_Tee(source.ReadEnd, other.WriteEnd, ROOM, 0));
    CHECK_SAME(0, SystemNative_Tee(source.ReadEnd, other.WriteEnd, 0, 0));
    CHECK_SAME(4, SystemNative_Splice(source.ReadEnd, -1, other.WriteEnd, -1, ROOM, 0));
    CHECK_SAME(0, SystemNative_Tee(source.ReadEnd, other.WriteEnd, ROOM, 0));
    CHECK_SAME(0, SystemNative_Splice(source.ReadEnd, -1, other.WriteEnd, -1, ROOM, 0));
    CHECK_SAME(0, SystemNative_Close(source.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(other.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(other.WriteEnd));
}
#endif
