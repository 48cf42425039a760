package app.own;

import interop.LibraryImport;

interface GetAbiVersion {
    @LibraryImport("Own_GetAbiVersion")
    int getAbiVersion();
}
