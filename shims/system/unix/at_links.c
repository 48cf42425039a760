#include "system/unix/at.h"

#include <unistd.h>

#include "system/at_links.h"

int32_t SystemNative_SymLinkAt(const char* target, int64_t directory, const char* linkPath)
{
    int base = Interop_Directory(directory);
    int result;
    INTEROP_RETRY_AT(result, base, linkPath, symlinkat(target, base, linkPath));
    return Interop_Result(result);
}

int32_t SystemNative_ReadLinkAt(int64_t directory, const char* path, uint8_t* buffer, int32_t length)
{
    if (length < 0) {
        return -Error_EINVAL;
    }
    /* For a length of 0 the system fails with EINVAL, as for a file that is not a link. */
    char one[1];
    char* target = length == 0 ? one : (char*)buffer;
    ssize_t count;
    size_t capacity = length == 0 ? sizeof(one) : (size_t)length;
    int base = Interop_Directory(directory);
    INTEROP_RETRY_AT(count, base, path, readlinkat(base, path, target, capacity));
    if (count == -1) {
        return Interop_Fail();
    }
    /* A target that fills the buffer may be truncated, and leaves no space for the NUL. */
    if (count >= length) {
        return -Error_ERANGE;
    }
    target[count] = '\0';
    return (int32_t)count;
}
