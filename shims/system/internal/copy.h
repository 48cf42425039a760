#pragma once

#include "common/errors.h"
#include "system/copy.h"

/* The functions that system/copy.c needs from each platform to copy one regular file to another. */

#define Interop_CheckCopy INTEROP_NAME(Interop_CheckCopy)
#define Interop_CopyData INTEROP_NAME(Interop_CopyData)
#define Interop_Permissions INTEROP_NAME(Interop_Permissions)

/*
 * Checks, before anything is changed, that the source is open for reading and the destination for writing. Result: 0,
 * or a negated error.
 */
int32_t Interop_CheckCopy(int64_t source, int64_t destination);

/*
 * Returns permission bits that, without the file's access control list, grant nothing that the file does not grant with
 * it. permissions are the file's S_IRWXU, S_IRWXG and S_IRWXO bits.
 */
int32_t Interop_Permissions(int64_t file, int32_t permissions);

/* Copies all data of the source, whose size was size when the copy began. Result: 0, or a negated error. */
int32_t Interop_CopyData(int64_t source, int64_t destination, int64_t size);
