#define WIN32_LEAN_AND_MEAN
#include <windows.h>

#include <stdint.h>

/*
 * What code calls that is compiled with a stack protector. The library of gcc for this needs another DLL for its random
 * number, which may not be loaded yet when this one is.
 */

/* The names are the compiler's. */
extern uintptr_t __stack_chk_guard;
_Noreturn void __stack_chk_fail(void);

uintptr_t __stack_chk_guard;

_Noreturn void __stack_chk_fail(void)
{
    /* __fastfail(FAST_FAIL_STACK_COOKIE_CHECK_FAILURE): the process ends, and no handler runs on the damaged stack. */
#if defined(__aarch64__)
    __asm__ volatile("mov w0, #2\n\tbrk #0xF003" ::: "w0");
#else
    __asm__ volatile("int $0x29" :: "c"(2));
#endif
    __builtin_unreachable();
}

/* As the guard of Microsoft's compiler: of what is different in each process, and each time. */
__attribute__((constructor, no_stack_protector)) static void MakeGuard(void)
{
    LARGE_INTEGER count;
    FILETIME time;
    (void)QueryPerformanceCounter(&count);
    GetSystemTimeAsFileTime(&time);
    uint64_t guard = (uint64_t)count.QuadPart << 32 | count.LowPart;
    guard ^= (uint64_t)time.dwHighDateTime << 32 | time.dwLowDateTime;
    guard ^= (uint64_t)GetCurrentProcessId() << 40 ^ GetCurrentThreadId() ^ (uintptr_t)&count ^ (uintptr_t)&MakeGuard;
    guard = (guard ^ guard >> 30) * 0xBF58476D1CE4E5B9U;
    guard = (guard ^ guard >> 27) * 0x94D049BB133111EBU;
    /* With a 0, which no string can write over. */
    __stack_chk_guard = (uintptr_t)(guard ^ guard >> 31) & ~(uintptr_t)0xFF;
}
