#pragma once

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "SystemNative.h"

/*
 * TEST(Name) { ... } is a test; it registers itself. A CHECK that fails prints where and what, and the test goes on.
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

/* What came of one test. */
typedef enum { PASSED, FAILED, SKIPPED } TestResult;

static inline TestResult Test_Run(const Test* test)
{
    int before = test_failures;
    test_skipped = false;
    printf("%s\n", test->Name);
    test->Run();
    if (test_failures != before) {
        printf("  FAILED\n");
        return FAILED;
    }
    return test_skipped ? SKIPPED : PASSED;
}

static inline void Test_TellCounts(const int counts[3])
{
    printf("%d passed, %d failed, %d skipped\n", counts[PASSED], counts[FAILED], counts[SKIPPED]);
}
