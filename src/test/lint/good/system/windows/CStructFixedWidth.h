#pragma once

typedef struct {
    HANDLE Handle;
    DWORD Flags;
} Search;
