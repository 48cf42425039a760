/* Pads with -1; a range is 0x10 -- 0x20. */
static const char* rule = "------";
