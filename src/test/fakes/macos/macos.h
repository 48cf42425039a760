#pragma once

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fake.h"

/* The errno of the faked system. */
static int fake_errno;

int* __error(void)
{
    return &fake_errno;
}

/* The result of a call that fails. */
static inline int Fails(int number)
{
    fake_errno = number;
    return -1;
}

/* The result of a call: fails unless the number is 0. */
static inline int Answers(int number)
{
    return number == 0 ? 0 : Fails(number);
}
