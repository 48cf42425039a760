#pragma once

#include "common/interop.h"

/* Flags of SyncFileRange. */
enum {
    SystemNative_SYNC_FILE_RANGE_WAIT_BEFORE = 1,
    SystemNative_SYNC_FILE_RANGE_WRITE = 2,
    SystemNative_SYNC_FILE_RANGE_WAIT_AFTER = 4,
};

/**
 * sync(2), FlushFileBuffers. Flushes the cached data of all files to the storage devices.
 * Result: 0. Errors: none on Unix.
 * macOS: does not wait for the devices. Windows: volume by volume; EACCES without administrator rights.
 */
INTEROP_EXPORT int32_t SystemNative_Sync(void);

/**
 * fdatasync(2), FlushFileBuffers. Flushes the file's data, and those attributes that are needed to read it, to the
 * storage device.
 * Result: 0. Errors: those of fdatasync(2); EIO means that data is lost.
 * macOS, Windows: as FSync.
 */
INTEROP_EXPORT int32_t SystemNative_FDataSync(int64_t fd);

/**
 * sync_file_range(2). Starts writing a byte range of the file to the device, or waits for it to be written; a length of
 * 0 means to the end. It flushes neither attributes nor the device's cache: it controls when data is written, but does
 * not make it durable. Flags: WAIT_BEFORE waits for writes that are in progress, WRITE starts writing, WAIT_AFTER waits
 * for that.
 * Result: 0. Errors: those of sync_file_range(2); EINVAL for a negative offset or length, or an unknown flag; ESPIPE
 * for a descriptor that is not a file. macOS, Windows: ENOTSUP.
 */
INTEROP_EXPORT int32_t SystemNative_SyncFileRange(int64_t fd, int64_t offset, int64_t length, int32_t flags);
