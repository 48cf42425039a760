#include "macos.h"
#include "system/shared.h"

/* The object, which has a size, and what shm_open(2) was called with. */
static int opened_flags;
static mode_t opened_mode;

int shm_open(const char* name, int flags, ...)
{
    (void)name;
    va_list arguments;
    va_start(arguments, flags);
    opened_flags = flags;
    /* A mode_t is passed as an int. */
    opened_mode = (mode_t)va_arg(arguments, int);
    va_end(arguments);
    return (flags & O_TRUNC) != 0 ? Fails(EINVAL) : 3;
}

TEST(TruncatedObject)
{
    int32_t flags = SystemNative_O_RDWR | SystemNative_O_CREAT;
    CHECK_ERROR(EINVAL, SystemNative_ShmOpen("/name", flags | SystemNative_O_TRUNC, 0600));
    CHECK_SAME(3, SystemNative_ShmOpen("/name", flags, 0640));
    CHECK_SAME(O_RDWR | O_CREAT, opened_flags);
    CHECK_SAME(0640, opened_mode);
}
