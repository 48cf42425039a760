#include "system/temporary.h"

#include <string.h>

#include "system/internal/temporary.h"

/*
 * Copies the template to the buffer; marks then points to its X characters there. Result: the template's length, or a
 * negated error.
 */
static int32_t CopyTemplate(const char* pathTemplate, int32_t suffixLength, uint8_t* buffer, int32_t length,
        char** marks)
{
    if (pathTemplate == NULL) {
        return -Error_EFAULT;
    }
    size_t count = strlen(pathTemplate);
    if (suffixLength < 0 || count < (size_t)suffixLength + Interop_TEMPORARY_MARKS) {
        return -Error_EINVAL;
    }
    size_t start = count - (size_t)suffixLength - Interop_TEMPORARY_MARKS;
    /* Systems differ in what they do with fewer than six. */
    if (strncmp(pathTemplate + start, "XXXXXX", Interop_TEMPORARY_MARKS) != 0) {
        return -Error_EINVAL;
    }
    int32_t result = Interop_CopyText(pathTemplate, buffer, length);
    *marks = result < 0 ? NULL : (char*)buffer + start;
    return result;
}

int32_t SystemNative_MkdTemp(const char* pathTemplate, uint8_t* path, int32_t length)
{
    char* marks;
    int32_t count = CopyTemplate(pathTemplate, 0, path, length, &marks);
    if (count < 0) {
        return count;
    }
    int32_t error = Interop_MakeTemporaryDirectory((char*)path, marks);
    return error != 0 ? error : count;
}

int32_t SystemNative_MksTemps(const char* pathTemplate, int32_t suffixLength, SystemNative_TemporaryFile* made,
        uint8_t* path, int32_t length)
{
    if (made == NULL) {
        return -Error_EFAULT;
    }
    char* marks;
    int32_t count = CopyTemplate(pathTemplate, suffixLength, path, length, &marks);
    if (count < 0) {
        return count;
    }
    int64_t fd = Interop_MakeTemporaryFile((char*)path, marks);
    if (fd < 0) {
        return (int32_t)fd;
    }
    made->File = fd;
    return count;
}
