package interop.system;

import interop.LibraryImport;

/** {@code fpathconf(3)}, {@code GetVolumeInformationByHandleW}: gets a configuration value of an open file. */
interface FPathConf {
    /**
     * Returns a limit or option of an open file or its file system: {@code fpathconf(3)}, {@code
     * GetVolumeInformationByHandleW}. Thread-safe.
     *
     * @param file an open file
     * @param name a constant of {@link PathConfName}
     * @return the value in the unit of its constant; {@link Long#MAX_VALUE} for no limit; or a negated {@link
     *     interop.ErrorCode} code: EBADF; EINVAL for an unknown name or one that does not apply to the file; ENOTSUP
     *     for a name that the system does not support; EMFILE, ENFILE and ENOMEM where the system has to read a file to
     *     answer
     */
    @LibraryImport("SystemNative_FPathConf")
    long fPathConf(SafeFileHandle file, int name);
}
