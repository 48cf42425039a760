#include "test.h"

enum {
    BATCH_SIZE = 65536,
    NAME_SIZE = 2048,
};

static uint8_t batch[BATCH_SIZE];

#if defined(_WIN32)
#include <windows.h>

/* An event, taken apart. */
typedef struct {
    SystemNative_WatchEvent Head;
    char Name[NAME_SIZE];
} Event;

/* Result: where the next event begins. */
static int32_t ParseEvent(int32_t at, int32_t filled, Event* event)
{
    CHECK(filled - at >= (int32_t)sizeof(event->Head));
    memcpy(&event->Head, batch + at, sizeof(event->Head));
    at += (int32_t)sizeof(event->Head);
    CHECK(event->Head.Length >= 0 && event->Head.Length <= filled - at && event->Head.Length <= NAME_SIZE);
    memcpy(event->Name, batch + at, (size_t)event->Head.Length);
    CHECK(event->Head.Length == 0 || event->Name[event->Head.Length - 1] == '\0');
    if (event->Head.Length == 0) {
        event->Name[0] = '\0';
    }
    return at + event->Head.Length;
}

enum {
    NAMES = SystemNative_FILE_NOTIFY_CHANGE_FILE_NAME | SystemNative_FILE_NOTIFY_CHANGE_DIR_NAME,
    MILLISECONDS = 300,
    MANY = 1000,
};

/* What another thread does while one waits. */
typedef struct {
    void (*Run)(int64_t);
    int64_t Directory;
} Other;

static DWORD WINAPI RunOther(void* argument)
{
    const Other* other = argument;
    Sleep(MILLISECONDS);
    other->Run(other->Directory);
    return 0;
}

static HANDLE StartOther(Other* other)
{
    HANDLE thread = CreateThread(NULL, 0, RunOther, other, 0, NULL);
    CHECK(thread != NULL);
    return thread;
}

static void EndOther(HANDLE thread)
{
    CHECK(WaitForSingleObject(thread, 10000) == WAIT_OBJECT_0);
    CloseHandle(thread);
}

static void MakeFile(const wchar_t* path)
{
    HANDLE file = CreateFileW(path, GENERIC_WRITE, 0, NULL, CREATE_ALWAYS, 0, NULL);
    CHECK(file != INVALID_HANDLE_VALUE && CloseHandle(file));
}

static int64_t OpenWatched(const wchar_t* path, const char* utf8)
{
    CHECK(CreateDirectoryW(path, NULL));
    int64_t directory = SystemNative_Open(utf8, SystemNative_O_DIRECTORY | SystemNative_O_CLOEXEC, 0);
    CHECK(directory > 0);
    return directory;
}

static void MakeAndRename(int64_t directory)
{
    (void)directory;
    MakeFile(L"watched\\\u00E4\xD83D\xDE00");
    CHECK(MoveFileW(L"watched\\\u00E4\xD83D\xDE00", L"watched\\b"));
    CHECK(DeleteFileW(L"watched\\b"));
}

TEST(AnotherThreadsChanges)
{
    const struct {
        int32_t Action;
        const char* Name;
    } expected[] = {
        {SystemNative_FILE_ACTION_ADDED, "\xC3\xA4\xF0\x9F\x98\x80"},
        {SystemNative_FILE_ACTION_RENAMED_OLD_NAME, "\xC3\xA4\xF0\x9F\x98\x80"},
        {SystemNative_FILE_ACTION_RENAMED_NEW_NAME, "b"},
        {SystemNative_FILE_ACTION_REMOVED, "b"},
    };
    int64_t directory = OpenWatched(L"watched", "watched");
    Other other = {MakeAndRename, directory};
    HANDLE thread = StartOther(&other);
    size_t seen = 0;
    while (seen < COUNT_OF(expected)) {
        int32_t filled = SystemNative_ReadDirectoryChanges(directory, batch, BATCH_SIZE, 0, NAMES);
        REQUIRE(filled > 0);
        Event event;
        for (int32_t at = 0; at < filled && seen < COUNT_OF(expected); seen++) {
            at = ParseEvent(at, filled, &event);
            CHECK_SAME(expected[seen].Action, event.Head.Mask);
            CHECK_TEXT(expected[seen].Name, event.Name);
            CHECK(event.Head.Watch == 0 && event.Head.Cookie == 0 && event.Head.Length % 8 == 0);
        }
    }
    EndOther(thread);
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK(RemoveDirectoryW(L"watched"));
}

static void MakeBelow(int64_t directory)
{
    (void)directory;
    CHECK(CreateDirectoryW(L"tree\\sub", NULL));
    /* A system that watches folder by folder has to hear of this one first. */
    Sleep(MILLISECONDS);
    MakeFile(L"tree\\sub\\file");
}

TEST(ChangesInASubtree)
{
    int64_t directory = OpenWatched(L"tree", "tree");
    Other other = {MakeBelow, directory};
    HANDLE thread = StartOther(&other);
    Event event = {.Head = {.Mask = 0}};
    while (strcmp(event.Name, "sub\\file") != 0) {
        int32_t filled = SystemNative_ReadDirectoryChanges(directory, batch, BATCH_SIZE, 1, NAMES);
        REQUIRE(filled > 0);
        for (int32_t at = 0; at < filled;) {
            at = ParseEvent(at, filled, &event);
            CHECK_SAME(SystemNative_FILE_ACTION_ADDED, event.Head.Mask);
        }
    }
    EndOther(thread);
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK(DeleteFileW(L"tree\\sub\\file") && RemoveDirectoryW(L"tree\\sub") && RemoveDirectoryW(L"tree"));
}

