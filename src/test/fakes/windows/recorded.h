#pragma once

/* In place of the generated one: what a fake system answers is no record of what the system does. */

#define RECORDED 1

static const char* const recorded_names[RECORDED] = {"none"};
