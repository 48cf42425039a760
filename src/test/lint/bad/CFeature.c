#ifdef HAVE_STATX
#endif
