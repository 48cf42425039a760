package interop.system;

import interop.LibraryImport;
import interop.Utf8;

/** {@code pathconf(3)}, {@code GetVolumeInformationByHandleW}: gets a configuration value of a file. */
interface PathConf {
    /**
     * Returns a limit or option of a file or its file system: {@code pathconf(3)}, {@code
     * GetVolumeInformationByHandleW}. Like {@code statFs}, it triggers automounts for some names. Thread-safe.
     *
     * @param path the path of the file; a symbolic link is followed
     * @param name a constant of {@link PathConfName}
     * @return the value in the unit of its constant; {@link Long#MAX_VALUE} for no limit; or a negated {@link
     *     interop.ErrorCode} code: the errors of stat(2); EINVAL for an unknown name or one that does not apply to the
     *     file; ENOTSUP for a name that the system does not support; EMFILE, ENFILE and ENOMEM where the system has to
     *     read a file to answer
     */
    @LibraryImport("SystemNative_PathConf")
    long pathConf(@Utf8 String path, int name);
}
