#pragma once

#include <stdatomic.h>
#include <stdlib.h>

#include "check.h"
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

#if defined(__APPLE__)
#define ON_MACOS 1
#else
#define ON_MACOS 0
#endif

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

/* Each program runs its tests in a new empty folder, as the current directory. */
int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    if (!Test_EnterFolder()) {
        puts("cannot make a folder to test in");
        return 2;
    }
    int counts[3] = {0};
    for (const Test* test = test_first; test != NULL; test = test->Next) {
        TestResult result = Test_Run(test);
        Test_KeepRecord(result != FAILED);
        counts[result]++;
    }
    Test_LeaveFolder();
    Test_TellRecord();
    Test_TellCounts(counts);
    return counts[FAILED] == 0 ? 0 : 1;
}
