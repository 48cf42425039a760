package sample;

import interop.LibraryImport;

interface Run {
    @LibraryImport("Sample_Run")
    int run();
}
