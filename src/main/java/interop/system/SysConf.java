package interop.system;

import interop.LibraryImport;

/** {@code sysconf(3)}, {@code GetNativeSystemInfo}, {@code GlobalMemoryStatusEx}: limits and figures of the system. */
interface SysConf {
    /**
     * A limit or figure of the running system. Thread-safe.
     *
     * @param name a constant of {@link SysConfName}
     * @return the value in the unit of its constant; {@link Long#MAX_VALUE} where there is no limit; or a negated
     *     {@link interop.ErrorCode} code: EINVAL for an unknown name, ENOTSUP for one that the system lacks, EMFILE,
     *     ENFILE and ENOMEM where the system keeps it in a file
     */
    @LibraryImport("SystemNative_SysConf")
    long sysConf(int name);
}
