#pragma once

/*
 * FilterCall(number, error): from now on the system call of that number fails in this process.
 * FilterArgument(number, index, value, error): so it does where the argument of that index has that value, of 32 bits.
 * Both need CAN_FILTER. Result: false where that cannot be had.
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

static inline bool FilterArgument(long number, unsigned index, uint32_t value, int error)
{
    const uint32_t one = 1;
    /* The lower half of its 64 bits. */
    uint32_t half = *(const uint8_t*)&one == 1 ? 0 : sizeof(uint32_t);
    uint32_t at = (uint32_t)(offsetof(struct seccomp_data, args) + index * sizeof(uint64_t)) + half;
    struct sock_filter instructions[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (uint32_t)number, 0, 3),
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, at),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, value, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (uint32_t)error),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {COUNT_OF(instructions), instructions};
    long arguments[6] = {-1, 0, 0, 0, 0, 0};
    arguments[index] = (long)value;
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0
            && (syscall(number, arguments[0], arguments[1], arguments[2], arguments[3], arguments[4], arguments[5]),
                errno == error);
}
#else
static inline bool FilterCall(long number, int error)
{
    (void)number;
    (void)error;
    return false;
}

static inline bool FilterArgument(long number, unsigned index, uint32_t value, int error)
{
    (void)index;
    (void)value;
    return FilterCall(number, error);
}
#endif
#else
#define CAN_FILTER 0
#endif
