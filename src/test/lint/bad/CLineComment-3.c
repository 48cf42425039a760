const char* a = "/*"; /* b */ // c
