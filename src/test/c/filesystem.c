#include "test.h"

#if defined(_WIN32)
#include <windows.h>
#else
#include <sys/statvfs.h>
#endif

enum {
    SHARED = 1,
    EXCLUSIVE = 2,
};

static bool SameSystem(const SystemNative_FileSystemStatus* a, const SystemNative_FileSystemStatus* b)
{
    return a->Type == b->Type && a->Fsid == b->Fsid && a->Bsize == b->Bsize && a->Frsize == b->Frsize
            && a->Blocks == b->Blocks && a->Namemax == b->Namemax && a->Flags == b->Flags;
}

TEST(PathAndDescriptorTellTheSame)
{
    SystemNative_FileSystemStatus byPath;
    SystemNative_FileSystemStatus byFile;
    SystemNative_FileSystemStatus byFolder;
    int64_t fd = SystemNative_Open("file", SystemNative_O_RDWR | SystemNative_O_CREAT | SystemNative_O_CLOEXEC, 0600);
    int64_t folder = SystemNative_Open(".", SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC, 0);
    REQUIRE(fd > 0 && folder > 0);
    CHECK_SAME(0, SystemNative_StatFs("file", &byPath));
    CHECK_SAME(0, SystemNative_FStatFs(fd, &byFile));
    CHECK_SAME(0, SystemNative_FStatFs(folder, &byFolder));
    CHECK(SameSystem(&byPath, &byFile) && SameSystem(&byPath, &byFolder));
    CHECK(byPath.Frsize > 0 && byPath.Bsize > 0 && byPath.Blocks > 0);
    CHECK(byPath.Blocks >= byPath.Bfree && byPath.Bfree >= byPath.Bavail && byPath.Bavail >= 0);
    CHECK(byPath.Namemax >= 255);
    CHECK((byPath.Flags & SystemNative_ST_RDONLY) == 0);
    SystemNative_SpaceInfo info;
    CHECK_SAME(0, SystemNative_GetSpaceInfoForMountPoint("file", &info));
    CHECK_SAME(byPath.Blocks * byPath.Frsize, info.Total);
    CHECK(info.Available <= info.Free && info.Free <= info.Total && info.Available >= 0);
    CHECK_SAME(0, SystemNative_Close(fd));
    CHECK_SAME(0, SystemNative_Close(folder));
    CHECK_SAME(0, SystemNative_Unlink("file"));
}

TEST(StatFsErrors)
{
    SystemNative_FileSystemStatus status;
    SystemNative_SpaceInfo info;
    CHECK_ERROR(ENOENT, SystemNative_StatFs("missing", &status));
    CHECK_ERROR(ENOENT, SystemNative_StatFs("", &status));
    CHECK_ERROR(EFAULT, SystemNative_StatFs(NULL, &status));
    CHECK_ERROR(EFAULT, SystemNative_StatFs(".", NULL));
    CHECK_ERROR(ENOENT, SystemNative_GetSpaceInfoForMountPoint("missing", &info));
    CHECK_ERROR(EFAULT, SystemNative_GetSpaceInfoForMountPoint(".", NULL));
    CHECK_ERROR(EFAULT, SystemNative_GetSpaceInfoForMountPoint(NULL, &info));
    CHECK_ERROR(EFAULT, SystemNative_FStatFs(1, NULL));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_FStatFs(BadDescriptors[i], &status));
        CHECK_ERROR(EBADF, SystemNative_FileSystemSupportsLocking(BadDescriptors[i], SHARED));
    }
}

