package app.own;

import interop.In;
import interop.LibraryImport;

interface Sum {
    /** The sum of bytes. */
    @LibraryImport("Own_Sum")
    long sum(@In byte[] bytes, int offset, int length, double factor);
}
