#include "common/windows.h"

#include "system/memory.h"

enum {
    PROT_BITS = SystemNative_PROT_READ | SystemNative_PROT_WRITE | SystemNative_PROT_EXEC,
    MAP_KINDS = SystemNative_MAP_SHARED | SystemNative_MAP_PRIVATE,
    MAP_WISHES = SystemNative_MAP_NORESERVE | SystemNative_MAP_POPULATE | SystemNative_MAP_HUGETLB
            | SystemNative_MAP_LOCKED,
    MS_KINDS = SystemNative_MS_ASYNC | SystemNative_MS_SYNC,
    HUGE_BITS = 0x3F,
};

/* The bits of the huge page size. */
static const int32_t HugeMask = (int32_t)((uint32_t)HUGE_BITS << SystemNative_MAP_HUGE_SHIFT);

static bool IsOneOf(int32_t bits, int32_t first, int32_t second)
{
    return bits == first || bits == second;
}

/* A section and a view of it. Neither can be empty, or have no access. */
typedef struct {
    HANDLE File;
    uint64_t SectionSize;
    uint64_t Offset;
    size_t Length;
    DWORD SectionProtection;
    DWORD ViewAccess;
    /* The protection set after mapping; 0 for that of the view, or for reserved pages. */
    DWORD Protection;
} Mapping;

/* Write access implies read access. */
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

/* Limits the mapping to the end of the file: otherwise the system would extend the file, or fail. */
static int32_t FitToFile(Mapping* mapping)
{
    SetLastError(ERROR_SUCCESS);
    DWORD kind = GetFileType(mapping->File);
    if (kind == FILE_TYPE_UNKNOWN && GetLastError() != ERROR_SUCCESS) {
        return Interop_Fail();
    }
    FILE_STANDARD_INFO info;
    if (kind != FILE_TYPE_DISK) {
        return -Error_ENODEV;
    }
    if (!GetFileInformationByHandleEx(mapping->File, FileStandardInfo, &info, sizeof(info))) {
        return Interop_Fail();
    }
    if (info.Directory) {
        return -Error_ENODEV;
    }
    uint64_t size = (uint64_t)info.EndOfFile.QuadPart;
    uint64_t pages = (size + GetPageSize() - 1) / GetPageSize() * GetPageSize();
    if (mapping->Offset >= size || mapping->Length > pages - mapping->Offset) {
        return -Error_ENXIO;
    }
    /* The rest of the last page is mapped too, and reads as zeros. */
    if (mapping->Length > size - mapping->Offset) {
        mapping->Length = (size_t)(size - mapping->Offset);
    }
    return 0;
}

static int32_t Adjust(void* address, const Mapping* mapping, int32_t flags)
{
    DWORD previous;
    if (mapping->Protection != 0 && !VirtualProtect(address, mapping->Length, mapping->Protection, &previous)) {
        return Interop_Fail();
    }
    bool reachable = mapping->Protection != PAGE_NOACCESS && (mapping->SectionProtection & SEC_RESERVE) == 0;
    if ((flags & SystemNative_MAP_POPULATE) != 0 && reachable) {
        WIN32_MEMORY_RANGE_ENTRY range = {address, mapping->Length};
        /* As on Unix, failing to prefault is not an error. */
        (void)PrefetchVirtualMemory(GetCurrentProcess(), 1, &range, 0);
    }
    if ((flags & SystemNative_MAP_LOCKED) != 0 && reachable && !VirtualLock(address, mapping->Length)) {
        return Interop_Fail();
    }
    return 0;
}

