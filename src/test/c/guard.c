#include "test.h"

/* That a function which writes beyond its buffer ends the process. */

#if defined(_WIN32)
#include <windows.h>

/* STATUS_STACK_BUFFER_OVERRUN */
static const DWORD Overrun = 0xC0000409;

static __attribute__((noinline)) size_t Fill(size_t count)
{
    char buffer[16];
    for (volatile size_t i = 0; i < count; i++) {
        *(volatile char*)(buffer + i) = 'x';
    }
    return strlen(buffer);
}

/* In a process of its own. */
__attribute__((constructor)) static void OverrunIfAsked(void)
{
    wchar_t text[8];
    DWORD length = GetEnvironmentVariableW(L"INTEROP_FILL", text, COUNT_OF(text));
    if (length > 0) {
        SetErrorMode(SEM_NOGPFAULTERRORBOX);
        exit((int)Fill(text[0] == L'1' ? 15 : 200) < 0);
    }
}

static DWORD RunFilling(const wchar_t* how)
{
    wchar_t path[MAX_PATH];
    GetModuleFileNameW(NULL, path, MAX_PATH);
    STARTUPINFOW start = {.cb = sizeof(start)};
    PROCESS_INFORMATION process;
    SetEnvironmentVariableW(L"INTEROP_FILL", how);
    bool started = CreateProcessW(path, NULL, NULL, NULL, FALSE, 0, NULL, NULL, &start, &process);
    SetEnvironmentVariableW(L"INTEROP_FILL", NULL);
    if (!CHECK(started)) {
        return 1;
    }
    DWORD code = 1;
    CHECK_SAME(WAIT_OBJECT_0, WaitForSingleObject(process.hProcess, 60000));
    CHECK(GetExitCodeProcess(process.hProcess, &code));
    CloseHandle(process.hThread);
    CloseHandle(process.hProcess);
    return code;
}

TEST(AnOverrunEndsTheProcess)
{
    CHECK_SAME(0, RunFilling(L"1"));
    CHECK_SAME(Overrun, RunFilling(L"2"));
}
#endif
