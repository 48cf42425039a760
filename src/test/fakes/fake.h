#pragma once

#include "check.h"

/*
 * A program whose tests run the shims against a system that the program itself defines: the functions of the system's C
 * library that the shims call. It is compiled with the headers of the target. A function of the system that is called
 * but not defined is a link error; see src/site/markdown/fakes.md.
 */
int32_t Fake_Main(void);

int32_t Fake_Main(void)
{
    int counts[3] = {0};
    for (const Test* test = test_first; test != NULL; test = test->Next) {
        counts[Test_Run(test)]++;
    }
    Test_TellCounts(counts);
    return counts[FAILED] == 0 ? 0 : 1;
}