static int64_t MapView(const Mapping* mapping, int32_t flags)
{
    HANDLE section = CreateFileMappingW(mapping->File, NULL, mapping->SectionProtection,
            (DWORD)(mapping->SectionSize >> 32), (DWORD)mapping->SectionSize, NULL);
    if (section == NULL) {
        return Interop_Fail();
    }
    void* address = MapViewOfFile(section, mapping->ViewAccess, (DWORD)(mapping->Offset >> 32), (DWORD)mapping->Offset,
            mapping->Length);
    int64_t result = address == NULL ? Interop_Fail() : (int64_t)(intptr_t)address;
    /* The view keeps a reference to the section. */
    CloseHandle(section);
    int32_t error = address == NULL ? 0 : Adjust(address, mapping, flags);
    if (error != 0) {
        UnmapViewOfFile(address);
        return error;
    }
    return result;
}

/* Maps anonymous memory. No other process can access its section, which has no name and whose handle is closed. */
static int64_t MapAnonymous(int64_t length, int32_t protection, int32_t flags)
{
    /* All access that MProtect may later request. */
    Mapping mapping = {
        .File = INVALID_HANDLE_VALUE,
        .SectionSize = (uint64_t)length,
        .Length = (size_t)length,
        .SectionProtection = PAGE_EXECUTE_READWRITE,
        .ViewAccess = FILE_MAP_WRITE | FILE_MAP_EXECUTE,
    };
    if ((flags & SystemNative_MAP_HUGETLB) != 0) {
        size_t size = GetLargePageMinimum();
        int32_t logarithm = flags >> SystemNative_MAP_HUGE_SHIFT & HUGE_BITS;
        if (logarithm != 0 && size != UINT64_C(1) << logarithm) {
            return (uint64_t)length % (UINT64_C(1) << logarithm) != 0 ? -Error_EINVAL : -Error_ENOTSUP;
        }
        if (size == 0 || (uint64_t)length % size != 0) {
            return size == 0 ? -Error_ENOTSUP : -Error_EINVAL;
        }
        mapping.SectionProtection |= SEC_COMMIT | SEC_LARGE_PAGES;
        mapping.ViewAccess |= FILE_MAP_LARGE_PAGES;
    } else if (protection == SystemNative_PROT_NONE) {
        /* Reserves address space; MProtect commits it. */
        mapping.SectionProtection |= SEC_RESERVE;
        return MapView(&mapping, flags);
    }
    mapping.Protection = protection == SystemNative_PROT_NONE ? PAGE_NOACCESS
            : ConvertSectionProtection(protection, false);
    return MapView(&mapping, flags);
}

int64_t SystemNative_MMap(int64_t length, int32_t protection, int32_t flags, int64_t fd, int64_t offset)
{
    if (length < 1 || offset < 0 || (protection & ~PROT_BITS) != 0
            || (flags & ~(MAP_KINDS | SystemNative_MAP_ANONYMOUS | MAP_WISHES | HugeMask)) != 0
            || !IsOneOf(flags & MAP_KINDS, SystemNative_MAP_SHARED, SystemNative_MAP_PRIVATE)
            || ((flags & HugeMask) != 0 && (flags & SystemNative_MAP_HUGETLB) == 0)) {
        return -Error_EINVAL;
    }
    if ((flags & SystemNative_MAP_NORESERVE) != 0) {
        return -Error_ENOTSUP;
    }
    if ((flags & (SystemNative_MAP_HUGETLB | SystemNative_MAP_ANONYMOUS)) == SystemNative_MAP_HUGETLB) {
        return -Error_EINVAL;
    }
    if (ExceedsAddressSpace(length)) {
        return -Error_ENOMEM;
    }
    if ((flags & SystemNative_MAP_ANONYMOUS) != 0) {
        return MapAnonymous(length, protection, flags);
    }
    bool copy = (flags & SystemNative_MAP_PRIVATE) != 0;
    Mapping mapping = {
        .File = Interop_Handle(fd),
        .Offset = (uint64_t)offset,
        .Length = (size_t)length,
        .SectionProtection = ConvertSectionProtection(protection, copy),
        .ViewAccess = ConvertViewAccess(protection, copy),
        .Protection = protection == SystemNative_PROT_NONE ? PAGE_NOACCESS : 0,
    };
    int32_t error = FitToFile(&mapping);
    return error != 0 ? error : MapView(&mapping, flags);
}

