#pragma once

#include "common/interop.h"

/*
 * Flags of MemfdCreate. With MFD_HUGETLB the logarithm to base 2 of the size of huge pages may be shifted by
 * MFD_HUGE_SHIFT, as in MFD_HUGE_2MB; without, it is the system's default.
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

/* Seals: what can no longer be done with the content of a file in memory. */
enum {
    SystemNative_F_SEAL_SEAL = 0x01,
    SystemNative_F_SEAL_SHRINK = 0x02,
    SystemNative_F_SEAL_GROW = 0x04,
    SystemNative_F_SEAL_WRITE = 0x08,
    SystemNative_F_SEAL_FUTURE_WRITE = 0x10,
    SystemNative_F_SEAL_EXEC = 0x20,
};

/**
 * Tells whether the system has files without a name, in memory.
 * Result: 1 if MemfdCreate works here, else 0. Errors: ENOMEM, where the system cannot even be asked.
 */
INTEROP_EXPORT int32_t SystemNative_IsMemfdSupported(void);

/**
 * memfd_create(2). Makes an empty file in memory, without a path; name is what /proc shows of it.
 * Result: the descriptor. The caller closes it with SystemNative_Close; the file goes with its last descriptor and
 * mapping.
 * Errors: EINVAL for a flag that the system does not know, or a name of more than 249 bytes; EMFILE, ENFILE, ENOMEM;
 * EACCES where vm.memfd_noexec forbids MFD_EXEC; ENOENT for MFD_HUGETLB where there are no huge pages; ENOTSUP for a
 * size of huge pages that the system lacks.
 * macOS, Windows: ENOTSUP, since there are no such files.
 */
INTEROP_EXPORT int64_t SystemNative_MemfdCreate(const char* name, int32_t flags);

/**
 * fcntl(2) F_ADD_SEALS. Adds to the seals of a file that MemfdCreate made with MFD_ALLOW_SEALING; for good.
 * Result: 0.
 * Errors: EBADF; EINVAL for an unknown seal, or a file that has no seals; EPERM for a descriptor that is not open for
 * writing, or after F_SEAL_SEAL; EBUSY for F_SEAL_WRITE while it is mapped for writing.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlAddSeals(int64_t fd, int32_t seals);

/**
 * fcntl(2) F_GET_SEALS. The seals of a file in memory.
 * Result: a set of F_SEAL constants. Errors: EBADF; EINVAL for a file that has no seals.
 * macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_FcntlGetSeals(int64_t fd);

/**
 * shm_open(3). Opens memory that processes share by a name: a slash, and no second one. flags are O_RDONLY or O_RDWR,
 * and any of O_CREAT, O_EXCL and O_TRUNC; mode is what a new one permits, bits of ALLPERMS, less the umask. It is empty
 * until FTruncate gives it a size, and then is mapped. Child processes do not inherit it.
 * Result: the descriptor. The caller closes it with SystemNative_Close.
 * Errors: ENOENT, EEXIST, EACCES, EMFILE, ENFILE; EINVAL for such a name, or another flag or mode bit; ENAMETOOLONG for
 * one of more than 255 bytes behind the slash.
 * macOS: ENAMETOOLONG for more than 30; it can be given a size once, and be neither read nor written.
 * Windows: ENOTSUP, since shared memory is a section object there, whose size is fixed when it is made.
 */
INTEROP_EXPORT int64_t SystemNative_ShmOpen(const char* name, int32_t flags, int32_t mode);

/**
 * shm_unlink(3). Removes the name of shared memory, which goes with its last descriptor and mapping.
 * Result: 0. Errors: ENOENT, EACCES; EINVAL for a name that ShmOpen does not take; ENAMETOOLONG.
 * Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_ShmUnlink(const char* name);
