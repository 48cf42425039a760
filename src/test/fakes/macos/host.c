#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

/* The part that is compiled for the host. The rest is compiled for macOS, and its names begin with "macos.". */
int32_t Main(void) __asm__("macos.Fake_Main");

_Noreturn void Fake_Missing(const char* name);

/* A shim has called a function of the system that the test does not define. */
_Noreturn void Fake_Missing(const char* name)
{
    printf("not faked: %s\n", name);
    abort();
}

int main(void)
{
    setvbuf(stdout, NULL, _IONBF, 0);
    return Main();
}
