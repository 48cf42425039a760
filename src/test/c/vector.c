#include "test.h"

enum {
    CREATE = SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_TRUNC | SystemNative_O_CLOEXEC,
    /* More than any system takes at once. */
    MANY = 5000,
};

static Interop_Vector Vector(void* address, int64_t length)
{
    return (Interop_Vector){.Address = address, .Length = length};
}

TEST(VectorOddArguments)
{
    uint8_t bytes[2] = {'a', 'b'};
    int64_t fd = SystemNative_Open("odd", CREATE, 0600);
    const Interop_Vector good[] = {Vector(bytes, 1), Vector(bytes, 1)};
    const Interop_Vector negative[] = {Vector(bytes, 1), Vector(bytes, -1)};
    const Interop_Vector lost[] = {Vector(NULL, 1)};
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        /* The last without anything to transfer. */
        for (int32_t count = 2; count >= 0; count--) {
            CHECK_ERROR(EBADF, SystemNative_ReadV(BadDescriptors[i], good, count));
            CHECK_ERROR(EBADF, SystemNative_WriteV(BadDescriptors[i], good, count));
            CHECK_ERROR(EBADF, SystemNative_PReadV(BadDescriptors[i], good, count, 0));
            CHECK_ERROR(EBADF, SystemNative_PWriteV(BadDescriptors[i], good, count, 0));
        }
    }
    CHECK_ERROR(EINVAL, SystemNative_ReadV(fd, good, -1));
    CHECK_ERROR(EINVAL, SystemNative_WriteV(fd, good, INT32_MIN));
    CHECK_ERROR(EINVAL, SystemNative_ReadV(fd, negative, 2));
    CHECK_ERROR(EINVAL, SystemNative_WriteV(fd, negative, 2));
    CHECK_ERROR(EINVAL, SystemNative_PReadV(fd, negative, 2, 0));
    CHECK_ERROR(EINVAL, SystemNative_PWriteV(fd, negative, 2, 0));
    CHECK_ERROR(EINVAL, SystemNative_PReadV(fd, good, 2, -1));
    CHECK_ERROR(EINVAL, SystemNative_PWriteV(fd, good, 2, INT64_MIN));
    CHECK_ERROR(EFAULT, SystemNative_ReadV(fd, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_WriteV(fd, NULL, 1));
    CHECK_ERROR(EFAULT, SystemNative_WriteV(fd, lost, 1));
    CHECK_SAME(0, SystemNative_WriteV(fd, NULL, 0));
    CHECK_SAME(0, SystemNative_PReadV(fd, good, 2, 0));
    CHECK_SAME(0, SystemNative_Close(fd));
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_ERROR(ESPIPE, SystemNative_PReadV(ends.ReadEnd, good, 2, 0));
    CHECK_ERROR(ESPIPE, SystemNative_PWriteV(ends.WriteEnd, good, 2, 0));
    /* It does not wait for bytes that there is no room for. */
    CHECK_SAME(0, SystemNative_ReadV(ends.ReadEnd, NULL, 0));
    CHECK_SAME(0, SystemNative_WriteV(ends.WriteEnd, (const Interop_Vector[]){Vector(NULL, 0)}, 1));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}

