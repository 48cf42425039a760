#pragma once

#include "common/unix.h"

#include <stdbool.h>

#include "system/internal/paths.h"

/*
 * The mounted file systems, for mount.c only: from the kernel's tables in /proc, whose strings are escaped, or by
 * getfsstat(2).
 */

#if HAVE_STATFS_F_FSTYPENAME

#include <stdlib.h>
#include <sys/param.h>
#include <sys/mount.h>

static inline void AddOptions(Interop_Paths* texts, uint32_t flags)
{
    static const struct {
        uint32_t Flag;
        const char* Name;
    } Options[] = {
        {MNT_SYNCHRONOUS, "sync"}, {MNT_NOEXEC, "noexec"}, {MNT_NOSUID, "nosuid"}, {MNT_NODEV, "nodev"},
        {MNT_NOATIME, "noatime"}, {MNT_ASYNC, "async"}, {MNT_UNION, "union"}, {MNT_CPROTECT, "protect"},
        {MNT_QUARANTINE, "quarantine"}, {MNT_LOCAL, "local"}, {MNT_QUOTA, "quota"}, {MNT_ROOTFS, "rootfs"},
        {MNT_DONTBROWSE, "nobrowse"}, {MNT_IGNORE_OWNERSHIP, "noowners"}, {MNT_AUTOMOUNTED, "automounted"},
        {MNT_JOURNALED, "journaled"},
    };
    Interop_AddText(texts, (flags & MNT_RDONLY) != 0 ? "ro" : "rw");
    for (size_t i = 0; i < sizeof(Options) / sizeof(Options[0]); i++) {
        if ((flags & Options[i].Flag) != 0) {
            Interop_AddText(texts, Options[i].Name);
        }
    }
}

/* Lists the mount points, or all that GetAllMounts returns. Result: false with errno set on failure. */
static inline bool ListMounts(Interop_Paths* texts, bool all)
{
    struct statfs* mounts = NULL;
    int room = 0;
    int count;
    /*
     * MNT_NOWAIT does not wait for servers. A list that fills the buffer may be incomplete: more may have been mounted.
     */
    while ((count = getfsstat(mounts, room * (int)sizeof(*mounts), MNT_NOWAIT)) >= room && count > 0) {
        room = count + 8;
        struct statfs* more = realloc(mounts, (size_t)room * sizeof(*mounts));
        if (more == NULL) {
            free(mounts);
            errno = ENOMEM;
            return false;
        }
        mounts = more;
    }
    for (int i = 0; i < count; i++) {
        if (all) {
            Interop_AddText(texts, mounts[i].f_mntfromname);
        }
        Interop_AddText(texts, mounts[i].f_mntonname);
        if (all) {
            Interop_AddText(texts, mounts[i].f_fstypename);
            AddOptions(texts, mounts[i].f_flags);
            Interop_AddByte(texts, '\0');
        }
    }
    free(mounts);
    return count >= 0;
}

/* Result: as for Interop_CopyText. */
static inline int32_t GetTypeName(const char* path, uint8_t* buffer, int32_t length)
{
    struct statfs status;
    int result;
    INTEROP_RETRY(result, statfs(path, &status));
    return result == -1 ? Interop_Fail() : Interop_CopyText(status.f_fstypename, buffer, length);
}

#else

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/statfs.h>
#include <unistd.h>

typedef struct {
    int Fd;
    /* The errno of a failed read, 0 at the end. */
    int Error;
    ssize_t At;
    ssize_t Filled;
    uint8_t Bytes[4096];
} Table;

enum {
    TABLE_END = -1,
};

/* Result: the next byte, or TABLE_END. */
static inline int NextByte(Table* table)
{
    if (table->At >= table->Filled) {
        table->At = 0;
        INTEROP_RETRY(table->Filled, read(table->Fd, table->Bytes, sizeof(table->Bytes)));
        if (table->Filled <= 0) {
            table->Error = table->Filled == 0 ? 0 : errno;
            table->Filled = 0;
            return TABLE_END;
        }
    }
    return table->Bytes[table->At++];
}

