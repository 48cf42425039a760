#pragma once

#include <stdbool.h>

#include "common/errors.h"
#include "system/directory.h"
#include "system/status.h"

/*
 * What system/directory.c needs of a platform. The directory is the reference that OpenDir returned; but for the two
 * functions of the lock, who calls has locked it.
 */

#define Interop_LockDirectory INTEROP_NAME(Interop_LockDirectory)
#define Interop_UnlockDirectory INTEROP_NAME(Interop_UnlockDirectory)
#define Interop_PeekEntry INTEROP_NAME(Interop_PeekEntry)
#define Interop_IsSelfOrParent INTEROP_NAME(Interop_IsSelfOrParent)
#define Interop_GetEntryStatus INTEROP_NAME(Interop_GetEntryStatus)
#define Interop_TakeEntry INTEROP_NAME(Interop_TakeEntry)

/* What each platform's directory begins with. */
typedef struct {
    /* Whether a batch met the end or an error behind its last entry: Ending, which the next call returns. */
    bool HasEnding;
    int32_t Ending;
} Interop_DirectoryState;

void Interop_LockDirectory(int64_t directory);

void Interop_UnlockDirectory(int64_t directory);

/* Result: 1 with the next entry, which stays the next until it is taken; 0 at the end; or a negated error. */
int32_t Interop_PeekEntry(int64_t directory, SystemNative_DirectoryEntry* entry);

/* Whether the entry that Peek returned is . or .. */
bool Interop_IsSelfOrParent(int64_t directory);

/*
 * What LStat tells of the entry that Peek returned, which is neither . nor .. here. Result: 0, or a negated error with
 * nothing written.
 */
int32_t Interop_GetEntryStatus(int64_t directory, SystemNative_FileStatus* status);

/* Writes the name of the entry that Peek returned, and a NUL: NameLength + 1 bytes. The entry behind it is the next. */
void Interop_TakeEntry(int64_t directory, uint8_t* name, int32_t nameLength);
