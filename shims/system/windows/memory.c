#include "common/windows.h"

#include "system/memory.h"

enum {
    PROT_BITS = SystemNative_PROT_READ | SystemNative_PROT_WRITE | SystemNative_PROT_EXEC,
    MAP_KINDS = SystemNative_MAP_SHARED | SystemNative_MAP_PRIVATE,
    MS_KINDS = SystemNative_MS_ASYNC | SystemNative_MS_SYNC,
};

static bool IsOneOf(int32_t bits, int32_t first, int32_t second)
{
    return bits == first || bits == second;
}

/* A section and a view of it; none is ever empty, and there is none for no access. */
typedef struct {
    HANDLE File;
    uint64_t SectionSize;
    uint64_t Offset;
    size_t Length;
    DWORD SectionProtection;
    DWORD ViewAccess;
} Mapping;

/* There is no writing without reading. */
static DWORD ConvertSectionProtection(int32_t protection, bool copy)
{
    bool execute = (protection & SystemNative_PROT_EXEC) != 0;
    if ((protection & SystemNative_PROT_WRITE) == 0) {
        return execute ? PAGE_EXECUTE_READ : PAGE_READONLY;
    }
    if (copy) {
        return execute ? PAGE_EXECUTE_WRITECOPY : PAGE_WRITECOPY;
    }
    return execute ? PAGE_EXECUTE_READWRITE : PAGE_READWRITE;
}

static DWORD ConvertViewAccess(int32_t protection, bool copy)
{
    DWORD access = (protection & SystemNative_PROT_WRITE) == 0 ? FILE_MAP_READ : copy ? FILE_MAP_COPY : FILE_MAP_WRITE;
    return access | ((protection & SystemNative_PROT_EXEC) != 0 ? FILE_MAP_EXECUTE : 0);
}

static size_t GetPageSize(void)
{
    SYSTEM_INFO info;
    GetNativeSystemInfo(&info);
    return info.dwPageSize;
}

static bool ExceedsAddressSpace(int64_t length)
{
    SYSTEM_INFO info;
    GetNativeSystemInfo(&info);
    return (uint64_t)length > (uintptr_t)info.lpMaximumApplicationAddress;
}

/* Gives the mapping no more of the file than there is: the system would enlarge the file, or refuse. */
static int32_t FitToFile(Mapping* mapping)
{
    SetLastError(ERROR_SUCCESS);
    DWORD kind = GetFileType(mapping->File);
    if (kind == FILE_TYPE_UNKNOWN && GetLastError() != ERROR_SUCCESS) {
        return Interop_Fail();
    }
    FILE_STANDARD_INFO info;
    if (kind != FILE_TYPE_DISK
            || !GetFileInformationByHandleEx(mapping->File, FileStandardInfo, &info, sizeof(info)) || info.Directory) {
        return -Error_ENODEV;
    }
    uint64_t size = (uint64_t)info.EndOfFile.QuadPart;
    uint64_t pages = (size + GetPageSize() - 1) / GetPageSize() * GetPageSize();
    if (mapping->Offset >= size || mapping->Length > pages - mapping->Offset) {
        return -Error_ENXIO;
    }
    /* The rest of the last page is there all the same, and reads as zeros. */
    if (mapping->Length > size - mapping->Offset) {
        mapping->Length = (size_t)(size - mapping->Offset);
    }
    return 0;
}

static int64_t MapView(const Mapping* mapping, int32_t protection)
{
    HANDLE section = CreateFileMappingW(mapping->File, NULL, mapping->SectionProtection,
            (DWORD)(mapping->SectionSize >> 32), (DWORD)mapping->SectionSize, NULL);
    if (section == NULL) {
        return Interop_Fail();
    }
    void* address = MapViewOfFile(section, mapping->ViewAccess, (DWORD)(mapping->Offset >> 32), (DWORD)mapping->Offset,
            mapping->Length);
    int64_t result = address == NULL ? Interop_Fail() : (int64_t)(intptr_t)address;
    /* The view keeps the section alive. */
    CloseHandle(section);
    DWORD previous;
    if (address != NULL && protection == SystemNative_PROT_NONE
            && !VirtualProtect(address, mapping->Length, PAGE_NOACCESS, &previous)) {
        result = Interop_Fail();
        UnmapViewOfFile(address);
    }
    return result;
}

