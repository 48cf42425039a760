#pragma once

typedef struct {
    wchar_t* Text;
    size_t Length;
} Interop_WideText;
