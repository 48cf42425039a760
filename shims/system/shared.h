#pragma once

#include "common/interop.h"

/*
 * Flags of MemfdCreate. With MFD_HUGETLB, the base-2 logarithm of the huge page size may be encoded at bit
 * MFD_HUGE_SHIFT, as in MFD_HUGE_2MB; otherwise the size is the system's default.
 */
enum {
    SystemNative_MFD_CLOEXEC = 0x01,
    SystemNative_MFD_ALLOW_SEALING = 0x02,
    SystemNative_MFD_HUGETLB = 0x04,
    SystemNative_MFD_NOEXEC_SEAL = 0x08,
    SystemNative_MFD_EXEC = 0x10,
    SystemNative_MFD_HUGE_SHIFT = 26,
    SystemNative_MFD_HUGE_2MB = 21 << 26,
    SystemNative_MFD_HUGE_1GB = 30 << 26,
};

/* File seals: operations on a file in memory that are no longer allowed. */
enum {
    SystemNative_F_SEAL_SEAL = 0x01,
    SystemNative_F_SEAL_SHRINK = 0x02,
    SystemNative_F_SEAL_GROW = 0x04,
    SystemNative_F_SEAL_WRITE = 0x08,
    SystemNative_F_SEAL_FUTURE_WRITE = 0x10,
    SystemNative_F_SEAL_EXEC = 0x20,
};

/**
 * Whether the system supports anonymous files in memory.
 * Result: 1 if MemfdCreate is supported, else 0. Errors: ENOMEM if the system could not be queried.
 */
INTEROP_EXPORT int32_t SystemNative_IsMemfdSupported(void);

/**
 * memfd_create(2). Creates an empty anonymous file in memory; name only appears in /proc.
 * Result: the descriptor. The caller closes it with SystemNative_Close; the file is freed with its last descriptor and
 * mapping.
 * Errors: EINVAL for an unknown flag, or a name of more than 249 bytes; EMFILE, ENFILE, ENOMEM; EACCES if
 * vm.memfd_noexec forbids MFD_EXEC; ENOENT for MFD_HUGETLB if there are no huge pages; ENOTSUP for a huge page size
 * that the system does not support.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int64_t SystemNative_MemfdCreate(const char* name, int32_t flags);

/**
 * fcntl(2) F_ADD_SEALS. Adds seals to a file that MemfdCreate created with MFD_ALLOW_SEALING; they cannot be removed.
 * Result: 0.
 * Errors: EBADF; EINVAL for an unknown seal, or a file that does not support sealing; EPERM if the descriptor is not
 * open for writing, or F_SEAL_SEAL is set; EBUSY for F_SEAL_WRITE while a writable mapping exists.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlAddSeals(int64_t fd, int32_t seals);

/**
 * fcntl(2) F_GET_SEALS. Gets the seals of a file in memory.
 * Result: a set of F_SEAL constants. Errors: EBADF; EINVAL for a file that does not support sealing.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetSeals(int64_t fd);

/**
 * shm_open(3). Opens a POSIX shared memory object; its name is a slash and characters that are not slashes. flags are
 * O_RDONLY or O_RDWR, and any of O_CREAT, O_EXCL and O_TRUNC. A new object has the permissions mode & ~umask, with mode
 * a set of bits of ALLPERMS, and size 0: FTruncate sets its size, then it can be mapped. Child processes do not inherit
 * the descriptor.
 * Result: the descriptor. The caller closes it with SystemNative_Close.
 * Errors: ENOENT, EEXIST, EACCES, EMFILE, ENFILE; EINVAL for any other name, flag or mode bit; ENAMETOOLONG for more
 * than 255 bytes after the slash.
 * macOS: ENAMETOOLONG for more than 30 bytes; the permissions of a new object are mode, whatever the umask is; the size
 * can be set only once, O_TRUNC then fails with EINVAL, and Read and Write are not supported.
 * Windows: ENOTSUP, since the size of a section object is fixed on creation.
 */
INTEROP_EXPORT int64_t SystemNative_ShmOpen(const char* name, int32_t flags, int32_t mode);

/**
 * shm_unlink(3). Removes the name of a shared memory object, which is freed with its last descriptor and mapping.
 * Result: 0. Errors: ENOENT, EACCES; EINVAL for a name that ShmOpen does not accept; ENAMETOOLONG.
 * Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ShmUnlink(const char* name);
