#pragma once

#include "common/interop.h"

/*
 * Extended attributes: names of a file with values of bytes. Which names are valid, and their maximum length, depends
 * on the system and the file system; on Linux a name starts with a namespace, as in user.name. Functions whose name
 * begins with L do not follow symbolic links, those with F are for an open file. A missing attribute is ENODATA on
 * every system; a name longer than the system's limit is ENAMETOOLONG, and an empty one EINVAL.
 * macOS: names must be valid UTF-8, else EINVAL; the system itself gives files attributes, such as
 * com.apple.provenance.
 * Windows: all are ENOTSUP. The extended attributes of NTFS have case-insensitive names and no empty values, and its
 * alternate data streams are files; neither would preserve the attributes of other systems.
 */

/* Flags of SetXAttr, at most one: fail with EEXIST if the attribute exists, or with ENODATA if it does not. */
enum {
    SystemNative_XATTR_CREATE = 1,
    SystemNative_XATTR_REPLACE = 2,
};

/**
 * getxattr(2). Gets the value of an attribute; with a length of 0, only the value's length.
 * Result: the value's length in bytes. Errors: those of getxattr(2); ENODATA if there is no such attribute; ERANGE if
 * the buffer is too small; EINVAL for a negative length. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_GetXAttr(const char* path, const char* name, uint8_t* value, int32_t length);

/**
 * lgetxattr(2), getxattr(2) with XATTR_NOFOLLOW. Like GetXAttr, but does not follow symbolic links.
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
 * value that is too large; EINVAL for a negative length, an unknown flag, or both flags. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_SetXAttr(const char* path, const char* name, const uint8_t* value, int32_t length,
        int32_t flags);

/**
 * lsetxattr(2), setxattr(2) with XATTR_NOFOLLOW. Like SetXAttr, but does not follow symbolic links.
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
 * listxattr(2). Lists the NUL-terminated names of all attributes that the caller may see; with a length of 0, gets only
 * the list's length.
 * Result: the list's length in bytes, 0 if there are none. Errors: those of listxattr(2); ERANGE if the buffer is too
 * small; EINVAL for a negative length. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ListXAttr(const char* path, uint8_t* names, int32_t length);

/**
 * llistxattr(2), listxattr(2) with XATTR_NOFOLLOW. Like ListXAttr, but does not follow symbolic links.
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
 * lremovexattr(2), removexattr(2) with XATTR_NOFOLLOW. Like RemoveXAttr, but does not follow symbolic links.
 * Result: 0. Errors: those of RemoveXAttr. Linux: EPERM for the namespace user. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_LRemoveXAttr(const char* path, const char* name);

/**
 * fremovexattr(2). Like RemoveXAttr, for an open file.
 * Result: 0. Errors: those of RemoveXAttr; EBADF. Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FRemoveXAttr(int64_t fd, const char* name);
