/*
 * The cases in C, over the same exports: baseline CASE ITERATIONS MILLISECONDS FOLDER prints the nanoseconds of an
 * operation in the fastest iteration, each of which takes at least that long. FOLDER is what DataSet.java made.
 */

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "SystemNative.h"
#include "directories.h"

enum {
    LENGTH = 4096,
    /* No mode of Access: refused before the system is asked. */
    BAD_MODE = 0x40000000,
};

/* What the compiler must take for unknown. */
static volatile int32_t one = 1;
static volatile int64_t sink;

static char file[4096];
static char directory[4096];
static char tree[4096];
static char text[65];
static uint8_t buffer[LENGTH];
static int64_t zero;

static int64_t Check(int64_t result, const char* what)
{
    if (result < 0) {
        fprintf(stderr, "%s failed: -0x%" PRIx64 "\n", what, (uint64_t)-result);
        exit(EXIT_FAILURE);
    }
    return result;
}

static int64_t Add(void)
{
    return SystemNative_Add(one, one);
}

static int64_t GetPid(void)
{
    return SystemNative_GetPid();
}

static int64_t Fail(void)
{
    return SystemNative_SysConf(-one);
}

static int64_t String(void)
{
    return SystemNative_Access(text, BAD_MODE);
}

static int64_t Stat(void)
{
    SystemNative_FileStatus status;
    Check(SystemNative_Stat(file, &status), "Stat");
    return status.Size + status.Mtime + status.Mode;
}

static int64_t Read(void)
{
    return Check(SystemNative_Read(zero, buffer, LENGTH), "Read");
}

static int64_t OpenClose(void)
{
    int64_t fd = Check(SystemNative_Open("/dev/null", SystemNative_O_RDONLY | SystemNative_O_CLOEXEC, 0), "Open");
    return Check(SystemNative_Close(fd), "Close");
}

static int64_t List(void)
{
    Listing listing = ListDirectory(directory);
    return listing.Entries + listing.Sum;
}

static int64_t Walk(void)
{
    Listing listing = WalkTree(tree);
    return listing.Entries + listing.Sum;
}

static int64_t SysConf(void)
{
    return Check(SystemNative_SysConf(SystemNative_SC_PAGESIZE), "SysConf");
}

static const struct {
    const char* Name;
    int64_t (*Run)(void);
} Cases[] = {
    {"add", Add},
    {"getPid", GetPid},
    {"fail", Fail},
    {"string", String},
    {"stat", Stat},
    {"readArray", Read},
    {"readDirect", Read},
    {"openClose", OpenClose},
    {"listDirectory", List},
    {"walkTree", Walk},
    {"sysConf", SysConf},
};

static int64_t Now(void)
{
    struct timespec now;
    (void)clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

/* Result: what so many operations take together. */
static int64_t Time(int64_t (*run)(void), int64_t count)
{
    int64_t sum = 0;
    int64_t start = Now();
    for (int64_t i = 0; i < count; i++) {
        sum += run();
    }
    int64_t elapsed = Now() - start;
    sink = sum;
    return elapsed;
}

static double Measure(int64_t (*run)(void), int64_t iterations, int64_t atLeast)
{
    int64_t count = 1;
    while (Time(run, count) < atLeast) {
        count *= 2;
    }
    int64_t least = INT64_MAX;
    for (int64_t i = 0; i < iterations; i++) {
        int64_t elapsed = Time(run, count);
        least = elapsed < least ? elapsed : least;
    }
    return (double)least / (double)count;
}

int main(int argc, char** argv)
{
    if (argc != 5) {
        fputs("usage: baseline CASE ITERATIONS MILLISECONDS FOLDER\n", stderr);
        return EXIT_FAILURE;
    }
    (void)snprintf(file, sizeof(file), "%s/file", argv[4]);
    (void)snprintf(directory, sizeof(directory), "%s/flat", argv[4]);
    (void)snprintf(tree, sizeof(tree), "%s/tree", argv[4]);
    memset(text, 'x', sizeof(text) - 1);
    zero = Check(SystemNative_Open("/dev/zero", SystemNative_O_RDONLY | SystemNative_O_CLOEXEC, 0), "/dev/zero");
    for (size_t i = 0; i < sizeof(Cases) / sizeof(Cases[0]); i++) {
        if (strcmp(argv[1], Cases[i].Name) == 0) {
            int64_t iterations = strtoll(argv[2], NULL, 10);
            int64_t milliseconds = strtoll(argv[3], NULL, 10);
            printf("%.3f\n", Measure(Cases[i].Run, iterations, milliseconds * 1000000));
            return EXIT_SUCCESS;
        }
    }
    fprintf(stderr, "no case %s\n", argv[1]);
    return EXIT_FAILURE;
}
