#pragma once

#include "common/text.h"

#define Interop_MakeTemporaryDirectory INTEROP_NAME(Interop_MakeTemporaryDirectory)
#define Interop_MakeTemporaryFile INTEROP_NAME(Interop_MakeTemporaryFile)

enum {
    /* The number of X characters that are replaced in a template. */
    Interop_TEMPORARY_MARKS = 6,
};

/* Creates a directory; marks points to the X characters in path. Result: 0, or a negated error. */
int32_t Interop_MakeTemporaryDirectory(char* path, char* marks);

/* Creates and opens a file. Result: the descriptor, or a negated error. */
int64_t Interop_MakeTemporaryFile(char* path, char* marks);
