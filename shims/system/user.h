#pragma once

#include "common/interop.h"

/*
 * struct passwd without the password. The lengths, in bytes, are those of the strings that follow one another in texts.
 */
typedef struct {
    int64_t Uid;
    int64_t Gid;
    int32_t NameLength;
    int32_t UserInfoLength;
    int32_t HomeDirectoryLength;
    int32_t ShellLength;
} SystemNative_Passwd;

/**
 * getpwuid_r(3). Gets the entry of a user ID in the user database, without the password.
 * Result: the length in bytes of the four strings, with a NUL after each, not counting the last NUL; *passwd is filled
 * in. Nothing is written on failure.
 * Errors: ENOENT if there is no such user; EINVAL for a user ID outside of 0 to 4,294,967,295, or a negative length;
 * ERANGE if the buffer is too small; EMFILE and ENFILE; those of getpwuid_r(3). Windows: ENOTSUP, since users have no
 * numeric IDs.
 */
INTEROP_EXPORT int32_t SystemNative_GetPwUidR(int64_t uid, SystemNative_Passwd* passwd, uint8_t* texts,
        int32_t length);

/**
 * getpwnam_r(3). Like GetPwUidR, for a user name.
 * Result: the length in bytes of the strings, as for GetPwUidR; *passwd is filled in. Nothing is written on failure.
 * Errors: those of GetPwUidR; ENOENT for any name of more than 1,024 bytes.
 */
INTEROP_EXPORT int32_t SystemNative_GetPwNamR(const char* name, SystemNative_Passwd* passwd, uint8_t* texts,
        int32_t length);

/**
 * getgrgid_r(3). Gets the name of a group ID.
 * Result: the name's length in bytes, not counting the terminating NUL.
 * Errors: ENOENT if there is no such group; EINVAL for a group ID outside of 0 to 4,294,967,295, or a negative length;
 * ERANGE if the buffer is too small; EMFILE and ENFILE; those of getgrgid_r(3). Windows: ENOTSUP, since groups have no
 * numeric IDs.
 */
INTEROP_EXPORT int32_t SystemNative_GetGroupName(int64_t gid, uint8_t* name, int32_t length);

/**
 * geteuid(2). Gets the effective user ID of the process.
 * Result: the user ID. Errors: none. Windows: ENOTSUP, since users have no numeric IDs.
 */
INTEROP_EXPORT int64_t SystemNative_GetEUid(void);

/**
 * getegid(2). Gets the effective group ID of the process.
 * Result: the group ID. Errors: none. Windows: ENOTSUP, since groups have no numeric IDs.
 */
INTEROP_EXPORT int64_t SystemNative_GetEGid(void);
