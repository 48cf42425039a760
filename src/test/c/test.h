#pragma once

#include <inttypes.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "SystemNative.h"
#include "recorded.h"

/* The best that came of each export's calls, in the test that runs and in all that passed. */
enum { NOT_CALLED, ONLY_FAILS, NOT_SUPPORTED, WORKS };
static atomic_int recorded_now[RECORDED];
static int recorded_best[RECORDED];

static inline int64_t Recorded_int64_t(int export, int64_t result)
{
    int now = result >= 0 ? WORKS : result == -Error_ENOTSUP ? NOT_SUPPORTED : ONLY_FAILS;
    int before = recorded_now[export];
    while (before < now && !atomic_compare_exchange_weak(&recorded_now[export], &before, now)) {
    }
    return result;
}

static inline int32_t Recorded_int32_t(int export, int32_t result)
{
    return (int32_t)Recorded_int64_t(export, result);
}

/* What a test saw counts only if it held. */
static inline void Test_KeepRecord(bool held)
{
    for (int i = 0; i < RECORDED; i++) {
        int seen = recorded_now[i] == NOT_CALLED || held ? recorded_now[i] : ONLY_FAILS;
        recorded_best[i] = seen > recorded_best[i] ? seen : recorded_best[i];
        recorded_now[i] = NOT_CALLED;
    }
}

/* For a call whose result was no good in spite of what it said. */
static inline void Test_Distrust(const char* name)
{
    for (int i = 0; i < RECORDED; i++) {
        if (strcmp(recorded_names[i], name) == 0) {
            recorded_now[i] = ONLY_FAILS;
        }
    }
}

static inline void Test_TellRecord(void)
{
    static const char* const words[] = {NULL, "only fails", "is not supported", "works"};
    for (int i = 0; i < RECORDED; i++) {
        if (recorded_best[i] != NOT_CALLED) {
            printf("  saw %s %s\n", recorded_names[i], words[recorded_best[i]]);
        }
    }
}

/*
 * TEST(Name) { ... } is a test; it registers itself. Each program runs its tests in a new empty folder, as the current
 * directory. A CHECK that fails prints where and what, and the test goes on.
 */

typedef struct Test {
    const char* Name;
    void (*Run)(void);
    struct Test* Next;
} Test;

static Test* test_first;
static Test** test_end = &test_first;
static int test_failures;
static bool test_skipped;

static inline void Test_Register(Test* test)
{
    *test_end = test;
    test_end = &test->Next;
}

#define TEST(name) \
    static void name(void); \
    __attribute__((constructor)) static void Register##name(void) \
    { \
        static Test test = {#name, name, NULL}; \
        Test_Register(&test); \
    } \
    static void name(void)

static inline void Test_Fail(const char* file, int line, const char* what)
{
    test_failures++;
    printf("%s:%d: %s\n", file, line, what);
}

static inline bool Test_Same(const char* file, int line, const char* what, int64_t expected, int64_t actual)
{
    if (expected == actual) {
        return true;
    }
    Test_Fail(file, line, what);
    printf("  expected %" PRId64 " (0x%" PRIx64 ")\n  actual   %" PRId64 " (0x%" PRIx64 ")\n", expected,
            (uint64_t)(expected < 0 ? -expected : expected), actual, (uint64_t)(actual < 0 ? -actual : actual));
    return false;
}

static inline bool Test_SameText(const char* file, int line, const char* what, const char* expected, const void* actual)
{
    if (strcmp(expected, actual) == 0) {
        return true;
    }
    Test_Fail(file, line, what);
    printf("  expected \"%s\"\n  actual   \"%s\"\n", expected, (const char*)actual);
    return false;
}

static inline bool Test_True(const char* file, int line, const char* what, bool holds)
{
    if (!holds) {
        Test_Fail(file, line, what);
    }
    return holds;
}

/* The test does not count as passed, though it may go on. */
static inline void Test_Skip(const char* reason)
{
    test_skipped = true;
    printf("  skipped: %s\n", reason);
}

#define CHECK(condition) Test_True(__FILE__, __LINE__, #condition, (condition))
#define CHECK_SAME(expected, actual) Test_Same(__FILE__, __LINE__, #actual, (int64_t)(expected), (int64_t)(actual))
#define CHECK_TEXT(expected, actual) Test_SameText(__FILE__, __LINE__, #actual, expected, actual)
#define CHECK_ERROR(name, actual) Test_Same(__FILE__, __LINE__, #actual, -(int64_t)Error_##name, (int64_t)(actual))

/* Leaves the test. */
#define REQUIRE(condition) \
    do { \
        if (!CHECK(condition)) { \
            return; \
        } \
    } while (0)

#define SKIP(reason) \
    do { \
        Test_Skip(reason); \
        return; \
    } while (0)

#define COUNT_OF(array) (sizeof(array) / sizeof((array)[0]))

/* The current directory, for calls that take a directory. */
enum { HERE = SystemNative_AT_FDCWD };

/* Out of the range of every system's descriptors; on Windows those from -1 to -6 stand for what is no file. */
static const int64_t BadDescriptors[] = {
    SystemNative_AT_FDCWD, -1, -2, -3, -6, INT32_MIN, INT64_C(1) << 40, INT64_MIN, INT64_MAX, INT64_C(1) << 32,
};

#if defined(_WIN32)
#include <direct.h>

static inline bool Test_EnterFolder(void)
{
    char* folder = _tempnam(NULL, "interop");
    bool entered = folder != NULL && _mkdir(folder) == 0 && _chdir(folder) == 0;
    free(folder);
    return entered;
}

static inline void Test_LeaveFolder(void)
{
}
#else
#include "unix.h"
#endif

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    if (!Test_EnterFolder()) {
        puts("cannot make a folder to test in");
        return 2;
    }
    int passed = 0;
    int failed = 0;
    int skipped = 0;
    for (Test* test = test_first; test != NULL; test = test->Next) {
        int before = test_failures;
        test_skipped = false;
        printf("%s\n", test->Name);
        test->Run();
        Test_KeepRecord(test_failures == before);
        if (test_failures != before) {
            printf("  FAILED\n");
            failed++;
        } else if (test_skipped) {
            skipped++;
        } else {
            passed++;
        }
    }
    Test_LeaveFolder();
    Test_TellRecord();
    printf("%d passed, %d failed, %d skipped\n", passed, failed, skipped);
    return failed == 0 ? 0 : 1;
}
