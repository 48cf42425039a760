/* Copyright 2026 Somebody. */

#include "system/status.h"