/*
 * Adds the next field of a line to a list, if field is not NULL, without escape sequences: the table has a backslash
 * and three octal digits for a space, tab, line end and backslash, and in an option for a comma.
 * Result: the byte that ended the field: a space, a line end or another, or TABLE_END.
 */
static inline int ReadPart(Table* table, Interop_Paths* field, int another)
{
    int byte;
    while ((byte = NextByte(table)) != ' ' && byte != '\n' && byte != TABLE_END && byte != another) {
        if (byte == '\\') {
            byte = 0;
            for (int i = 0; i < 3; i++) {
                byte = byte << 3 | ((NextByte(table) - '0') & 7);
            }
        }
        if (field != NULL) {
            Interop_AddByte(field, (uint8_t)byte);
        }
    }
    return byte;
}

static inline int ReadField(Table* table, Interop_Paths* field)
{
    return ReadPart(table, field, ' ');
}

/* Adds a field, which may be empty. Result: the byte that ended it; end if the line has already ended. */
static inline int AddField(Table* table, Interop_Paths* texts, int end)
{
    end = end == ' ' ? ReadField(table, texts) : end;
    Interop_AddByte(texts, '\0');
    return end;
}

static inline int AddOptions(Table* table, Interop_Paths* texts, int end)
{
    for (bool more = end == ' '; more; more = end == ',') {
        int64_t before = texts->Needed;
        end = ReadPart(table, texts, ',');
        if (texts->Needed > before) {
            Interop_AddByte(texts, '\0');
        }
    }
    Interop_AddByte(texts, '\0');
    return end;
}

/* Lists the mount points, or all that GetAllMounts returns. Result: false with errno set on failure. */
static inline bool ListMounts(Interop_Paths* texts, bool all)
{
    Table table = {.Fd = -1};
    INTEROP_RETRY(table.Fd, open("/proc/self/mounts", O_RDONLY | O_CLOEXEC));
    if (table.Fd == -1) {
        return false;
    }
    int end;
    while ((end = ReadField(&table, all ? texts : NULL)) == ' ') {
        if (all) {
            Interop_AddByte(texts, '\0');
        }
        end = AddField(&table, texts, end);
        if (all) {
            end = AddField(&table, texts, end);
            end = AddOptions(&table, texts, end);
        }
        while (end == ' ') {
            end = ReadField(&table, NULL);
        }
    }
    (void)close(table.Fd);
    errno = table.Error;
    return table.Error == 0;
}

static inline long ReadNumber(Table* table, int* end)
{
    uint8_t text[24];
    Interop_Paths field = {.Buffer = text, .Length = (int32_t)sizeof(text) - 1};
    *end = ReadField(table, &field);
    text[field.Needed < field.Length ? field.Needed : field.Length] = '\0';
    return strtol((const char*)text, NULL, 10);
}

/* Gets the mount ID of a descriptor, -1 if /proc does not report it. Result: 0, or a negated error. */
static inline int32_t GetMountId(int fd, long* id)
{
    char path[40];
    (void)snprintf(path, sizeof(path), "/proc/self/fdinfo/%d", fd);
    int info;
    INTEROP_RETRY(info, open(path, O_RDONLY | O_CLOEXEC));
    if (info == -1) {
        return Interop_Fail();
    }
    /* It is in one of the first lines. */
    char text[1024];
    ssize_t count;
    INTEROP_RETRY(count, read(info, text, sizeof(text) - 1));
    int32_t error = count == -1 ? Interop_Fail() : 0;
    (void)close(info);
    text[count > 0 ? count : 0] = '\0';
    static const char Label[] = "mnt_id:";
    const char* line = strstr(text, Label);
    *id = line == NULL ? -1 : strtol(line + strlen(Label), NULL, 10);
    return error;
}

/*
 * Adds the file system type of a mount ID, if the table has it. For the format of a line see proc_pid_mountinfo(5).
 * Result: 0, or a negated error.
 */
