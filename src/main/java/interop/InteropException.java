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

/**
 * A native call failed: with which {@link ErrorCode} code, at which entry point and, where there are any, on which
 * paths.
 */
public class InteropException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The JDK from which on Files says of what is looked for below a file that it is not there. */
    private static final int NOTHING_BELOW_A_FILE = 25;

    private final int error;
    private final String entryPoint;
    private final String path;
    private final String otherPath;

    /**
     * Makes the exception for a result.
     *
     * @param result a negated {@link ErrorCode} code
     * @param entryPoint what was called
     * @param path the path it was about, or null
     */
    public InteropException(long result, String entryPoint, String path) {
        this(result, entryPoint, path, null);
    }

    /**
     * Makes the exception for a result of a call that takes two paths.
     *
     * @param result a negated {@link ErrorCode} code
     * @param entryPoint what was called
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
     * The code.
     *
     * @return a constant of {@link ErrorCode}, or one that {@link ErrorCode#UNKNOWN} describes
     */
    public int error() {
        return error;
    }

    /**
     * What was called.
     *
     * @return a symbol, or the name that the caller gave
     */
    public String entryPoint() {
        return entryPoint;
    }

    /**
     * The path that the call was about; the first of two.
     *
     * @return the path, or null
     */
    public String path() {
        return path;
    }

    /**
     * The second path of a call that takes two, as {@code rename(2)}.
     *
     * @return the path, or null
     */
    public String otherPath() {
        return otherPath;
    }

    /**
     * The exception by which {@code java.nio.file} tells of the same failure, with this one as its cause. Where there
     * is a path it has that class, file, other file and reason. Some depend on the call, whose name without a prefix
     * is that of {@link #entryPoint}, as in {@code SystemNative_OpenDir} or {@code openDir}:
     *
     * <ul>
     * <li>ENOENT is a {@code NoSuchFileException}, EEXIST a {@code FileAlreadyExistsException}, EACCES an
     *     {@code AccessDeniedException}.
     * <li>ENOTEMPTY is a {@code DirectoryNotEmptyException}, but for rename and renameAt; so is EEXIST of rmDir
     *     and unlinkAt.
     * <li>ENOTDIR of openDir is a {@code NotDirectoryException}, from JDK 25 on that of stat, lStat, fStatAt, access
     *     and fAccessAt a {@code NoSuchFileException}; EINVAL of readLink and readLinkAt a
     *     {@code NotLinkException}, EXDEV of rename and renameAt an {@code AtomicMoveNotSupportedException}.
     * <li>Every other one is a {@code FileSystemException} with the system's message for its reason.
     * </ul>
     *
     * <p>Of link and linkAt the file is the second path, which would be the new name, as in
     * {@code Files.createLink}; so is that of symLink and symLinkAt, and of renameAt if it exists already, without
     * another one.
     *
     * @return the exception; where there is no path, an {@code InterruptedIOException} for EINTR, else an
     *         {@code IOException} with the message of this one
     */
    public IOException toFileSystemException() {
        IOException converted = path == null ? withoutPath() : withPaths(operation());
        converted.initCause(this);
        return converted;
    }

    private IOException withoutPath() {
        return error == ErrorCode.EINTR ? new InterruptedIOException(getMessage()) : new IOException(getMessage());
    }

    /** The entry point's name, without a prefix; where java.nio tells of several calls alike, one of them. */
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
