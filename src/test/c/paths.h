#pragma once

/* All calls that find a file by a path, for what they have in common: how they fail where there is none. */

static SystemNative_FileStatus paths_status;
static SystemNative_FileSystemStatus paths_system;
static SystemNative_SpaceInfo paths_space;
static uint8_t paths_buffer[8192];

/* EACH_PATH(call): X(call) for each of them; of two paths, both are tried. */
#define EACH_PATH(X) \
    X(SystemNative_Access(path, SystemNative_R_OK)) \
    X(SystemNative_ChDir(path)) \
    X(SystemNative_ChMod(path, 0600)) \
    X(SystemNative_ChOwn(path, -1, -1)) \
    X(SystemNative_FAccessAt(HERE, path, SystemNative_R_OK, 0)) \
    X(SystemNative_FAccessAt(HERE, path, SystemNative_R_OK, SystemNative_AT_EACCESS)) \
    X(SystemNative_FChModAt(HERE, path, 0600, 0)) \
    X(SystemNative_FChModAt(HERE, path, 0600, SystemNative_AT_SYMLINK_NOFOLLOW)) \
    X(SystemNative_FChOwnAt(HERE, path, -1, -1, 0)) \
    X(SystemNative_FStatAt(HERE, path, &paths_status, 0)) \
    X(SystemNative_GetFileSystemTypeNameForMountPoint(path, paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_GetSpaceInfoForMountPoint(path, &paths_space)) \
    X(SystemNative_LChMod(path, 0600)) \
    X(SystemNative_LChOwn(path, -1, -1)) \
    X(SystemNative_LStat(path, &paths_status)) \
    X(SystemNative_Link(path, "new")) \
    X(SystemNative_LinkAt(HERE, path, HERE, "new", 0)) \
    X(SystemNative_MkDir(path, 0700)) \
    X(SystemNative_MkDirAt(HERE, path, 0700)) \
    X(SystemNative_MkFifo(path, 0600)) \
    X(SystemNative_MkFifoAt(HERE, path, 0600)) \
    X(SystemNative_MkNod(path, SystemNative_S_IFIFO | 0600, 0, 0)) \
    X(SystemNative_MkNodAt(HERE, path, SystemNative_S_IFIFO | 0600, 0, 0)) \
    X(SystemNative_Open(path, SystemNative_O_RDONLY, 0)) \
    X(SystemNative_Open(path, SystemNative_O_WRONLY | SystemNative_O_CREAT, 0600)) \
    X(SystemNative_OpenAt(HERE, path, SystemNative_O_RDONLY, 0)) \
    X(SystemNative_OpenDir(path)) \
    X(SystemNative_PathConf(path, SystemNative_PC_NAME_MAX)) \
    X(SystemNative_ReadLink(path, paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_ReadLinkAt(HERE, path, paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_RealPath(path, paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_Rename(path, "new")) \
    X(SystemNative_Rename("file", path)) \
    X(SystemNative_RenameAt(HERE, path, HERE, "new", 0)) \
    X(SystemNative_RenameAt(HERE, "file", HERE, path, 0)) \
    X(SystemNative_RmDir(path)) \
    X(SystemNative_Stat(path, &paths_status)) \
    X(SystemNative_StatFs(path, &paths_system)) \
    X(SystemNative_SymLink("target", path)) \
    X(SystemNative_SymLinkAt("target", HERE, path)) \
    X(SystemNative_Truncate(path, 0)) \
    X(SystemNative_UTimensat(HERE, path, 0, 0, 0, 0, 0)) \
    X(SystemNative_Unlink(path)) \
    X(SystemNative_UnlinkAt(HERE, path, 0)) \
    X(SystemNative_UnlinkAt(HERE, path, SystemNative_AT_REMOVEDIR))

/* Those that not every Unix has, or whose path need not be there for all they do. */
#define EACH_OTHER_PATH(X) \
    X(SystemNative_GetXAttr(path, "user.x", paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_LGetXAttr(path, "user.x", paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_INotifyAddWatch(queue, path, SystemNative_IN_CREATE)) \
    X(SystemNative_LChflags(path, 0)) \
    X(SystemNative_Link("file", path)) \
    X(SystemNative_LinkAt(HERE, "file", HERE, path, 0)) \
    X(SystemNative_ListXAttr(path, paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_LListXAttr(path, paths_buffer, sizeof(paths_buffer))) \
    X(SystemNative_RemoveXAttr(path, "user.x")) \
    X(SystemNative_LRemoveXAttr(path, "user.x")) \
    X(SystemNative_RenameAt(HERE, path, HERE, "new", SystemNative_RENAME_NOREPLACE)) \
    X(SystemNative_RenameAt(HERE, "file", HERE, path, SystemNative_RENAME_NOREPLACE)) \
    X(SystemNative_SetXAttr(path, "user.x", paths_buffer, 1, 0)) \
    X(SystemNative_LSetXAttr(path, "user.x", paths_buffer, 1, 0))

/* That each of them fails with an error for a path; a file called "file" is there. */
static inline void CheckPaths(const char* path, int32_t error)
{
    int64_t queue = SystemNative_INotifyInit(0);
    int before = test_failures;
#define X(call) CHECK_SAME(-error, call);
    EACH_PATH(X)
    if (queue >= 0) {
        EACH_OTHER_PATH(X)
        CHECK_SAME(0, SystemNative_Close(queue));
    }
#undef X
    if (test_failures != before) {
        printf("  of %.40s\n", path);
    }
}