static inline int32_t FindType(long id, Interop_Paths* type)
{
    Table table = {.Fd = -1};
    INTEROP_RETRY(table.Fd, open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC));
    if (table.Fd == -1) {
        return Interop_Fail();
    }
    int end;
    bool found = false;
    do {
        found = ReadNumber(&table, &end) == id;
        /* A field that is a hyphen follows the optional fields, of which there may be any number. */
        bool separated = false;
        for (int i = 0; found && !separated && end == ' '; i++) {
            uint8_t text[2];
            Interop_Paths field = {.Buffer = text, .Length = sizeof(text)};
            end = ReadField(&table, &field);
            separated = i >= 5 && field.Needed == 1 && text[0] == '-';
        }
        if (separated) {
            (void)ReadField(&table, type);
            break;
        }
        while (end == ' ') {
            end = ReadField(&table, NULL);
        }
    } while (end == '\n');
    (void)close(table.Fd);
    return table.Error == 0 ? 0 : -Interop_ErrorFromPlatform(table.Error);
}

/* Gets the type from the tables; it stays empty on a system without them. Result: 0, or a negated error. */
static inline int32_t AskTables(int fd, Interop_Paths* type)
{
    long id = -1;
    int32_t error = GetMountId(fd, &id);
    if (error == 0 && id != -1) {
        error = FindType(id, type);
    }
    switch (error) {
    case -Error_ENOENT:
    case -Error_ENOTDIR:
    case -Error_EACCES:
    case -Error_EPERM:
        return 0;
    default:
        /* Several types share a magic number: with a free descriptor, for example, the result might be another. */
        return error;
    }
}

/*
 * Gets the type by magic number, if there is no table, or the mount is not below the root directory of the process.
 * Result: 0, and the name, NULL for an unknown number; or a negated error.
 */
static inline int32_t GetKnownName(int fd, const char* path, const char** name)
{
    static const struct {
        uint32_t Magic;
        const char* Name;
    } Known[] = {
        /* ext2, ext3 and ext4 have the same number, and one driver serves them all. */
        {0xEF53, "ext4"}, {0x58465342, "xfs"}, {0x9123683E, "btrfs"}, {0x01021994, "tmpfs"}, {0x794C7630, "overlay"},
        {0x2FC12FC1, "zfs"}, {0xF2F52010, "f2fs"}, {0x6969, "nfs"}, {0xFF534D42, "cifs"}, {0xFE534D42, "smb3"},
        {0x65735546, "fuse"}, {0x01021997, "9p"}, {0x00C36400, "ceph"}, {0x4D44, "vfat"}, {0x2011BAB0, "exfat"},
        {0x9660, "iso9660"}, {0x73717368, "squashfs"}, {0xE0F5E1E2, "erofs"}, {0x858458F6, "ramfs"},
        {0x9FA0, "proc"}, {0x62656572, "sysfs"}, {0x1CD1, "devpts"}, {0x63677270, "cgroup2"},
    };
    struct statfs status;
    int result;
    INTEROP_RETRY(result, fstatfs(fd, &status));
    if (result == -1 && errno == EBADF) {
        /* A kernel before 3.12 does not accept a descriptor of O_PATH. */
        INTEROP_RETRY(result, statfs(path, &status));
    }
    *name = NULL;
    for (size_t i = 0; result == 0 && i < sizeof(Known) / sizeof(Known[0]); i++) {
        if (Known[i].Magic == (uint32_t)status.f_type) {
            *name = Known[i].Name;
            break;
        }
    }
    return Interop_Result(result);
}

static inline int32_t GetTypeName(const char* path, uint8_t* buffer, int32_t length)
{
    /* O_PATH needs no permission on the file, and does not open a device. */
    int fd;
    INTEROP_RETRY(fd, open(path, O_PATH | O_CLOEXEC));
    if (fd == -1) {
        return Interop_Fail();
    }
    /* The table has the driver's full name, such as fuse.sshfs. */
    uint8_t text[256];
    Interop_Paths type = {.Buffer = text, .Length = (int32_t)sizeof(text) - 1};
    int32_t error = AskTables(fd, &type);
    const char* name = (const char*)text;
    if (error == 0 && (type.Needed == 0 || type.Needed > type.Length)) {
        error = GetKnownName(fd, path, &name);
    }
    (void)close(fd);
    if (error != 0) {
        return error;
    }
    if (name == NULL) {
        return -Error_ENODATA;
    }
    text[type.Needed <= type.Length ? type.Needed : 0] = '\0';
    return Interop_CopyText(name, buffer, length);
}

#endif
