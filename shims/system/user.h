#pragma once

#include "common/interop.h"

/* A user. Behind the numbers, the lengths in bytes of the texts that come with it, which follow one another. */
typedef struct {
    int64_t Uid;
    int64_t Gid;
    int32_t NameLength;
    int32_t UserInfoLength;
    int32_t HomeDirectoryLength;
    int32_t ShellLength;
} SystemNative_Passwd;

/**
 * getpwuid_r(3). What the system's user database says of a user, the password left out.
 * Result: the length in bytes of all texts, a NUL between each two, with all of *passwd. A NUL follows them in the
 * buffer. Nothing is written on failure.
 * Errors: ENOENT for no such user; EINVAL for a number that is none of 32 bits, or a negative length; ERANGE when the
 * buffer is too small; EMFILE and ENFILE; those of getpwuid_r(3). Windows: ENOTSUP, since a user has no number.
 */
INTEROP_EXPORT int32_t SystemNative_GetPwUidR(int64_t uid, SystemNative_Passwd* passwd, uint8_t* texts,
        int32_t length);

/**
 * getpwnam_r(3). Like GetPwUidR, for a user's name.
 * Result: the length in bytes of all texts, with all of *passwd. Nothing is written on failure.
 * Errors: those of GetPwUidR; ENOENT for each name of more than 1,024 bytes.
 */
INTEROP_EXPORT int32_t SystemNative_GetPwNamR(const char* name, SystemNative_Passwd* passwd, uint8_t* texts,
        int32_t length);

/**
 * getgrgid_r(3). The name of a group.
 * Result: the name's length in bytes. A NUL follows it in the buffer.
 * Errors: ENOENT for no such group; EINVAL for a number that is none of 32 bits, or a negative length; ERANGE when the
 * buffer is too small; EMFILE and ENFILE; those of getgrgid_r(3). Windows: ENOTSUP, since a group has no number.
 */
INTEROP_EXPORT int32_t SystemNative_GetGroupName(int64_t gid, uint8_t* name, int32_t length);

/**
 * geteuid(2). The user whose rights the process has.
 * Result: the user's number. Errors: none. Windows: ENOTSUP, since a user has no number.
 */
INTEROP_EXPORT int64_t SystemNative_GetEUid(void);

/**
 * getegid(2). The group whose rights the process has.
 * Result: the group's number. Errors: none. Windows: ENOTSUP, since a group has no number.
 */
INTEROP_EXPORT int64_t SystemNative_GetEGid(void);
