#include "common/unix.h"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <stdbool.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/text.h"
#include "system/user.h"

enum {
    FIRST_SIZE = 1024,
    /* Enough for a group with hundreds of thousands of members. */
    LARGEST_SIZE = 1 << 26,
    /* No user name is longer. Modules of the C library copy a name of any length to the stack. */
    LONGEST_NAME = 1024,
};

/* A query to the user database and its result. The C library stores the result's strings in scratch. */
typedef struct Query {
    int (*Ask)(const struct Query* query, char* scratch, size_t size, bool* found, int32_t* result);
    uint32_t Id;
    const char* Name;
    SystemNative_Passwd* Passwd;
    uint8_t* Texts;
    int32_t Length;
} Query;

/*
 * Some systems report a missing entry as an error. Out of descriptors, a module of the C library may fail to open its
 * database, and the next one report that there is no entry.
 */
static int32_t FailNotFound(int error)
{
    if (error != 0 && error != ENOENT && error != ESRCH) {
        return -Interop_ErrorFromPlatform(error);
    }
    int fd;
    INTEROP_RETRY(fd, open("/", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd == -1 && Interop_RanOut(errno)) {
        return Interop_Fail();
    }
    if (fd != -1) {
        (void)close(fd);
    }
    return -Error_ENOENT;
}

static int32_t Run(const Query* query)
{
    int32_t result = Interop_CheckBuffer(query->Texts, query->Length);
    if (result != 0) {
        return result;
    }
    if (query->Name != NULL && strnlen(query->Name, LONGEST_NAME + 1) > LONGEST_NAME) {
        return -Error_ENOENT;
    }
    for (size_t size = FIRST_SIZE; size <= LARGEST_SIZE; size *= 4) {
        char* scratch = malloc(size);
        if (scratch == NULL) {
            return -Error_ENOMEM;
        }
        bool found = false;
        int error;
        do {
            error = query->Ask(query, scratch, size, &found, &result);
        } while (error == EINTR);
        free(scratch);
        if (error != ERANGE) {
            return found ? result : FailNotFound(error);
        }
    }
    return -Error_ENOMEM;
}

static const char* OrEmpty(const char* text)
{
    return text == NULL ? "" : text;
}

static int32_t CopyPasswd(const struct passwd* from, const Query* query)
{
    const char* texts[] = {
        OrEmpty(from->pw_name), OrEmpty(from->pw_gecos), OrEmpty(from->pw_dir), OrEmpty(from->pw_shell),
    };
    enum {
        COUNT = sizeof(texts) / sizeof(texts[0]),
    };
    size_t lengths[COUNT];
    size_t needed = 0;
    for (size_t i = 0; i < COUNT; i++) {
        lengths[i] = strlen(texts[i]);
        needed += lengths[i] + 1;
    }
    if (needed > (size_t)query->Length) {
        return -Error_ERANGE;
    }
    uint8_t* next = query->Texts;
    for (size_t i = 0; i < COUNT; i++) {
        memcpy(next, texts[i], lengths[i] + 1);
        next += lengths[i] + 1;
    }
    *query->Passwd = (SystemNative_Passwd){
        .Uid = from->pw_uid,
        .Gid = from->pw_gid,
        .NameLength = (int32_t)lengths[0],
        .UserInfoLength = (int32_t)lengths[1],
        .HomeDirectoryLength = (int32_t)lengths[2],
        .ShellLength = (int32_t)lengths[3],
    };
    return (int32_t)needed - 1;
}

static int AskByUid(const Query* query, char* scratch, size_t size, bool* found, int32_t* result)
{
    struct passwd entry;
    struct passwd* answer = NULL;
    int error = getpwuid_r((uid_t)query->Id, &entry, scratch, size, &answer);
    *found = answer != NULL;
    *result = *found ? CopyPasswd(answer, query) : 0;
    return error;
}

static int AskByName(const Query* query, char* scratch, size_t size, bool* found, int32_t* result)
{
    struct passwd entry;
    struct passwd* answer = NULL;
    int error = getpwnam_r(query->Name, &entry, scratch, size, &answer);
    *found = answer != NULL;
    *result = *found ? CopyPasswd(answer, query) : 0;
    return error;
}

static int AskForGroup(const Query* query, char* scratch, size_t size, bool* found, int32_t* result)
{
    struct group entry;
    struct group* answer = NULL;
    int error = getgrgid_r((gid_t)query->Id, &entry, scratch, size, &answer);
    *found = answer != NULL;
    *result = *found ? Interop_CopyText(OrEmpty(answer->gr_name), query->Texts, query->Length) : 0;
    return error;
}

int32_t SystemNative_GetPwUidR(int64_t uid, SystemNative_Passwd* passwd, uint8_t* texts, int32_t length)
{
    if (passwd == NULL) {
        return -Error_EFAULT;
    }
    if (uid < 0 || uid > UINT32_MAX) {
        return -Error_EINVAL;
    }
    return Run(&(Query){.Ask = AskByUid, .Id = (uint32_t)uid, .Passwd = passwd, .Texts = texts, .Length = length});
}

int32_t SystemNative_GetPwNamR(const char* name, SystemNative_Passwd* passwd, uint8_t* texts, int32_t length)
{
    if (name == NULL || passwd == NULL) {
        return -Error_EFAULT;
    }
    return Run(&(Query){.Ask = AskByName, .Name = name, .Passwd = passwd, .Texts = texts, .Length = length});
}

int32_t SystemNative_GetGroupName(int64_t gid, uint8_t* name, int32_t length)
{
    if (gid < 0 || gid > UINT32_MAX) {
        return -Error_EINVAL;
    }
    return Run(&(Query){.Ask = AskForGroup, .Id = (uint32_t)gid, .Texts = name, .Length = length});
}

int64_t SystemNative_GetEUid(void)
{
    return geteuid();
}

int64_t SystemNative_GetEGid(void)
{
    return getegid();
}
