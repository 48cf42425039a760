#pragma once

#include <stdint.h>

/* Entries, and the sum of their sizes and times, so that no attribute goes unread. Ends the program on failure. */
typedef struct {
    int64_t Entries;
    int64_t Sum;
} Listing;

Listing ListDirectory(const char* path);
Listing WalkTree(const char* path);
