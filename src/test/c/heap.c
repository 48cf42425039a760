#include "test.h"

/* More than any processor can address, which a sanitizer too answers with no memory. */
#define HUGE_SIZE (INT64_C(1) << 62)

#if defined(INTEROP_SANITIZED)
/* A sanitizer's allocator ends the program for what is too large, unless told otherwise before it watches anything. */
#define SEEN_BY_SANITIZERS __attribute__((visibility("default"), no_sanitize("thread")))

SEEN_BY_SANITIZERS const char* __asan_default_options(void);
SEEN_BY_SANITIZERS const char* __tsan_default_options(void);

const char* __asan_default_options(void)
{
    return "allocator_may_return_null=1";
}

const char* __tsan_default_options(void)
{
    return __asan_default_options();
}
#endif

static uint8_t* Bytes(int64_t address)
{
    return (uint8_t*)(intptr_t)address;
}

TEST(OddSizes)
{
    CHECK_ERROR(EINVAL, SystemNative_Malloc(-1));
    CHECK_ERROR(EINVAL, SystemNative_Malloc(INT64_MIN));
    CHECK_ERROR(EINVAL, SystemNative_Calloc(-1, 1));
    CHECK_ERROR(EINVAL, SystemNative_Calloc(1, -1));
    CHECK_ERROR(EINVAL, SystemNative_Realloc(0, -1));
    CHECK_ERROR(EINVAL, SystemNative_AlignedAlloc(16, -1));
    CHECK_ERROR(EINVAL, SystemNative_AlignedRealloc(0, 16, -1, 1));
    CHECK_ERROR(EINVAL, SystemNative_AlignedRealloc(0, 16, 0, -1));
    const int64_t odd[] = {0, -1, 3, 24, INT64_MIN, INT64_MAX};
    for (size_t i = 0; i < COUNT_OF(odd); i++) {
        CHECK_ERROR(EINVAL, SystemNative_AlignedAlloc(odd[i], 16));
        CHECK_ERROR(EINVAL, SystemNative_AlignedRealloc(0, odd[i], 0, 16));
    }
}

TEST(NoMemory)
{
    CHECK_ERROR(ENOMEM, SystemNative_Malloc(HUGE_SIZE));
    CHECK_ERROR(ENOMEM, SystemNative_Malloc(INT64_MAX));
    CHECK_ERROR(ENOMEM, SystemNative_Calloc(1, HUGE_SIZE));
    CHECK_ERROR(ENOMEM, SystemNative_Calloc(INT64_MAX, INT64_MAX));
    CHECK_ERROR(ENOMEM, SystemNative_Calloc(INT64_C(1) << 32, INT64_C(1) << 32));
    CHECK_ERROR(ENOMEM, SystemNative_Realloc(0, HUGE_SIZE));
    CHECK_ERROR(ENOMEM, SystemNative_AlignedAlloc(4096, HUGE_SIZE));
    CHECK_ERROR(ENOMEM, SystemNative_AlignedAlloc(4096, INT64_MAX));
    CHECK_ERROR(ENOMEM, SystemNative_AlignedRealloc(0, 4096, 0, HUGE_SIZE));
    int64_t address = SystemNative_Malloc(10);
    REQUIRE(address > 0);
    memcpy(Bytes(address), "0123456789", 10);
    CHECK_ERROR(ENOMEM, SystemNative_Realloc(address, HUGE_SIZE));
    CHECK(memcmp(Bytes(address), "0123456789", 10) == 0);
    CHECK_SAME(0, SystemNative_Free(address));
}

TEST(NoBytesAtAll)
{
    int64_t addresses[] = {SystemNative_Malloc(0), SystemNative_Malloc(0), SystemNative_Calloc(0, 5),
            SystemNative_Calloc(5, 0), SystemNative_Realloc(0, 0), SystemNative_Realloc(SystemNative_Malloc(5), 0)};
    for (size_t i = 0; i < COUNT_OF(addresses); i++) {
        CHECK(addresses[i] > 0);
        for (size_t j = 0; j < i; j++) {
            CHECK(addresses[i] != addresses[j]);
        }
    }
    for (size_t i = 0; i < COUNT_OF(addresses); i++) {
        CHECK_SAME(0, SystemNative_Free(addresses[i]));
    }
    int64_t aligned = SystemNative_AlignedAlloc(64, 0);
    CHECK(aligned > 0 && aligned % 64 == 0);
    CHECK_SAME(0, SystemNative_AlignedFree(aligned));
    CHECK_SAME(0, SystemNative_Free(0));
    CHECK_SAME(0, SystemNative_AlignedFree(0));
}

TEST(MemoryKeepsWhatIsWritten)
{
    int64_t address = SystemNative_Calloc(100, 10);
    REQUIRE(address > 0);
    for (int i = 0; i < 1000; i++) {
        REQUIRE(Bytes(address)[i] == 0);
    }
    memset(Bytes(address), 42, 1000);
    address = SystemNative_Realloc(address, 1000000);
    REQUIRE(address > 0);
    CHECK(Bytes(address)[0] == 42 && Bytes(address)[999] == 42);
    memset(Bytes(address), 43, 1000000);
    address = SystemNative_Realloc(address, 7);
    REQUIRE(address > 0);
    CHECK(Bytes(address)[0] == 43 && Bytes(address)[6] == 43);
    CHECK_SAME(0, SystemNative_Free(address));
}

TEST(AlignedMemory)
{
    for (int64_t alignment = 1; alignment <= INT64_C(1) << 21; alignment *= 2) {
        int64_t address = SystemNative_AlignedAlloc(alignment, 100);
        REQUIRE(address > 0);
        CHECK_SAME(0, address % alignment);
        memset(Bytes(address), 42, 100);
        address = SystemNative_AlignedRealloc(address, alignment, 100, 5000);
        REQUIRE(address > 0);
        CHECK_SAME(0, address % alignment);
        CHECK(Bytes(address)[0] == 42 && Bytes(address)[99] == 42);
        memset(Bytes(address), 43, 5000);
        address = SystemNative_AlignedRealloc(address, alignment, 5000, 10);
        REQUIRE(address > 0);
        CHECK(Bytes(address)[0] == 43 && Bytes(address)[9] == 43);
        CHECK_SAME(0, SystemNative_AlignedFree(address));
    }
}
