#include "common/windows.h"

#include <stdlib.h>

#include "common/text.h"

static bool IsHighSurrogate(uint32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool IsLowSurrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* Result: the number of bytes of the character; 0 if they are ill-formed. */
static size_t DecodeCharacter(const uint8_t* text, uint32_t* character)
{
    static const struct {
        uint8_t Mask;
        uint8_t Lead;
        uint32_t Smallest;
    } Forms[] = {
        {0x80, 0x00, 0}, {0xE0, 0xC0, 0x80}, {0xF0, 0xE0, 0x800}, {0xF8, 0xF0, 0x10000},
    };
    for (size_t i = 0; i < sizeof(Forms) / sizeof(Forms[0]); i++) {
        if ((text[0] & Forms[i].Mask) != Forms[i].Lead) {
            continue;
        }
        uint32_t value = (uint32_t)(text[0] & ~Forms[i].Mask);
        for (size_t j = 1; j <= i; j++) {
            if ((text[j] & 0xC0) != 0x80) {
                return 0;
            }
            value = value << 6 | (text[j] & 0x3F);
        }
        *character = value;
        return value >= Forms[i].Smallest && value <= 0x10FFFF ? i + 1 : 0;
    }
    return 0;
}

/* Result: the number of UTF-16 code units, or -Error_EILSEQ. */
static int64_t DecodeText(const uint8_t* text, wchar_t* wide)
{
    int64_t count = 0;
    uint32_t previous = 0;
    while (*text != '\0') {
        uint32_t character = 0;
        size_t size = DecodeCharacter(text, &character);
        /*
         * A surrogate pair in two three-byte sequences: its well-formed encoding is different, and a name must have
         * only one.
         */
        if (size == 0 || (IsHighSurrogate(previous) && IsLowSurrogate(character))) {
            return -Error_EILSEQ;
        }
        if (character >= 0x10000) {
            wide[count++] = (wchar_t)(0xD800 + ((character - 0x10000) >> 10));
            wide[count++] = (wchar_t)(0xDC00 + (character & 0x3FF));
        } else {
            wide[count++] = (wchar_t)character;
        }
        previous = character;
        text += size;
    }
    wide[count] = L'\0';
    return count;
}

int32_t Interop_Widen(const char* text, Interop_WideText* wide)
{
    if (text == NULL) {
        return -Error_EFAULT;
    }
    /* A byte becomes at most one UTF-16 code unit. */
    size_t capacity = strlen(text) + 1;
    wide->Text = capacity <= sizeof(wide->Short) / sizeof(wide->Short[0]) ? wide->Short
            : malloc(capacity * sizeof(wchar_t));
    if (wide->Text == NULL) {
        return -Error_ENOMEM;
    }
    int64_t count = DecodeText((const uint8_t*)text, wide->Text);
    if (count < 0) {
        Interop_FreeWide(wide);
        return (int32_t)count;
    }
    wide->Length = (size_t)count;
    return 0;
}

void Interop_FreeWide(Interop_WideText* wide)
{
    if (wide->Text != wide->Short) {
        free(wide->Text);
    }
    wide->Text = NULL;
}

/* Result: the number of UTF-16 code units of the character. */
static size_t NextCharacter(const wchar_t* text, size_t count, uint32_t* character)
{
    *character = text[0];
    if (!IsHighSurrogate(text[0]) || count < 2 || !IsLowSurrogate(text[1])) {
        return 1;
    }
    *character = 0x10000 + ((uint32_t)(text[0] - 0xD800) << 10) + (uint32_t)(text[1] - 0xDC00);
    return 2;
}

static size_t CharacterSize(uint32_t character)
{
    return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
}

static void EncodeCharacter(uint32_t character, size_t size, uint8_t* text)
{
    static const uint8_t Leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    for (size_t i = size - 1; i > 0; i--) {
        text[i] = (uint8_t)(0x80 | (character & 0x3F));
        character >>= 6;
    }
    text[0] = (uint8_t)(Leads[size - 1] | character);
}

int32_t Interop_CopyWide(const wchar_t* text, size_t count, uint8_t* buffer, int32_t length)
{
    uint32_t character;
    size_t needed = 0;
    for (size_t i = 0; i < count;) {
        i += NextCharacter(text + i, count - i, &character);
        needed += CharacterSize(character);
    }
    if (length == -1) {
        return (int32_t)needed;
    }
    int32_t error = Interop_CheckBuffer(buffer, length);
    if (error != 0) {
        return error;
    }
    if (needed >= (size_t)length) {
        return -Error_ERANGE;
    }
    for (size_t i = 0; i < count;) {
        i += NextCharacter(text + i, count - i, &character);
        size_t size = CharacterSize(character);
        EncodeCharacter(character, size, buffer);
        buffer += size;
    }
    *buffer = '\0';
    return (int32_t)needed;
}