TEST(LocalDisksSupportLocking)
{
    const int32_t access[] = {SystemNative_O_RDONLY, SystemNative_O_WRONLY, SystemNative_O_RDWR};
    for (size_t i = 0; i < COUNT_OF(access); i++) {
        int64_t fd = SystemNative_Open("lock", access[i] | SystemNative_O_CREAT | SystemNative_O_CLOEXEC, 0600);
        REQUIRE(fd > 0);
        CHECK_SAME(1, SystemNative_FileSystemSupportsLocking(fd, SHARED));
        CHECK_SAME(1, SystemNative_FileSystemSupportsLocking(fd, EXCLUSIVE));
        const int32_t unknown[] = {0, 3, 4, 8, -1, INT32_MIN, INT32_MAX};
        for (size_t j = 0; j < COUNT_OF(unknown); j++) {
            CHECK_ERROR(EINVAL, SystemNative_FileSystemSupportsLocking(fd, unknown[j]));
        }
        CHECK_SAME(0, SystemNative_Close(fd));
    }
    CHECK_SAME(0, SystemNative_Unlink("lock"));
}

#if defined(_WIN32)
TEST(SaysWhatWin32Says)
{
    SystemNative_FileSystemStatus status;
    SystemNative_SpaceInfo info;
    ULARGE_INTEGER available;
    ULARGE_INTEGER total;
    ULARGE_INTEGER freeBytes;
    DWORD serial;
    DWORD nameLength;
    DWORD attributes;
    CHECK_SAME(0, SystemNative_StatFs("C:\\", &status));
    CHECK_SAME(0, SystemNative_GetSpaceInfoForMountPoint("C:\\", &info));
    CHECK(GetDiskFreeSpaceExW(L"C:\\", &available, &total, &freeBytes));
    CHECK(GetVolumeInformationW(L"C:\\", NULL, 0, &serial, &nameLength, &attributes, NULL, 0));
    CHECK_SAME(total.QuadPart, info.Total);
    /* Somebody may write meanwhile. */
    const int64_t much = INT64_C(1) << 32;
    CHECK(info.Free > (int64_t)freeBytes.QuadPart - much && info.Free <= info.Total);
    CHECK(info.Available > (int64_t)available.QuadPart - much && info.Available < (int64_t)available.QuadPart + much);
    CHECK_SAME(serial, status.Fsid);
    CHECK_SAME(nameLength, status.Namemax);
    CHECK_SAME(0, status.Type);
    CHECK_SAME(0, status.Files);
    SystemNative_PipeEnds ends;
    CHECK_SAME(0, SystemNative_Pipe(&ends, SystemNative_O_CLOEXEC));
    CHECK_ERROR(EINVAL, SystemNative_FStatFs(ends.ReadEnd, &status));
    CHECK_SAME(0, SystemNative_Close(ends.ReadEnd));
    CHECK_SAME(0, SystemNative_Close(ends.WriteEnd));
}
#else
TEST(FoldersThatMayNotBeEntered)
{
    if (geteuid() == 0) {
        SKIP("root may enter every folder");
    }
    REQUIRE(mkdir("closed", 0700) == 0 && mkdir("closed/x", 0700) == 0 && chmod("closed", 0) == 0);
    SystemNative_FileSystemStatus status;
    SystemNative_SpaceInfo info;
    uint8_t name[100];
    CHECK_ERROR(EACCES, SystemNative_StatFs("closed/x", &status));
    CHECK_ERROR(EACCES, SystemNative_GetSpaceInfoForMountPoint("closed/x", &info));
    CHECK_ERROR(EACCES, SystemNative_GetFileSystemTypeNameForMountPoint("closed/x", name, sizeof(name)));
    CHECK_SAME(0, SystemNative_StatFs("closed", &status));
    CHECK(chmod("closed", 0700) == 0 && rmdir("closed/x") == 0 && rmdir("closed") == 0);
}

