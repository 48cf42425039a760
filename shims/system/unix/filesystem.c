#include "common/unix.h"

#include <fcntl.h>
#include <stdbool.h>
#include <unistd.h>
#if HAVE_STATFS_F_FSTYPENAME
#include <sys/mount.h>
#include <sys/param.h>
#else
#include <sys/statfs.h>
#endif

#include "system/filesystem.h"

/* statfs(2), since macOS's statvfs(3) has 32-bit block counts, and Linux's has no type. */

enum {
    SHARED_LOCK = 1,
    EXCLUSIVE_LOCK = 2,
};

typedef struct {
    int32_t Ours;
    uint32_t Platform;
} Flag;

#if HAVE_STATFS_F_FSTYPENAME
static const Flag Flags[] = {
    {SystemNative_ST_RDONLY, MNT_RDONLY},
    {SystemNative_ST_NOSUID, MNT_NOSUID},
    {SystemNative_ST_NODEV, MNT_NODEV},
    {SystemNative_ST_NOEXEC, MNT_NOEXEC},
    {SystemNative_ST_SYNCHRONOUS, MNT_SYNCHRONOUS},
    {SystemNative_ST_NOATIME, MNT_NOATIME},
};
#else
/* The kernel's values, of which libc declares only some. The kernel also sets a flag that means that they are valid. */
static const Flag Flags[] = {
    {SystemNative_ST_RDONLY, 0x0001},
    {SystemNative_ST_NOSUID, 0x0002},
    {SystemNative_ST_NODEV, 0x0004},
    {SystemNative_ST_NOEXEC, 0x0008},
    {SystemNative_ST_SYNCHRONOUS, 0x0010},
    {SystemNative_ST_MANDLOCK, 0x0040},
    {SystemNative_ST_NOATIME, 0x0400},
    {SystemNative_ST_NODIRATIME, 0x0800},
    {SystemNative_ST_RELATIME, 0x1000},
    {SystemNative_ST_NOSYMFOLLOW, 0x2000},
};
#endif

static int32_t ConvertFlags(uint64_t flags)
{
    int32_t result = 0;
    for (size_t i = 0; i < sizeof(Flags) / sizeof(Flags[0]); i++) {
        result |= (flags & Flags[i].Platform) != 0 ? Flags[i].Ours : 0;
    }
    return result;
}

static int64_t ConvertId(const void* id)
{
    /* Two 32-bit numbers, in fields whose names differ between systems. */
    uint32_t halves[2];
    memcpy(halves, id, sizeof(halves));
    return (int64_t)((uint64_t)halves[1] << 32 | halves[0]);
}

/* No limit is -1 on some systems, and UINT32_MAX on others. */
static int32_t ConvertLength(int64_t length)
{
    return length < 0 || length > INT32_MAX ? INT32_MAX : (int32_t)length;
}

static void ConvertStatus(const struct statfs* from, SystemNative_FileSystemStatus* status)
{
    _Static_assert(sizeof(from->f_fsid) == 2 * sizeof(uint32_t), "an id has 64 bits");
    *status = (SystemNative_FileSystemStatus){
        /* 64 bits on some platforms of Linux; a magic number is unsigned. */
        .Type = (uint32_t)from->f_type,
        .Fsid = ConvertId(&from->f_fsid),
        .Blocks = Interop_Count((uint64_t)from->f_blocks),
        .Bfree = Interop_Count((uint64_t)from->f_bfree),
        .Bavail = Interop_Count((uint64_t)from->f_bavail),
        .Files = Interop_Count((uint64_t)from->f_files),
        .Ffree = Interop_Count((uint64_t)from->f_ffree),
        .Flags = ConvertFlags((uint64_t)from->f_flags),
#if HAVE_STATFS_F_FSTYPENAME
        .Bsize = Interop_Count((uint64_t)from->f_iosize),
        .Frsize = Interop_Count(from->f_bsize),
#else
        .Bsize = Interop_Count((uint64_t)from->f_bsize),
        .Frsize = Interop_Count((uint64_t)from->f_frsize),
        .Namemax = ConvertLength((int64_t)from->f_namelen),
#endif
    };
}

int32_t SystemNative_StatFs(const char* path, SystemNative_FileSystemStatus* status)
{
    /* libc's declaration tells the compiler that a path is never NULL. */
    if (path == NULL || status == NULL) {
        return -Error_EFAULT;
    }
    struct statfs platform;
    int result;
    INTEROP_RETRY(result, statfs(path, &platform));
    if (result == -1) {
        return Interop_Fail();
    }
    ConvertStatus(&platform, status);
#if HAVE_STATFS_F_FSTYPENAME
    status->Namemax = ConvertLength(pathconf(path, _PC_NAME_MAX));
#endif
    return 0;
}

int32_t SystemNative_FStatFs(int64_t fd, SystemNative_FileSystemStatus* status)
{
    if (status == NULL) {
        return -Error_EFAULT;
    }
    struct statfs platform;
    int result;
    INTEROP_RETRY(result, fstatfs(Interop_Descriptor(fd), &platform));
    if (result == -1) {
        return Interop_Fail();
    }
    ConvertStatus(&platform, status);
#if HAVE_STATFS_F_FSTYPENAME
    status->Namemax = ConvertLength(fpathconf(Interop_Descriptor(fd), _PC_NAME_MAX));
#endif
    return 0;
}

typedef enum {
    LOCAL,
    NFS,
    SMB,
} Kind;

#if HAVE_STATFS_F_FSTYPENAME
static Kind GetKind(const struct statfs* status)
{
    return strcmp(status->f_fstypename, "nfs") == 0 ? NFS : strcmp(status->f_fstypename, "smbfs") == 0 ? SMB : LOCAL;
}
#else
static Kind GetKind(const struct statfs* status)
{
    switch ((uint32_t)status->f_type) {
    case 0x6969:
        return NFS;
    /* smb, cifs and smb3. */
    case 0x517B:
    case 0xFF534D42:
    case 0xFE534D42:
        return SMB;
    default:
        return LOCAL;
    }
}
#endif

int32_t SystemNative_FileSystemSupportsLocking(int64_t fd, int32_t operation)
{
    struct statfs status;
    int result;
    INTEROP_RETRY(result, fstatfs(Interop_Descriptor(fd), &status));
    int flags = result == -1 ? -1 : fcntl(Interop_Descriptor(fd), F_GETFL);
    if (flags == -1) {
        return Interop_Fail();
    }
    if (operation != SHARED_LOCK && operation != EXCLUSIVE_LOCK) {
        return -Error_EINVAL;
    }
    bool shared = operation == SHARED_LOCK;
    switch (GetKind(&status)) {
    case NFS:
        return (flags & O_ACCMODE) != (shared ? O_WRONLY : O_RDONLY);
    case SMB:
        return !shared || (flags & O_ACCMODE) == O_RDONLY;
    case LOCAL:
    default:
        return 1;
    }
}
