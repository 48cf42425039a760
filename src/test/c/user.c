#include "test.h"

#if defined(_WIN32)
TEST(UsersHaveNoNumbers)
{
    SystemNative_Passwd passwd;
    uint8_t texts[100];
    CHECK_ERROR(ENOTSUP, SystemNative_GetPwUidR(0, &passwd, texts, sizeof(texts)));
    CHECK_ERROR(ENOTSUP, SystemNative_GetPwNamR("Administrator", &passwd, texts, sizeof(texts)));
    CHECK_ERROR(ENOTSUP, SystemNative_GetGroupName(0, texts, sizeof(texts)));
    CHECK_ERROR(ENOTSUP, SystemNative_GetEUid());
    CHECK_ERROR(ENOTSUP, SystemNative_GetEGid());
}
#else
#include <grp.h>
#include <pwd.h>

static void CheckPasswd(const struct passwd* expected, const SystemNative_Passwd* actual, const uint8_t* texts,
        int32_t length)
{
    const char* next = (const char*)texts;
    CHECK_SAME(expected->pw_uid, actual->Uid);
    CHECK_SAME(expected->pw_gid, actual->Gid);
    CHECK_SAME(strlen(expected->pw_name), actual->NameLength);
    CHECK_TEXT(expected->pw_name, next);
    next += actual->NameLength + 1;
    CHECK_SAME(strlen(expected->pw_gecos), actual->UserInfoLength);
    CHECK_TEXT(expected->pw_gecos, next);
    next += actual->UserInfoLength + 1;
    CHECK_SAME(strlen(expected->pw_dir), actual->HomeDirectoryLength);
    CHECK_TEXT(expected->pw_dir, next);
    next += actual->HomeDirectoryLength + 1;
    CHECK_SAME(strlen(expected->pw_shell), actual->ShellLength);
    CHECK_TEXT(expected->pw_shell, next);
    CHECK_SAME(next + actual->ShellLength - (const char*)texts, length);
}

TEST(EveryUserIsFoundBothWays)
{
    int count = 0;
    struct passwd* expected;
    setpwent();
    while ((expected = getpwent()) != NULL && count < 1000) {
        SystemNative_Passwd passwd;
        uint8_t texts[4096];
        CheckPasswd(expected, &passwd, texts, SystemNative_GetPwNamR(expected->pw_name, &passwd, texts, sizeof(texts)));
        /* Several names may share a number, and the first one counts. */
        CHECK(SystemNative_GetPwUidR(expected->pw_uid, &passwd, texts, sizeof(texts)) > 0);
        CHECK_SAME(expected->pw_uid, passwd.Uid);
        count++;
    }
    endpwent();
    if (count == 0) {
        SKIP("the system lists no users");
    }
}

TEST(TextsFitExactly)
{
    struct passwd* expected = getpwuid(0);
    if (expected == NULL) {
        SKIP("the superuser has no name");
    }
    SystemNative_Passwd passwd;
    uint8_t texts[4096];
    int32_t length = SystemNative_GetPwUidR(0, &passwd, texts, sizeof(texts));
    CheckPasswd(expected, &passwd, texts, length);
    memset(&passwd, 0x5A, sizeof(passwd));
    memset(texts, 0x5A, sizeof(texts));
    CHECK_ERROR(ERANGE, SystemNative_GetPwUidR(0, &passwd, texts, length));
    CHECK_ERROR(ERANGE, SystemNative_GetPwNamR(expected->pw_name, &passwd, texts, 0));
    CHECK_ERROR(ERANGE, SystemNative_GetPwUidR(0, &passwd, NULL, 0));
    CHECK(texts[0] == 0x5A && passwd.NameLength == 0x5A5A5A5A);
    CHECK_SAME(length, SystemNative_GetPwUidR(0, &passwd, texts, length + 1));
    CheckPasswd(expected, &passwd, texts, length);
}

