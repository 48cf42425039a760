#pragma once

#include "common/errors.h"
#include "system/copy.h"

/* What system/copy.c needs of a platform to copy one regular file to another. */

#define Interop_CheckCopy INTEROP_NAME(Interop_CheckCopy)
#define Interop_CopyData INTEROP_NAME(Interop_CopyData)
#define Interop_Permissions INTEROP_NAME(Interop_Permissions)

/* Whether the one can be read and the other written, before anything changes. Result: 0, or a negated error. */
int32_t Interop_CheckCopy(int64_t source, int64_t destination);

/*
 * The permission bits of a file without its access control list that permit nothing which the file with its list does
 * not; permissions is the file's set of S_IRWXU, S_IRWXG and S_IRWXO. Result: another.
 */
int32_t Interop_Permissions(int64_t file, int32_t permissions);

/* Copies all of a source that had a size. Result: 0, or a negated error. */
int32_t Interop_CopyData(int64_t source, int64_t destination, int64_t size);
