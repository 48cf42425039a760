package interop.system;

import interop.LibraryImport;

/** {@code fpathconf(3)}, {@code GetVolumeInformationByHandleW}: limits and figures of an open file's place. */
interface FPathConf {
    /**
     * A limit or figure of an open file, its type or its file system. Thread-safe.
     *
     * @param file an open file
     * @param name a constant of {@link PathConfName}
     * @return the value in the unit of its constant; {@link Long#MAX_VALUE} where there is no limit; or a negated
     *     {@link interop.ErrorCode} code: EINVAL for an unknown name or one that does not fit the file, ENOTSUP for one
     *     that the system lacks, EMFILE, ENFILE and ENOMEM where the system looks into a file for it
     */
    @LibraryImport("SystemNative_FPathConf")
    long fPathConf(SafeFileHandle file, int name);
}
