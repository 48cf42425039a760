/*
 * See https://example.org/ for what it is.
 */
static const char* text = "a // b \" // c";
static const char* link = "https://example.org/"; /* http://example.org */
static int slash = '"'; /* a // b */
static int half = 4 / 2;