TEST(GathersAndScatters)
{
    uint8_t text[] = "seven of nine";
    const Interop_Vector parts[] = {Vector(NULL, 0), Vector(text, 5), Vector(text, 0), Vector(text + 5, 3),
        Vector(text + 8, 5)};
    int64_t fd = SystemNative_Open("parts", CREATE, 0600);
    CHECK_SAME(13, SystemNative_WriteV(fd, parts, COUNT_OF(parts)));
    CHECK_SAME(13, SystemNative_LSeek(fd, 0, SystemNative_SEEK_CUR));
    CHECK_SAME(8, SystemNative_PWriteV(fd, parts + 3, 2, 100));
    uint8_t one[3] = {0};
    uint8_t other[21] = {0};
    const Interop_Vector room[] = {Vector(one, 2), Vector(NULL, 0), Vector(other, 20)};
    CHECK_SAME(8, SystemNative_PReadV(fd, room, COUNT_OF(room), 100));
    CHECK_TEXT(" o", one);
    CHECK_TEXT("f nine", other);
    memset(other, 0, sizeof(other));
    CHECK_SAME(0, SystemNative_LSeek(fd, 0, SystemNative_SEEK_SET));
    CHECK_SAME(22, SystemNative_ReadV(fd, room, COUNT_OF(room)));
    CHECK_TEXT("se", one);
    CHECK_TEXT("ven of nine", other);
    CHECK_SAME(22, SystemNative_LSeek(fd, 0, SystemNative_SEEK_CUR));
    CHECK_SAME(0, SystemNative_PReadV(fd, room, COUNT_OF(room), 1000));
    const int64_t far = INT64_C(5) << 30;
    CHECK_SAME(13, SystemNative_PWriteV(fd, parts, COUNT_OF(parts), far));
    memset(other, 0, sizeof(other));
    CHECK_SAME(12, SystemNative_PReadV(fd, room, COUNT_OF(room), far + 1));
    CHECK_TEXT("ev", one);
    CHECK_TEXT("en of nine", other);
    CHECK_SAME(0, SystemNative_FTruncate(fd, 0));
    CHECK_SAME(0, SystemNative_Close(fd));
}

/* Goes on until all is transferred, the way that every caller does. */
static int64_t TransferAll(int64_t fd, Interop_Vector* vectors, int32_t count, bool writes)
{
    int64_t done = 0;
    while (true) {
        int64_t more = writes ? SystemNative_PWriteV(fd, vectors, count, done)
                : SystemNative_PReadV(fd, vectors, count, done);
        if (more <= 0) {
            return more < 0 ? more : done;
        }
        done += more;
        for (int32_t i = 0; i < count && more > 0; i++) {
            int64_t part = more < vectors[i].Length ? more : vectors[i].Length;
            vectors[i].Address += part;
            vectors[i].Length -= part;
            more -= part;
        }
    }
}

TEST(MoreBuffersThanTheSystemTakes)
{
    static uint8_t bytes[3 * MANY];
    static uint8_t back[3 * MANY];
    static Interop_Vector vectors[MANY];
    for (int i = 0; i < 3 * MANY; i++) {
        bytes[i] = (uint8_t)(i * 7 + i / 256);
    }
    for (int i = 0; i < MANY; i++) {
        vectors[i] = Vector(bytes + 3 * i, 3);
    }
    int64_t fd = SystemNative_Open("many", CREATE, 0600);
    CHECK_SAME(3 * MANY, TransferAll(fd, vectors, MANY, true));
    for (int i = 0; i < MANY; i++) {
        vectors[i] = Vector(back + 3 * i, i % 2 == 0 ? 2 : 4);
        vectors[i].Address -= i % 2;
    }
    CHECK_SAME(3 * MANY, TransferAll(fd, vectors, MANY, false));
    CHECK(memcmp(bytes, back, sizeof(bytes)) == 0);
    CHECK_SAME(0, SystemNative_Close(fd));
}

TEST(VectorsThroughAPipe)
{
    uint8_t text[] = "hello";
    uint8_t one[3] = {0};
    uint8_t other[9] = {0};
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    const Interop_Vector parts[] = {Vector(text, 1), Vector(text + 1, 4)};
    CHECK_SAME(5, SystemNative_WriteV(ends.WriteEnd, parts, 2));
    /* It must not wait for the rest, of which nothing will come. */
    int64_t read = SystemNative_ReadV(ends.ReadEnd, (const Interop_Vector[]){Vector(one, 2), Vector(other, 8)}, 2);
    CHECK(read == 5 || read == 2);
    CHECK_TEXT("he", one);
    CHECK_SAME(5 - read, read == 2 ? SystemNative_Read(ends.ReadEnd, other, 8) : 0);
    CHECK_TEXT("llo", other);
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(0, SystemNative_ReadV(ends.ReadEnd, (const Interop_Vector[]){Vector(one, 2)}, 1));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
}

#if !defined(_WIN32)
#include <sys/mman.h>