static void Cancel(int64_t directory)
{
    CHECK_SAME(0, SystemNative_CancelIo(directory));
}

TEST(AnotherThreadEndsTheWait)
{
    int64_t directory = OpenWatched(L"quiet", "quiet");
    int32_t idle = SystemNative_CancelIo(directory);
    CHECK(idle == -Error_ENOENT || idle == 0);
    Other other = {Cancel, directory};
    HANDLE thread = StartOther(&other);
    CHECK_ERROR(ECANCELED, SystemNative_ReadDirectoryChanges(directory, batch, BATCH_SIZE, 0, NAMES));
    EndOther(thread);
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK(RemoveDirectoryW(L"quiet"));
}

static void CancelIfItWaits(int64_t directory)
{
    (void)SystemNative_CancelIo(directory);
}

static void MakeMany(int64_t directory)
{
    (void)directory;
    for (int i = 0; i < MANY; i++) {
        wchar_t path[100];
        swprintf(path, COUNT_OF(path), L"busy\\a-name-of-some-length-%d", i);
        MakeFile(path);
        CHECK(DeleteFileW(path));
    }
}

/* The system notes between calls what fits into half of the first call's buffer. */
TEST(OverflowIsToldOf)
{
    int64_t directory = OpenWatched(L"busy", "busy");
    Other other = {MakeMany, directory};
    HANDLE thread = StartOther(&other);
    const int32_t length = 256;
    int32_t filled = SystemNative_ReadDirectoryChanges(directory, batch, length, 0, NAMES);
    CHECK(filled > 0 && filled <= length);
    EndOther(thread);
    bool overflowed = false;
    for (int i = 0; i < 3 && !overflowed; i++) {
        Event event;
        Other cancel = {CancelIfItWaits, directory};
        thread = StartOther(&cancel);
        /* Where nothing is left, nothing was noted: the other thread ends the wait. */
        filled = SystemNative_ReadDirectoryChanges(directory, batch, length, 0, NAMES);
        WaitForSingleObject(thread, 10000);
        CloseHandle(thread);
        for (int32_t at = 0; at < filled;) {
            at = ParseEvent(at, filled, &event);
            overflowed = overflowed || event.Head.Mask == SystemNative_IN_Q_OVERFLOW;
        }
    }
    printf("  %s\n", overflowed ? "overflow was told of" : "this system noted all of it, or nothing");
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK(RemoveDirectoryW(L"busy"));
}

TEST(OddArgumentsOfReadDirectoryChanges)
{
    int64_t directory = OpenWatched(L"odd", "odd");
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(directory, batch, -1, 0, NAMES));
    CHECK_ERROR(EFAULT, SystemNative_ReadDirectoryChanges(directory, NULL, 1000, 0, NAMES));
    CHECK_ERROR(ERANGE, SystemNative_ReadDirectoryChanges(directory, batch, 63, 0, NAMES));
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(directory, batch, 1000, 2, NAMES));
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(directory, batch, 1000, -1, NAMES));
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(directory, batch, 1000, 0, 0));
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(directory, batch, 1000, 0, NAMES | 0x80));
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(directory, batch, 1000, 0, -1));
    MakeFile(L"odd\\file");
    int64_t file = SystemNative_Open("odd/file", SystemNative_O_RDONLY, 0);
    CHECK_ERROR(EINVAL, SystemNative_ReadDirectoryChanges(file, batch, 1000, 0, NAMES));
    CHECK_SAME(0, SystemNative_Close(file));
    for (size_t i = 0; i < COUNT_OF(BadDescriptors); i++) {
        CHECK_ERROR(EBADF, SystemNative_ReadDirectoryChanges(BadDescriptors[i], batch, 1000, 0, NAMES));
        CHECK_ERROR(EBADF, SystemNative_CancelIo(BadDescriptors[i]));
    }
    CHECK_SAME(0, SystemNative_Close(directory));
    CHECK(DeleteFileW(L"odd\\file") && RemoveDirectoryW(L"odd"));
}

TEST(ThereIsNoInotify)
{
    CHECK_ERROR(ENOTSUP, SystemNative_INotifyInit(0));
    CHECK_ERROR(ENOTSUP, SystemNative_INotifyAddWatch(-1, ".", SystemNative_IN_CREATE));
    CHECK_ERROR(ENOTSUP, SystemNative_INotifyRemoveWatch(-1, 1));
    CHECK_ERROR(ENOTSUP, SystemNative_ReadEvents(-1, batch, BATCH_SIZE));
}
#else
TEST(ThereIsNoReadDirectoryChanges)
{
    CHECK_ERROR(ENOTSUP, SystemNative_ReadDirectoryChanges(0, batch, BATCH_SIZE, 0, 1));
    CHECK_ERROR(ENOTSUP, SystemNative_CancelIo(0));
}
#endif
