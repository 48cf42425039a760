#include "test.h"

#if !defined(_WIN32)
#include "paths.h"

enum { LONGEST_NAME = 255 };

static void MakeFiles(void)
{
    WriteFile("file", "text");
    REQUIRE(mkdir("folder", 0700) == 0 && symlink("loop", "loop") == 0 && symlink("missing", "dangling") == 0);
}

static void RemoveFiles(void)
{
    CHECK(remove("file") == 0 && remove("folder") == 0 && remove("loop") == 0 && remove("dangling") == 0);
}

TEST(PathsThatLeadNowhere)
{
    static char longName[LONGEST_NAME + 2];
    memset(longName, 'x', sizeof(longName) - 1);
    const struct {
        const char* Path;
        int32_t Error;
    } cases[] = {
        {"", Error_ENOENT},
        {"missing/x", Error_ENOENT},
        {"dangling/x", Error_ENOENT},
        {"file/x", Error_ENOTDIR},
        {"loop/x", Error_ELOOP},
        {longName, Error_ENAMETOOLONG},
    };
    MakeFiles();
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        CheckPaths(cases[i].Path, cases[i].Error);
    }
    RemoveFiles();
}

/* The superuser enters every folder, until it is somebody else. */
TEST(PathsThroughAFolderOfSomebodyElse)
{
    MakeFiles();
    REQUIRE(mkdir("folder/x", 0777) == 0 && chmod("folder", 0) == 0);
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (chmod(".", 0777) != 0 || setuid(65534) != 0)) {
            _exit(77);
        }
        int before = test_failures;
        CheckPaths("folder/x/y", Error_EACCES);
        _exit(test_failures == before ? 0 : 1);
    }
    int result = WaitFor(child);
    CHECK(chmod("folder", 0700) == 0 && rmdir("folder/x") == 0);
    RemoveFiles();
    if (result == 77) {
        SKIP("the superuser cannot become somebody else");
    }
    CHECK_SAME(0, result);
}
#endif
