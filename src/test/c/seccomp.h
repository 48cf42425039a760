#pragma once

/*
 * FilterCall(number, error): from now on the system call of that number fails in this process. Needs CAN_FILTER.
 * Result: false where that cannot be had.
 */

#if defined(__linux__)
#define CAN_FILTER 1
#if defined(__has_include) && __has_include(<linux/seccomp.h>) && __has_include(<linux/filter.h>)
#include <stddef.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/syscall.h>

static inline bool FilterCall(long number, int error)
{
    struct sock_filter instructions[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (uint32_t)error),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {COUNT_OF(instructions), instructions};
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0
            && (syscall(number, -1, NULL, 0, 0, NULL), errno == error);
}
#else
static inline bool FilterCall(long number, int error)
{
    (void)number;
    (void)error;
    return false;
}
#endif
#else
#define CAN_FILTER 0
#endif