int32_t SystemNative_MUnmap(int64_t address, int64_t length)
{
    if (length < 1) {
        return -Error_EINVAL;
    }
    /* The system would accept any address within a view, and a view of a DLL. */
    void* start = (void*)(intptr_t)address;
    MEMORY_BASIC_INFORMATION info;
    if (VirtualQuery(start, &info, sizeof(info)) == 0 || info.State == MEM_FREE || info.Type != MEM_MAPPED
            || info.AllocationBase != start) {
        return -Error_EINVAL;
    }
    return Interop_Result(UnmapViewOfFile(start));
}

/* Whether pages that were mapped with one protection may get another. */
static bool Allows(DWORD mapped, int32_t protection)
{
    bool execute = mapped == PAGE_EXECUTE_READ || mapped == PAGE_EXECUTE_READWRITE || mapped == PAGE_EXECUTE_WRITECOPY;
    bool write = mapped == PAGE_READWRITE || mapped == PAGE_WRITECOPY || mapped == PAGE_EXECUTE_READWRITE
            || mapped == PAGE_EXECUTE_WRITECOPY;
    return ((protection & SystemNative_PROT_WRITE) == 0 || write)
            && ((protection & SystemNative_PROT_EXEC) == 0 || execute);
}

/* Changes the protection of the part of a region. Result: 0, or a negated error. */
static int32_t ProtectRegion(const MEMORY_BASIC_INFORMATION* region, uint8_t* start, size_t length, int32_t protection)
{
    if (region->State == MEM_FREE) {
        return -Error_ENOMEM;
    }
    if (!Allows(region->AllocationProtect, protection)) {
        return -Error_EACCES;
    }
    bool copy = region->AllocationProtect == PAGE_WRITECOPY || region->AllocationProtect == PAGE_EXECUTE_WRITECOPY;
    DWORD wanted = protection == SystemNative_PROT_NONE ? PAGE_NOACCESS : ConvertSectionProtection(protection, copy);
    if (region->State == MEM_RESERVE) {
        return protection == SystemNative_PROT_NONE ? 0
                : Interop_Result(VirtualAlloc(start, length, MEM_COMMIT, wanted) != NULL);
    }
    DWORD previous;
    return Interop_Result(VirtualProtect(start, length, wanted, &previous));
}

int32_t SystemNative_MProtect(int64_t address, int64_t length, int32_t protection)
{
    if (length < 0 || (protection & ~PROT_BITS) != 0 || (uint64_t)address % GetPageSize() != 0) {
        return -Error_EINVAL;
    }
    if (ExceedsAddressSpace(length)) {
        return -Error_ENOMEM;
    }
    uint8_t* start = (uint8_t*)(intptr_t)address;
    uint8_t* end = start + length;
    while (start < end) {
        MEMORY_BASIC_INFORMATION region;
        if (VirtualQuery(start, &region, sizeof(region)) == 0) {
            return -Error_ENOMEM;
        }
        uint8_t* next = (uint8_t*)region.BaseAddress + region.RegionSize;
        next = next < end ? next : end;
        int32_t error = ProtectRegion(&region, start, (size_t)(next - start), protection);
        if (error != 0) {
            return error;
        }
        start = next;
    }
    return 0;
}

static BOOL FlushView(const void* address, size_t length)
{
    /* Fails with ERROR_LOCK_VIOLATION while the system itself is writing the same pages. */
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
    /* For a length of 0 the system would flush the whole view. */
    if (length == 0 || FlushView((const void*)(intptr_t)address, (size_t)length)) {
        return 0;
    }
    /* As on Unix, ENOMEM if the range is not mapped. The other arguments have been checked. */
    DWORD code = GetLastError();
    return code == ERROR_INVALID_ADDRESS || code == ERROR_INVALID_PARAMETER ? -Error_ENOMEM : Interop_FailWith(code);
}
