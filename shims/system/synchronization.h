#pragma once

#include "common/interop.h"

/* Flags of SyncFileRange. */
enum {
    SystemNative_SYNC_FILE_RANGE_WAIT_BEFORE = 1,
    SystemNative_SYNC_FILE_RANGE_WRITE = 2,
    SystemNative_SYNC_FILE_RANGE_WAIT_AFTER = 4,
};

/**
 * sync(2), FlushFileBuffers. Has the system write what it holds of all files to the storage devices.
 * Result: 0. Errors: none that sync(2) would tell of.
 * macOS: does not wait for the devices. Windows: volume by volume; EACCES for a process that is no administrator's.
 */
INTEROP_EXPORT int32_t SystemNative_Sync(void);

/**
 * fdatasync(2), FlushFileBuffers. Has the system write the file's data to the storage device, and of its
 * attributes those that are needed to read it again.
 * Result: 0. Errors: those of fdatasync(2), and EIO means that data is lost.
 * macOS, Windows: as FSync.
 */
INTEROP_EXPORT int32_t SystemNative_FDataSync(int64_t fd);

/**
 * sync_file_range(2). Has the system begin to write a part of the file, or waits until it has done so; a length of 0
 * reaches to the end. It writes neither attributes nor the device's cache: this paces writing, and saves nothing.
 * Flags are WAIT_BEFORE for what is being written already, WRITE, and WAIT_AFTER.
 * Result: 0. Errors: those of sync_file_range(2); EINVAL for a negative offset or length, or an unknown flag; ESPIPE
 * for what is no file. macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_SyncFileRange(int64_t fd, int64_t offset, int64_t length, int32_t flags);
