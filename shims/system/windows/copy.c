#include "system/windows/operation.h"

#include <stdlib.h>

#include "system/descriptor.h"
#include "system/internal/copy.h"
#include "system/status.h"

enum {
    CURRENT = SystemNative_CURRENT_OFFSET,
    BUFFER = 1 << 16,
};

#define LARGEST INT64_C(0x7FFFF000)

/* FSCTL_GET_INTEGRITY_INFORMATION and FSCTL_DUPLICATE_EXTENTS_TO_FILE, which only later headers declare. */
#define GET_INTEGRITY CTL_CODE(FILE_DEVICE_FILE_SYSTEM, 159, METHOD_BUFFERED, FILE_ANY_ACCESS)
#define DUPLICATE_EXTENTS CTL_CODE(FILE_DEVICE_FILE_SYSTEM, 209, METHOD_BUFFERED, FILE_WRITE_DATA)

typedef struct {
    WORD Algorithm;
    WORD Reserved;
    DWORD Flags;
    DWORD ChunkSize;
    DWORD ClusterSize;
} Integrity;

typedef struct {
    HANDLE Source;
    LARGE_INTEGER SourceOffset;
    LARGE_INTEGER TargetOffset;
    LARGE_INTEGER Count;
} Extents;

static int64_t Smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static int32_t Put(int64_t fd, const uint8_t* buffer, int32_t length, int64_t offset)
{
    return offset == CURRENT ? SystemNative_Write(fd, buffer, length) : SystemNative_PWrite(fd, buffer, length, offset);
}

/*
 * outOffset is CURRENT, or the offset of the first byte. Result: the number of bytes, or a negated error if none were
 * copied.
 */
static int64_t CopyBy(uint8_t* buffer, int64_t in, int64_t from, int64_t out, int64_t outOffset, int64_t length)
{
    int64_t copied = 0;
    while (copied < length) {
        int32_t wanted = (int32_t)Smaller(length - copied, BUFFER);
        int32_t got = SystemNative_PRead(in, buffer, wanted, from + copied);
        int32_t put = got <= 0 ? got : Put(out, buffer, got, outOffset == CURRENT ? CURRENT : outOffset + copied);
        if (put <= 0) {
            /* A write of 0 bytes without an error is not the end of the source. */
            return copied > 0 ? copied : put == 0 && got > 0 ? -Error_EIO : put;
        }
        copied += put;
        if (put < got) {
            break;
        }
    }
    return copied;
}

/* Not on the stack, of which the JVM reserves no more than 32 KiB for native code here. */
static int64_t CopyBytes(int64_t in, int64_t from, int64_t out, int64_t outOffset, int64_t length)
{
    uint8_t* buffer = malloc(BUFFER);
    if (buffer == NULL) {
        return -Error_ENOMEM;
    }
    int64_t result = CopyBy(buffer, in, from, out, outOffset, length);
    free(buffer);
    return result;
}

/*
 * In a single file, limits the length to the distance of the offsets, so that no byte is read that the call has
 * written: the file may have more data than its size says.
 * Result: the limited length; -Error_EINVAL for overlapping ranges; or another negated error.
 */
static int64_t LimitToApart(int64_t in, int64_t from, int64_t out, int64_t outOffset, int64_t length)
{
    SystemNative_FileStatus source;
    SystemNative_FileStatus destination;
    int32_t error = SystemNative_FStat(in, &source);
    error = error != 0 ? error : SystemNative_FStat(out, &destination);
    if (error != 0) {
        return error;
    }
    if (source.Dev != destination.Dev || source.Ino != destination.Ino
            || (source.Mode & SystemNative_S_IFMT) != SystemNative_S_IFREG) {
        return length;
    }
    int64_t to = outOffset == CURRENT ? SystemNative_LSeek(out, 0, SystemNative_SEEK_CUR) : outOffset;
    if (to < 0) {
        return to;
    }
    int64_t count = from >= source.Size ? 0 : Smaller(length, source.Size - from);
    int64_t apart = from < to ? to - from : from - to;
    if (apart < count) {
        return -Error_EINVAL;
    }
    if (apart > 0 || length == 0) {
        return Smaller(length, apart);
    }
    uint8_t byte;
    int32_t got = SystemNative_PRead(in, &byte, 1, from);
    return got > 0 ? -Error_EINVAL : got;
}

static int64_t Copy(int64_t in, int64_t inOffset, int64_t out, int64_t outOffset, int64_t length, bool mayOverlap)
{
    if (length < 0 || inOffset < CURRENT || outOffset < CURRENT) {
        return -Error_EINVAL;
    }
    int64_t from = inOffset == CURRENT ? SystemNative_LSeek(in, 0, SystemNative_SEEK_CUR) : inOffset;
    if (from < 0) {
        return from;
    }
    int32_t error = SystemNative_PRead(in, NULL, 0, from);
    if (error == 0) {
        error = Put(out, NULL, 0, outOffset);
    }
    if (error != 0) {
        return error;
    }
    int64_t limit = mayOverlap ? length : LimitToApart(in, from, out, outOffset, length);
    if (limit < 0) {
        return limit;
    }
    int64_t copied = CopyBytes(in, from, out, outOffset, Smaller(limit, LARGEST));
    /* Fewer bytes may have been written than read. */
    int64_t moved = inOffset == CURRENT && copied >= 0
            ? SystemNative_LSeek(in, from + copied, SystemNative_SEEK_SET) : 0;
    return moved < 0 ? moved : copied;
}

