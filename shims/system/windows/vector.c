#include "system/windows/win32.h"

#include "system/descriptor.h"
#include "system/vector.h"

enum {
    /* A multiple of the page size, below the 2 GiB that SystemNative_Read accepts. */
    LARGEST = 0x7FFFF000,
};

/* Transfers one buffer, or a part of it. Result: the number of bytes, or a negated error. */
typedef int32_t (*Step)(int64_t fd, uint8_t* bytes, int32_t length, int64_t offset);

static int32_t CheckVectors(const Interop_Vector* vectors, int32_t count)
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
        if (vectors[i].Address == NULL && vectors[i].Length > 0) {
            return -Error_EFAULT;
        }
    }
    return 0;
}

static int64_t Transfer(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset, Step step, bool once)
{
    int32_t error = offset < 0 ? -Error_EINVAL : CheckVectors(vectors, count);
    if (error != 0) {
        return error;
    }
    int64_t done = 0;
    for (int32_t i = 0; i < count; i++) {
        for (int64_t at = 0; at < vectors[i].Length;) {
            int64_t rest = vectors[i].Length - at;
            int32_t part = rest < LARGEST ? (int32_t)rest : LARGEST;
            int32_t result = step(fd, vectors[i].Address + at, part, offset + done);
            if (result < 0) {
                return done > 0 ? done : result;
            }
            done += result;
            at += result;
            if (result < part || once) {
                return done;
            }
        }
    }
    /* With nothing to transfer, errors of the descriptor are still reported. */
    return done > 0 ? done : step(fd, NULL, 0, offset);
}

static int32_t ReadNext(int64_t fd, uint8_t* bytes, int32_t length, int64_t offset)
{
    (void)offset;
    return SystemNative_Read(fd, bytes, length);
}

static int32_t WriteNext(int64_t fd, uint8_t* bytes, int32_t length, int64_t offset)
{
    (void)offset;
    return SystemNative_Write(fd, bytes, length);
}

static int32_t ReadThere(int64_t fd, uint8_t* bytes, int32_t length, int64_t offset)
{
    return SystemNative_PRead(fd, bytes, length, offset);
}

static int32_t WriteThere(int64_t fd, uint8_t* bytes, int32_t length, int64_t offset)
{
    return SystemNative_PWrite(fd, bytes, length, offset);
}

int64_t SystemNative_ReadV(int64_t fd, const Interop_Vector* vectors, int32_t count)
{
    /* Once data has been read, a second call might wait, and the data not be returned. */
    return Transfer(fd, vectors, count, 0, ReadNext, GetFileType(Interop_Handle(fd)) != FILE_TYPE_DISK);
}

int64_t SystemNative_WriteV(int64_t fd, const Interop_Vector* vectors, int32_t count)
{
    return Transfer(fd, vectors, count, 0, WriteNext, false);
}

int64_t SystemNative_PReadV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset)
{
    return Transfer(fd, vectors, count, offset, ReadThere, false);
}

int64_t SystemNative_PWriteV(int64_t fd, const Interop_Vector* vectors, int32_t count, int64_t offset)
{
    return Transfer(fd, vectors, count, offset, WriteThere, false);
}
