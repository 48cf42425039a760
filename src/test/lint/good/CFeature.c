#if HAVE_STATX && !HAVE_GETRANDOM
#elif defined(O_DIRECT)
#endif
