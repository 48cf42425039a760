/* FIXME: it leaks. */
