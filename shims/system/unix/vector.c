#include "common/unix.h"

#include <stddef.h>
#include <sys/uio.h>

#include "system/vector.h"

_Static_assert(sizeof(Interop_Vector) == sizeof(struct iovec), "an entry needs no conversion");
_Static_assert(offsetof(Interop_Vector, Address) == offsetof(struct iovec, iov_base), "an address needs no conversion");
_Static_assert(offsetof(Interop_Vector, Length) == offsetof(struct iovec, iov_len), "a length needs no conversion");

/* The maximum that Linux transfers in one call. Other systems reject more than INT_MAX. */
#define LARGEST INT64_C(0x7FFFF000)

/* The buffers of one call. */
typedef struct {
    const struct iovec* First;
    int Count;
    /* Replaces a single buffer that is too large, or no buffer. */
    struct iovec Part;
} Window;

/* Result: 0, or a negated error. */
static int32_t Select(const Interop_Vector* vectors, int32_t count, Window* window)
{
    if (count < 0) {
        return -Error_EINVAL;
    }
    if (vectors == NULL && count > 0) {
        return -Error_EFAULT;
    }
    for (int32_t i = 0; i < count; i++) {
        if (vectors[i].Length < 0) {
            return -Error_EINVAL;
        }
    }
    /*
     * Skips empty buffers: with a window of only empty ones, a caller that loops until all is transferred would never
     * end.
     */
    int32_t first = 0;
    while (first < count && vectors[first].Length == 0) {
        first++;
    }
    int32_t end = first;
    for (int64_t sum = 0; end < count && end - first < IOV_MAX && vectors[end].Length <= LARGEST - sum; end++) {
        sum += vectors[end].Length;
    }
    window->First = (const struct iovec*)(vectors + first);
    window->Count = end - first;
    if (window->Count == 0) {
        window->Part.iov_base = first < count ? vectors[first].Address : NULL;
        window->Part.iov_len = first < count ? (size_t)LARGEST : 0;
        window->First = &window->Part;
        window->Count = 1;
    }
    return 0;
}

int64_t SystemNative_ReadV(int64_t fd, const Interop_Vector* vectors, int32_t count)
{
    Window window;
    int32_t error = Select(vectors, count, &window);
    if (error != 0) {
        return error;
    }
    ssize_t result;
    INTEROP_RETRY(result, readv(Interop_Descriptor(fd), window.First, window.Count));
    return Interop_Result64(result);
}

int64_t SystemNative_WriteV(int64_t fd, const Interop_Vector* vectors, int32_t count)
{
    Window window;
    int32_t error = Select(vectors, count, &window);
    if (error != 0) {
        return error;
    }
    ssize_t result;
    INTEROP_RETRY(result, writev(Interop_Descriptor(fd), window.First, window.Count));
    return Interop_Result64(result);
}

int64_t SystemNative_PReadV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset)
{
    Window window;
    int32_t error = offset < 0 ? -Error_EINVAL : Select(vectors, count, &window);
    if (error != 0) {
        return error;
    }
    ssize_t result;
    INTEROP_RETRY(result, preadv(Interop_Descriptor(fd), window.First, window.Count, offset));
    return Interop_Result64(result);
}

int64_t SystemNative_PWriteV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset)
{
    Window window;
    int32_t error = offset < 0 ? -Error_EINVAL : Select(vectors, count, &window);
    if (error != 0) {
        return error;
    }
    ssize_t result;
    INTEROP_RETRY(result, pwritev(Interop_Descriptor(fd), window.First, window.Count, offset));
    return Interop_Result64(result);
}
