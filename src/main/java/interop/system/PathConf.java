package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code pathconf(3)}, {@code GetVolumeInformationByHandleW}: limits and figures of a file's place. */
interface PathConf {
    /**
     * A limit or figure of a file, its type or its file system. For some it mounts what the system mounts when it is
     * used, as {@code statFs} does. Thread-safe.
     *
     * @param path the file, followed if it is a symbolic link
     * @param name a constant of {@link PathConfName}
     * @return the value in the unit of its constant; {@link Long#MAX_VALUE} where there is no limit; or a negated
     *     {@link interop.ErrorCode} code: those of stat(2), EINVAL for an unknown name or one that does not fit the
     *     file, ENOTSUP for one that the system lacks, EMFILE, ENFILE and ENOMEM where the system looks into a file for
     *     it
     */
    @LibraryImport("SystemNative_PathConf")
    long pathConf(@Utf8 String path, int name);
}
