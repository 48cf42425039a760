#pragma once

#undef _WIN32_WINNT
#define _WIN32_WINNT 0x0A00
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#include <winternl.h>

#include <wchar.h>

/*
 * FAKE(type, Name, (parameters)) { ... } answers in place of a function of Windows, for the shim library and for the
 * test itself. It defines both symbols that an import library has for a function, so that the linker looks no further:
 * the function, and the pointer __imp_Name, through which code calls that knows that the function is in a DLL.
 */
#define FAKE(type, name, parameters) \
    type Fake_##name parameters __asm__(#name); \
    extern type(*const __imp_##name) parameters; \
    type(*const __imp_##name) parameters = Fake_##name; \
    type Fake_##name parameters

static inline FARPROC Fake_FindReal(const char* name)
{
    FARPROC function = GetProcAddress(GetModuleHandleW(L"ntdll.dll"), name);
    return function != NULL ? function : GetProcAddress(GetModuleHandleW(L"kernel32.dll"), name);
}

/* REAL(type, Name, (parameters)): the function itself, of Windows or of wine. */
#define REAL(type, name, parameters) ((type(*) parameters)(void (*)(void))Fake_FindReal(#name))

static inline BOOL Fake_Fail(DWORD code)
{
    SetLastError(code);
    return FALSE;
}