/* More than the stack has room for, which some modules of the C library copy it to. */
TEST(NoUserHasANameOfMebibytes)
{
    enum {
        LENGTH = 1 << 24,
    };
    char* name = malloc(LENGTH + 1);
    CHECK(name != NULL);
    memset(name, 'n', LENGTH);
    name[LENGTH] = '\0';
    SystemNative_Passwd passwd;
    uint8_t texts[16];
    CHECK_ERROR(ENOENT, SystemNative_GetPwNamR(name, &passwd, texts, sizeof(texts)));
    free(name);
}

TEST(NoSuchUserOrGroup)
{
    SystemNative_Passwd passwd = {.Uid = -5};
    uint8_t texts[16] = "unchanged";
    CHECK_ERROR(ENOENT, SystemNative_GetPwUidR(4294967294, &passwd, texts, sizeof(texts)));
    CHECK_ERROR(ENOENT, SystemNative_GetPwNamR("no such user", &passwd, texts, sizeof(texts)));
    CHECK_ERROR(ENOENT, SystemNative_GetPwNamR("", &passwd, texts, sizeof(texts)));
    CHECK_ERROR(ENOENT, SystemNative_GetGroupName(4294967294, texts, sizeof(texts)));
    const int64_t ids[] = {-1, INT64_C(1) << 32, INT64_MIN, INT64_MAX};
    for (size_t i = 0; i < COUNT_OF(ids); i++) {
        CHECK_ERROR(EINVAL, SystemNative_GetPwUidR(ids[i], &passwd, texts, sizeof(texts)));
        CHECK_ERROR(EINVAL, SystemNative_GetGroupName(ids[i], texts, sizeof(texts)));
    }
    CHECK_ERROR(EINVAL, SystemNative_GetPwUidR(0, &passwd, texts, -1));
    CHECK_ERROR(EINVAL, SystemNative_GetPwNamR("root", &passwd, texts, INT32_MIN));
    CHECK_ERROR(EINVAL, SystemNative_GetGroupName(0, texts, -1));
    CHECK_ERROR(EFAULT, SystemNative_GetPwUidR(0, &passwd, NULL, 5));
    CHECK_ERROR(EFAULT, SystemNative_GetPwUidR(0, NULL, texts, sizeof(texts)));
    CHECK_ERROR(EFAULT, SystemNative_GetPwNamR(NULL, &passwd, texts, sizeof(texts)));
    CHECK_ERROR(EFAULT, SystemNative_GetPwNamR("root", NULL, texts, sizeof(texts)));
    CHECK_ERROR(EFAULT, SystemNative_GetGroupName(0, NULL, 5));
    CHECK_SAME(-5, passwd.Uid);
    CHECK_TEXT("unchanged", texts);
}

TEST(GroupsHaveNames)
{
    struct group* expected = getgrgid(0);
    if (expected == NULL) {
        SKIP("the superuser's group has no name");
    }
    uint8_t name[64];
    int32_t length = SystemNative_GetGroupName(0, name, sizeof(name));
    CHECK_SAME(strlen(expected->gr_name), length);
    CHECK_TEXT(expected->gr_name, name);
    CHECK_ERROR(ERANGE, SystemNative_GetGroupName(0, name, length));
    CHECK_SAME(length, SystemNative_GetGroupName(0, name, length + 1));
}

TEST(UnderAStormOfSignals)
{
    SystemNative_Passwd passwd;
    uint8_t texts[4096];
    int32_t expected = SystemNative_GetPwUidR(0, &passwd, texts, sizeof(texts));
    StartStorm();
    for (int i = 0; i < 200; i++) {
        CHECK_SAME(expected, SystemNative_GetPwUidR(0, &passwd, texts, sizeof(texts)));
    }
    StopStorm();
}

TEST(WhoseRightsTheProcessHas)
{
    CHECK_SAME(geteuid(), SystemNative_GetEUid());
    CHECK_SAME(getegid(), SystemNative_GetEGid());
    if (geteuid() != 0) {
        SKIP("only root may become another user");
    }
    pid_t child = fork();
    if (child == 0) {
        if (setgid(65533) != 0 || setuid(65534) != 0) {
            _exit(2);
        }
        _exit(SystemNative_GetEUid() == 65534 && SystemNative_GetEGid() == 65533 ? 0 : 1);
    }
    CHECK_SAME(0, WaitFor(child));
}
#endif