int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset)
{
    if (length < 1 || offset < 0 || (protection & ~PROT_BITS) != 0
            || (flags & ~(MAP_KINDS | SystemNative_MAP_ANONYMOUS)) != 0
            || !IsOneOf(flags & MAP_KINDS, SystemNative_MAP_SHARED, SystemNative_MAP_PRIVATE)) {
        return -Error_EINVAL;
    }
    if (ExceedsAddressSpace(length)) {
        return -Error_ENOMEM;
    }
    /* Nobody else can get at an anonymous section, since it has no name and its handle is closed. */
    if ((flags & SystemNative_MAP_ANONYMOUS) != 0) {
        int32_t all = protection | SystemNative_PROT_WRITE;
        Mapping mapping = {
            .File = INVALID_HANDLE_VALUE,
            .SectionSize = (uint64_t)length,
            .Length = (size_t)length,
            .SectionProtection = ConvertSectionProtection(all, false),
            .ViewAccess = ConvertViewAccess(protection, false),
        };
        return MapView(&mapping, protection);
    }
    bool copy = (flags & SystemNative_MAP_PRIVATE) != 0;
    Mapping mapping = {
        .File = Interop_Handle(fd),
        .Offset = (uint64_t)offset,
        .Length = (size_t)length,
        .SectionProtection = ConvertSectionProtection(protection, copy),
        .ViewAccess = ConvertViewAccess(protection, copy),
    };
    int32_t error = FitToFile(&mapping);
    return error != 0 ? error : MapView(&mapping, protection);
}

int32_t SystemNative_MUnmap(int64_t address, int64_t length)
{
    if (length < 1) {
        return -Error_EINVAL;
    }
    /* The system takes any address within a view, and the view of a DLL too. */
    void* start = (void*)(intptr_t)address;
    MEMORY_BASIC_INFORMATION info;
    if (VirtualQuery(start, &info, sizeof(info)) == 0 || info.State == MEM_FREE || info.Type != MEM_MAPPED
            || info.AllocationBase != start) {
        return -Error_EINVAL;
    }
    return Interop_Result(UnmapViewOfFile(start));
}

static BOOL FlushView(const void* address, size_t length)
{
    /* While the system is writing those very pages by itself, it says that they are locked. */
    for (int32_t i = 0; i < 3; i++) {
        if (FlushViewOfFile(address, length)) {
            return TRUE;
        }
        if (GetLastError() != ERROR_LOCK_VIOLATION) {
            return FALSE;
        }
        Sleep(1);
    }
    return FlushViewOfFile(address, length);
}

int32_t SystemNative_MSync(int64_t address, int64_t length, int32_t flags)
{
    if (length < 0 || (flags & ~(MS_KINDS | SystemNative_MS_INVALIDATE)) != 0
            || !IsOneOf(flags & MS_KINDS, SystemNative_MS_ASYNC, SystemNative_MS_SYNC)
            || (uint64_t)address % GetPageSize() != 0) {
        return -Error_EINVAL;
    }
    /* The system would take a length of 0 to mean the whole view. */
    if (length == 0 || FlushView((const void*)(intptr_t)address, (size_t)length)) {
        return 0;
    }
    /* As on Unix, ENOMEM for what is not mapped. All else about the arguments has been checked. */
    DWORD code = GetLastError();
    return code == ERROR_INVALID_ADDRESS || code == ERROR_INVALID_PARAMETER ? -Error_ENOMEM : Interop_FailWith(code);
}