int64_t SystemNative_CopyFileRange(int64_t source, int64_t sourceOffset, int64_t destination,
        int64_t destinationOffset, int64_t length)
{
    /* A handle opened with O_APPEND does not have it. */
    int32_t error = Interop_CheckAccess(Interop_Handle(destination), FILE_WRITE_DATA);
    return error != 0 ? error : Copy(source, sourceOffset, destination, destinationOffset, length, false);
}

int64_t SystemNative_SendFile(int64_t destination, int64_t source, int64_t sourceOffset, int64_t length)
{
    return Copy(source, sourceOffset, destination, CURRENT, length, true);
}

static bool Control(HANDLE handle, DWORD code, void* input, DWORD inputSize, void* output, DWORD outputSize)
{
    DWORD returned;
    return Interop_Control(handle, code, input, inputSize, output, outputSize, &returned) == ERROR_SUCCESS;
}

static bool SetLength(HANDLE handle, int64_t length)
{
    FILE_END_OF_FILE_INFO info = {.EndOfFile = {.QuadPart = length}};
    return SetFileInformationByHandle(handle, FileEndOfFileInfo, &info, sizeof(info));
}

static bool ShareBlocks(HANDLE in, HANDLE out, int64_t size)
{
    Integrity integrity;
    if (!Control(in, GET_INTEGRITY, NULL, 0, &integrity, sizeof(integrity)) || integrity.ClusterSize == 0
            || !SetLength(out, size)) {
        return false;
    }
    /* In whole clusters, also at the end, and less than 4 GiB per call. */
    const int64_t largest = INT64_C(1) << 30;
    for (int64_t at = 0; at < size; at += largest) {
        int64_t count = Smaller(size - at, largest);
        Extents extents = {
            .Source = in,
            .SourceOffset = {.QuadPart = at},
            .TargetOffset = {.QuadPart = at},
            .Count = {.QuadPart = (count + integrity.ClusterSize - 1) / integrity.ClusterSize * integrity.ClusterSize},
        };
        if (!Control(out, DUPLICATE_EXTENTS, &extents, sizeof(extents), NULL, 0)) {
            return false;
        }
    }
    return true;
}

/* Result: 1 or 0, or a negated error. */
static int32_t IsSparse(HANDLE handle)
{
    FILE_ATTRIBUTE_TAG_INFO info;
    if (!Interop_GetAttributes(handle, &info)) {
        return Interop_Fail();
    }
    return (info.FileAttributes & FILE_ATTRIBUTE_SPARSE_FILE) != 0;
}

/* Copies from one offset to the other, at most to the end. Result: the offset reached, or a negated error. */
static int64_t CopyUpTo(int64_t in, int64_t out, int64_t from, int64_t to)
{
    while (from < to) {
        int64_t copied = CopyBytes(in, from, out, from, to - from);
        if (copied <= 0) {
            return copied < 0 ? copied : from;
        }
        from += copied;
    }
    return from;
}

/* Copies all but holes. Result: the offset of the end of the file, or a negated error. */
static int64_t CopySegments(int64_t in, int64_t out, int64_t size)
{
    int64_t at = 0;
    while (at < size) {
        int64_t data = SystemNative_LSeek(in, at, SystemNative_SEEK_DATA);
        if (data == -Error_ENXIO) {
            /* No more data: the rest is a hole, unless the file was truncated meanwhile. A read finds the new end. */
            int64_t end = SystemNative_LSeek(in, 0, SystemNative_SEEK_END);
            if (end < size) {
                return end < 0 ? end : CopyUpTo(in, out, end > at ? end : at, INT64_MAX);
            }
            break;
        }
        int64_t hole = data < 0 ? data : SystemNative_LSeek(in, data, SystemNative_SEEK_HOLE);
        if (hole < 0 && hole != -Error_ENXIO) {
            return hole;
        }
        at = hole < 0 ? size : Smaller(hole, size);
        int64_t end = CopyUpTo(in, out, data, at);
        if (end < at) {
            return end;
        }
    }
    return CopyUpTo(in, out, size, INT64_MAX);
}

int32_t Interop_CheckCopy(int64_t source, int64_t destination)
{
    /* A handle opened with O_APPEND does not have FILE_WRITE_DATA. */
    int32_t error = Interop_CheckAccess(Interop_Handle(source), FILE_READ_DATA);
    return error != 0 ? error : Interop_CheckAccess(Interop_Handle(destination), FILE_WRITE_DATA);
}

/* Access control lists are not part of the mode, and nothing else grants access. */
int32_t Interop_Permissions(int64_t file, int32_t permissions)
{
    (void)file;
    return permissions;
}

int32_t Interop_CopyData(int64_t source, int64_t destination, int64_t size)
{
    HANDLE in = Interop_Handle(source);
    HANDLE out = Interop_Handle(destination);
    int32_t sparse = IsSparse(in);
    if (sparse < 0) {
        return sparse;
    }
    if (!SetLength(out, 0)) {
        return Interop_Fail();
    }
    if (sparse != 0) {
        /* If this fails, the holes are filled. */
        FILE_SET_SPARSE_BUFFER set = {.SetSparse = TRUE};
        (void)Control(out, FSCTL_SET_SPARSE, &set, sizeof(set), NULL, 0);
    }
    if (size > 0 && ShareBlocks(in, out, size)) {
        return 0;
    }
    int64_t end = sparse != 0 ? CopySegments(source, destination, size)
            : CopyUpTo(source, destination, 0, INT64_MAX);
    return end < 0 ? (int32_t)end : Interop_Result(SetLength(out, end));
}