TEST(MoreThanTwoGigabytes)
{
    enum { SIZE = 1 << 26, TIMES = 40 };
    const int64_t largest = 0x7FFFF000;
    void* memory = mmap(NULL, SIZE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
    REQUIRE(memory != MAP_FAILED);
    Interop_Vector vectors[TIMES];
    for (int i = 0; i < TIMES; i++) {
        vectors[i] = Vector(memory, SIZE);
    }
    int64_t null = SystemNative_Open("/dev/null", SystemNative_O_WRONLY, 0);
    int64_t zero = SystemNative_Open("/dev/zero", SystemNative_O_RDONLY, 0);
    REQUIRE(null >= 0 && zero >= 0);
    CHECK_SAME(31 * (int64_t)SIZE, SystemNative_WriteV(null, vectors, TIMES));
    memset(memory, 'x', 1);
    CHECK_SAME(31 * (int64_t)SIZE, SystemNative_ReadV(zero, vectors, TIMES));
    CHECK_SAME(0, *(uint8_t*)memory);
    munmap(memory, SIZE);
    /* One that is too large by itself, behind an empty one. */
    memory = mmap(NULL, (size_t)3 << 30, PROT_READ, MAP_PRIVATE | MAP_ANON | MAP_NORESERVE, -1, 0);
    REQUIRE(memory != MAP_FAILED);
    const Interop_Vector large[] = {Vector(NULL, 0), Vector(memory, INT64_C(3) << 30)};
    CHECK_SAME(largest, SystemNative_WriteV(null, large, 2));
    munmap(memory, (size_t)3 << 30);
    CHECK_SAME(0, SystemNative_Close(null));
    CHECK_SAME(0, SystemNative_Close(zero));
}

TEST(VectorsUnderAStormOfSignals)
{
    enum { SIZE = 1 << 20 };
    static uint8_t bytes[SIZE];
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    pid_t child = fork();
    if (child == 0) {
        close((int)ends.WriteEnd);
        int64_t count = 0;
        const Interop_Vector room[] = {Vector(bytes, 1000), Vector(bytes + 1000, 50000)};
        StartStorm();
        for (int64_t got = SystemNative_ReadV(ends.ReadEnd, room, 2); got != 0;
                got = SystemNative_ReadV(ends.ReadEnd, room, 2)) {
            if (got < 0) {
                _exit(2);
            }
            count += got;
            SleepMilliseconds(5);
        }
        _exit(count == SIZE ? 0 : 1);
    }
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    SleepMilliseconds(100);
    StartStorm();
    int64_t done = 0;
    while (done < SIZE) {
        int64_t half = (SIZE - done) / 2;
        const Interop_Vector rest[] = {Vector(bytes + done, half), Vector(bytes + done + half, SIZE - done - half)};
        int64_t more = SystemNative_WriteV(ends.WriteEnd, rest, 2);
        REQUIRE(more > 0);
        done += more;
    }
    StopStorm();
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    CHECK_SAME(0, WaitFor(child));
}

TEST(VectorsThatHaveNoRoom)
{
    static uint8_t bytes[1 << 16];
    static Interop_Vector vectors[64];
    for (size_t i = 0; i < COUNT_OF(vectors); i++) {
        vectors[i] = Vector(bytes, sizeof(bytes));
    }
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC | SystemNative_O_NONBLOCK));
    CHECK_ERROR(EAGAIN, SystemNative_ReadV(ends.ReadEnd, vectors, 2));
    int64_t written = SystemNative_WriteV(ends.WriteEnd, vectors, COUNT_OF(vectors));
    CHECK(written > 0 && written < (int64_t)(COUNT_OF(vectors) * sizeof(bytes)));
    CHECK_ERROR(EAGAIN, SystemNative_WriteV(ends.WriteEnd, vectors, 2));
    signal(SIGPIPE, SIG_IGN);
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_ERROR(EPIPE, SystemNative_WriteV(ends.WriteEnd, vectors, 2));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
    int64_t full = SystemNative_Open("/dev/full", SystemNative_O_WRONLY, 0);
    if (full < 0) {
        SKIP("there is no /dev/full");
    }
    CHECK_ERROR(ENOSPC, SystemNative_WriteV(full, vectors, 2));
    CHECK_SAME(0, SystemNative_Close(full));
}
#endif
