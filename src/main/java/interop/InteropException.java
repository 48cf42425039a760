package interop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.util.Locale;

/** Thrown when a native call fails, with the {@link ErrorCode} code, the entry point and the paths, if any. */
public class InteropException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The JDK version from which on Files reports a path below a regular file as a file that does not exist. */
    private static final int NOTHING_BELOW_A_FILE = 25;

    /** The {@link ErrorCode} code. */
    private final int error;

    /** What was called. */
    private final String entryPoint;

    /** The path it was about, or null. */
    private final String path;

    /** The second path, or null. */
    private final String otherPath;

    /**
     * Constructs an exception for a failed call.
     *
     * @param result the result of the call: a negated {@link ErrorCode} code
     * @param entryPoint the name of the call
     * @param path the path that was passed, or null
     */
    public InteropException(long result, String entryPoint, String path) {
        this(result, entryPoint, path, null);
    }

    /**
     * Constructs an exception for a failed call that takes two paths.
     *
     * @param result the result of the call: a negated {@link ErrorCode} code
     * @param entryPoint the name of the call
     * @param path the first path, or null
     * @param otherPath the second path, or null
     */
    public InteropException(long result, String entryPoint, String path, String otherPath) {
        super(entryPoint + (path == null ? "" : ": " + path) + (otherPath == null ? "" : " -> " + otherPath) + ": "
                + ErrorCode.message((int) -result) + " (" + ErrorCode.name((int) -result) + ")");
        this.error = (int) -result;
        this.entryPoint = entryPoint;
        this.path = path;
        this.otherPath = otherPath;
    }

    /**
     * Returns the error code.
     *
     * @return a constant of {@link ErrorCode}, or a number as described for {@link ErrorCode#UNKNOWN}
     */
    public int error() {
        return error;
    }

    /**
     * Returns the name of the failed call.
     *
     * @return the exported symbol, or the name that the caller passed
     */
    public String entryPoint() {
        return entryPoint;
    }

    /**
     * Returns the path that was passed to the call; the first of two.
     *
     * @return the path, or null
     */
    public String path() {
        return path;
    }

    /**
     * Returns the second path of a call that takes two, such as {@code rename(2)}.
     *
     * @return the path, or null
     */
    public String otherPath() {
        return otherPath;
    }

    /**
     * Converts this exception to the exception that {@code java.nio.file} throws for the same failure, with this one as
     * its cause. If there is a path, class, file, other file and reason are the same. They may depend on the name of
     * {@link #entryPoint}, which is compared without its prefix: {@code SystemNative_OpenDir} or {@code openDir}.
     *
     * <ul>
     * <li>ENOENT: {@code NoSuchFileException}; EEXIST: {@code FileAlreadyExistsException}; EACCES: {@code
     *     AccessDeniedException}.
     * <li>ENOTEMPTY: {@code DirectoryNotEmptyException}, except for rename and renameAt; also EEXIST of rmDir and
     *     unlinkAt.
     * <li>ENOTDIR of openDir: {@code NotDirectoryException}; from JDK 25 on, ENOTDIR of stat, lStat, fStatAt, access
     *     and fAccessAt: {@code NoSuchFileException}.
     * <li>EINVAL of readLink and readLinkAt: {@code NotLinkException}.
     * <li>EXDEV of rename and renameAt: {@code AtomicMoveNotSupportedException}.
     * <li>All others: {@code FileSystemException} with the system's message as its reason.
     * </ul>
     *
     * <p>The file of the exception is the first path; for link and linkAt it is the second path, the new link, as in
     * {@code Files.createLink}; also for symLink and symLinkAt, and for EEXIST of renameAt, without another file.
     *
     * @return the exception; without a path, an {@code InterruptedIOException} for EINTR, otherwise an {@code
     *     IOException} with the message of this one
     */
    public IOException toFileSystemException() {
        IOException converted = path == null ? withoutPath() : withPaths(operation());
        converted.initCause(this);
        return converted;
    }

    private IOException withoutPath() {
        return error == ErrorCode.EINTR ? new InterruptedIOException(getMessage()) : new IOException(getMessage());
    }

    /** The name of the entry point without a prefix, where java.nio treats several calls alike that of one of them. */
    private String operation() {
        String name = entryPoint.substring(entryPoint.lastIndexOf('_') + 1).toLowerCase(Locale.ROOT);
        switch (name) {
            case "linkat":
            case "readlinkat":
            case "symlinkat":
                return name.substring(0, name.length() - 2);
            case "unlinkat":
                return "rmdir";
            case "access":
            case "faccessat":
            case "fstatat":
            case "lstat":
                return "stat";
            default:
                return name;
        }
    }

    private FileSystemException withPaths(String operation) {
        if (otherPath == null) {
            return convert(operation, path, null);
        }
        switch (operation) {
            case "link":
                return convert(operation, otherPath, path);
            case "symlink":
                return convert(operation, otherPath, null);
            case "renameat":
                // Of rename itself this would be of a directory that is not empty, and Files tells of both then.
                return error == ErrorCode.EEXIST ? convert(operation, otherPath, null)
                        : convert(operation, path, otherPath);
            default:
                return convert(operation, path, otherPath);
        }
    }

    private FileSystemException convert(String operation, String file, String other) {
        switch (error) {
            case ErrorCode.ENOENT:
                return new NoSuchFileException(file, other, null);
            case ErrorCode.EACCES:
                return new AccessDeniedException(file, other, null);
            case ErrorCode.EEXIST:
                // POSIX lets rmdir(2) say so of a directory that is not empty.
                return operation.equals("rmdir") ? new DirectoryNotEmptyException(file)
                        : new FileAlreadyExistsException(file, other, null);
            case ErrorCode.ENOTEMPTY:
                return operation.startsWith("rename") ? plain(file, other) : new DirectoryNotEmptyException(file);
            case ErrorCode.ENOTDIR:
                return operation.equals("opendir") ? new NotDirectoryException(file)
                        : operation.equals("stat") && Runtime.version().feature() >= NOTHING_BELOW_A_FILE
                        ? new NoSuchFileException(file, other, null) : plain(file, other);
            case ErrorCode.EINVAL:
                return operation.equals("readlink") ? new NotLinkException(file) : plain(file, other);
            case ErrorCode.EXDEV:
                return operation.startsWith("rename")
                        ? new AtomicMoveNotSupportedException(file, other, ErrorCode.message(error))
                        : plain(file, other);
            default:
                return plain(file, other);
        }
    }

    private FileSystemException plain(String file, String other) {
        // Files adds this wherever files have the attributes of Unix.
        boolean adds = error == ErrorCode.ELOOP
                && FileSystems.getDefault().supportedFileAttributeViews().contains("unix");
        return new FileSystemException(file, other, ErrorCode.message(error)
                + (adds ? " or unable to access attributes of symbolic link" : ""));
    }
}