TEST(SaysWhatStatvfsSays)
{
    const char* paths[] = {".", "/", "/dev", "/tmp"};
    for (size_t i = 0; i < COUNT_OF(paths); i++) {
        SystemNative_FileSystemStatus status;
        struct statvfs expected;
        CHECK_SAME(0, SystemNative_StatFs(paths[i], &status));
        REQUIRE(statvfs(paths[i], &expected) == 0);
        CHECK_SAME(expected.f_frsize, status.Frsize);
        CHECK_SAME(expected.f_bsize, status.Bsize);
        CHECK_SAME(expected.f_blocks, status.Blocks);
        CHECK_SAME(expected.f_files, status.Files);
        CHECK_SAME(expected.f_namemax, status.Namemax);
        CHECK_SAME((expected.f_flag & ST_RDONLY) != 0, (status.Flags & SystemNative_ST_RDONLY) != 0);
        CHECK_SAME((expected.f_flag & ST_NOSUID) != 0, (status.Flags & SystemNative_ST_NOSUID) != 0);
    }
}
#endif

#if defined(__linux__)
#include <sys/statfs.h>
#include <sys/syscall.h>

/* The type of every file's system, where no server of such a one is at hand; 0 for the true one. */
static uint32_t pretended_type;

/* What the library calls in place of the C library's. */
__attribute__((visibility("default"))) int fstatfs(int fd, struct statfs* status)
{
    int result = (int)syscall(SYS_fstatfs, fd, status);
    if (result == 0 && pretended_type != 0) {
        status->f_type = pretended_type;
    }
    return result;
}

/* A server has a lock to give only for what the file is open for. */
TEST(RemoteDisksLockWhatIsOpenForIt)
{
    static const struct {
        uint32_t Type;
        int32_t Access;
        int32_t Shared;
        int32_t Exclusive;
    } cases[] = {
        {0x6969, SystemNative_O_RDONLY, 1, 0},
        {0x6969, SystemNative_O_WRONLY, 0, 1},
        {0x6969, SystemNative_O_RDWR, 1, 1},
        {0xFF534D42, SystemNative_O_RDONLY, 1, 1},
        {0xFF534D42, SystemNative_O_WRONLY, 0, 1},
        {0xFE534D42, SystemNative_O_RDWR, 0, 1},
        {0x517B, SystemNative_O_RDWR, 0, 1},
    };
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        int64_t fd = SystemNative_Open("remote", cases[i].Access | SystemNative_O_CREAT, 0600);
        REQUIRE(fd > 0);
        pretended_type = cases[i].Type;
        CHECK_SAME(cases[i].Shared, SystemNative_FileSystemSupportsLocking(fd, SHARED));
        CHECK_SAME(cases[i].Exclusive, SystemNative_FileSystemSupportsLocking(fd, EXCLUSIVE));
        pretended_type = 0;
        CHECK_SAME(0, SystemNative_Close(fd));
    }
    CHECK_SAME(0, SystemNative_Unlink("remote"));
}

static int AskForAnUnknownType(void)
{
    uint8_t name[100];
    pretended_type = 0x12345678;
    if (chroot(".") != 0) {
        return 77;
    }
    return CHECK_ERROR(ENODATA, SystemNative_GetFileSystemTypeNameForMountPoint("/", name, sizeof(name))) ? 0 : 1;
}

TEST(TypesThatNothingTells)
{
    pid_t child = fork();
    if (child == 0) {
        _exit(AskForAnUnknownType());
    }
    int result = WaitFor(child);
    if (result == 77) {
        SKIP("the root may not be changed here");
    }
    CHECK_SAME(0, result);
}

TEST(MagicNumbers)
{
    SystemNative_FileSystemStatus status;
    if (SystemNative_StatFs("/proc", &status) != 0 || access("/proc/self/stat", F_OK) != 0) {
        SKIP("nothing is mounted on /proc");
    }
    CHECK_SAME(0x9FA0, status.Type);
    CHECK_SAME(0, status.Blocks);
    SystemNative_SpaceInfo info;
    CHECK_SAME(0, SystemNative_GetSpaceInfoForMountPoint("/proc", &info));
    CHECK(info.Total == 0 && info.Free == 0 && info.Available == 0);
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    CHECK_SAME(0, SystemNative_FStatFs(ends[0], &status));
    CHECK_SAME(0x50495045, status.Type);
    close(ends[0]);
    close(ends[1]);
}
#endif
