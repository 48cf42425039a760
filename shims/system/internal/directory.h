#pragma once

#include <stdbool.h>

#include "common/errors.h"
#include "system/directory.h"
#include "system/status.h"

/*
 * The functions that system/directory.c needs from each platform. directory is the reference that OpenDir returned; the
 * caller holds its lock, except when it calls the first two.
 */

#define Interop_LockDirectory INTEROP_NAME(Interop_LockDirectory)
#define Interop_UnlockDirectory INTEROP_NAME(Interop_UnlockDirectory)
#define Interop_PeekEntry INTEROP_NAME(Interop_PeekEntry)
#define Interop_IsSelfOrParent INTEROP_NAME(Interop_IsSelfOrParent)
#define Interop_GetEntryStatus INTEROP_NAME(Interop_GetEntryStatus)
#define Interop_TakeEntry INTEROP_NAME(Interop_TakeEntry)

/* The first member of each platform's directory structure. */
typedef struct {
    /*
     * Whether a batch ended at the end of the directory or at an error: then the next call returns Ending, which is 0
     * or the negated error.
     */
    bool HasEnding;
    int32_t Ending;
} Interop_DirectoryState;

void Interop_LockDirectory(int64_t directory);

void Interop_UnlockDirectory(int64_t directory);

/* Result: 1 and the next entry, which remains the next until it is taken; 0 at the end; or a negated error. */
int32_t Interop_PeekEntry(int64_t directory, SystemNative_DirectoryEntry* entry);

/* Whether the entry that PeekEntry returned is . or .. */
bool Interop_IsSelfOrParent(int64_t directory);

/*
 * LStat for the entry that PeekEntry returned, which must be neither . nor .. here.
 * Result: 0; or a negated error, and nothing is written.
 */
int32_t Interop_GetEntryStatus(int64_t directory, SystemNative_FileStatus* status);

/*
 * Copies the name of the entry that PeekEntry returned, with a NUL (NameLength + 1 bytes), and advances to the next
 * entry.
 */
void Interop_TakeEntry(int64_t directory, uint8_t* name, int32_t nameLength);
