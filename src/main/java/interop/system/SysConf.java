package interop.system;

import interop.LibraryImport;

/** {@code sysconf(3)}, {@code GetNativeSystemInfo}, {@code GlobalMemoryStatusEx}: gets a configuration value. */
interface SysConf {
    /**
     * Returns a limit or option of the running system: {@code sysconf(3)}, {@code GetNativeSystemInfo}, {@code
     * GlobalMemoryStatusEx}. Thread-safe.
     *
     * @param name a constant of {@link SysConfName}
     * @return the value in the unit of its constant; {@link Long#MAX_VALUE} for no limit; or a negated {@link
     *     interop.ErrorCode} code: EINVAL for an unknown name; ENOTSUP for a name that the system does not support;
     *     EMFILE, ENFILE and ENOMEM where the system has to read a file to answer
     */
    @LibraryImport("SystemNative_SysConf")
    long sysConf(int name);
}
