#pragma once

#include "common/text.h"

#define Interop_MakeTemporaryDirectory INTEROP_NAME(Interop_MakeTemporaryDirectory)
#define Interop_MakeTemporaryFile INTEROP_NAME(Interop_MakeTemporaryFile)

enum {
    /* How many X of a template are replaced. */
    Interop_TEMPORARY_MARKS = 6,
};

/* Makes a directory; the X are at marks, within the path. Result: 0, or a negated error. */
int32_t Interop_MakeTemporaryDirectory(char* path, char* marks);

/* Makes a file. Result: the descriptor, or a negated error. */
int64_t Interop_MakeTemporaryFile(char* path, char* marks);
