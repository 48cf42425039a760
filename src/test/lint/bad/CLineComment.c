int32_t result; // what it is
