#pragma once

#include "common/interop.h"

/*
 * Extended attributes: names, each with a value of bytes, that a file has beside its content. Which names there may
 * be, and how long, is up to the system and the file system; Linux wants a namespace before a name, as in user.name.
 * Functions whose name begins with L tell of a symbolic link itself, those with F of an open file.
 * An attribute that is not there is ENODATA everywhere; a name longer than the system's own limit is ENAMETOOLONG, and
 * an empty one EINVAL.
 * Windows: all are ENOTSUP. What NTFS calls so has names without case and takes an empty value for none, and its
 * streams are files; neither would keep what another system wrote.
 */

/* Flags of SetXAttr, of which a call takes one: fail with EEXIST if there is one, or with ENODATA if there is none. */
enum {
    SystemNative_XATTR_CREATE = 1,
    SystemNative_XATTR_REPLACE = 2,
};

/**
 * getxattr(2). Reads the value of an attribute. A buffer of no bytes asks only how long it is.
 * Result: the value's length in bytes. Errors: those of getxattr(2); ENODATA if there is no such attribute; ERANGE when
 * the buffer is too small; EINVAL for a negative length. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_GetXAttr(const char* path, const char* name, uint8_t* value, int32_t length);

/**
 * lgetxattr(2), getxattr(2) with XATTR_NOFOLLOW. Like GetXAttr, for a symbolic link itself.
 * Result: the value's length in bytes. Errors: those of GetXAttr. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_LGetXAttr(const char* path, const char* name, uint8_t* value, int32_t length);

/**
 * fgetxattr(2). Like GetXAttr, for an open file.
 * Result: the value's length in bytes. Errors: those of GetXAttr; EBADF. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FGetXAttr(int64_t fd, const char* name, uint8_t* value, int32_t length);

/**
 * setxattr(2). Sets the value of an attribute, which may be empty; flags are 0, XATTR_CREATE or XATTR_REPLACE.
 * Result: 0. Errors: those of setxattr(2); EEXIST with XATTR_CREATE; ENODATA with XATTR_REPLACE; E2BIG or ENOSPC for a
 * value that is too long; EINVAL for a negative length, an unknown flag, or both. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_SetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length,
        int32_t flags);

/**
 * lsetxattr(2), setxattr(2) with XATTR_NOFOLLOW. Like SetXAttr, for a symbolic link itself.
 * Result: 0. Errors: those of SetXAttr. Linux: EPERM for the namespace user. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_LSetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length,
        int32_t flags);

/**
 * fsetxattr(2). Like SetXAttr, for an open file.
 * Result: 0. Errors: those of SetXAttr; EBADF. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FSetXAttr(int64_t fd, const char* name, const uint8_t* value, int32_t length,
        int32_t flags);

/**
 * listxattr(2). Writes the names of all attributes that the caller may know of, each with a NUL behind it. A buffer of
 * no bytes asks only how long that is.
 * Result: the list's length in bytes, 0 if there are none. Errors: those of listxattr(2); ERANGE when the buffer is too
 * small; EINVAL for a negative length. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ListXAttr(const char* path, uint8_t* names, int32_t length);

/**
 * llistxattr(2), listxattr(2) with XATTR_NOFOLLOW. Like ListXAttr, for a symbolic link itself.
 * Result: the list's length in bytes, 0 if there are none. Errors: those of ListXAttr. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_LListXAttr(const char* path, uint8_t* names, int32_t length);

/**
 * flistxattr(2). Like ListXAttr, for an open file.
 * Result: the list's length in bytes, 0 if there are none. Errors: those of ListXAttr; EBADF. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FListXAttr(int64_t fd, uint8_t* names, int32_t length);

/**
 * removexattr(2). Removes an attribute.
 * Result: 0. Errors: those of removexattr(2); ENODATA if there is no such attribute. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_RemoveXAttr(const char* path, const char* name);

/**
 * lremovexattr(2), removexattr(2) with XATTR_NOFOLLOW. Like RemoveXAttr, for a symbolic link itself.
 * Result: 0. Errors: those of RemoveXAttr. Linux: EPERM for the namespace user. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_LRemoveXAttr(const char* path, const char* name);

/**
 * fremovexattr(2). Like RemoveXAttr, for an open file.
 * Result: 0. Errors: those of RemoveXAttr; EBADF. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FRemoveXAttr(int64_t fd, const char* name);
