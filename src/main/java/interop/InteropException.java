package interop;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/**
 * A native call failed: with which {@link ErrorCode} code, at which entry point and, where there is one, on which
 * path.
 */
public class InteropException extends IOException {
    private static final long serialVersionUID = 1L;

    private final int error;
    private final String entryPoint;
    private final String path;

    /**
     * Makes the exception for a result.
     *
     * @param result a negated {@link ErrorCode} code
     * @param entryPoint what was called
     * @param path the path it was about, or null
     */
    public InteropException(long result, String entryPoint, String path) {
        super(entryPoint + (path == null ? "" : ": " + path) + ": " + ErrorCode.message((int) -result) + " ("
                + ErrorCode.name((int) -result) + ")");
        this.error = (int) -result;
        this.entryPoint = entryPoint;
        this.path = path;
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
     * The path that the call was about.
     *
     * @return the path, or null
     */
    public String path() {
        return path;
    }

    /**
     * The exception by which {@code java.nio.file} tells of the same failure, with this one as its cause.
     *
     * @return {@code NoSuchFileException}, {@code FileAlreadyExistsException}, {@code AccessDeniedException},
     *         {@code DirectoryNotEmptyException}, {@code NotDirectoryException}, {@code FileSystemLoopException} or
     *         another {@code FileSystemException} where there is a path; {@code InterruptedIOException} or
     *         {@code IOException} where there is none
     */
    public IOException toFileSystemException() {
        IOException converted = convert();
        converted.initCause(this);
        return converted;
    }

    private IOException convert() {
        if (path == null) {
            return error == ErrorCode.EINTR ? new InterruptedIOException(getMessage()) : new IOException(getMessage());
        }
        switch (error) {
            case ErrorCode.ENOENT:
                return new NoSuchFileException(path);
            case ErrorCode.EEXIST:
                return new FileAlreadyExistsException(path);
            case ErrorCode.EACCES:
            case ErrorCode.EPERM:
                return new AccessDeniedException(path, null, ErrorCode.message(error));
            case ErrorCode.ENOTEMPTY:
                return new DirectoryNotEmptyException(path);
            case ErrorCode.ENOTDIR:
                return new NotDirectoryException(path);
            case ErrorCode.ELOOP:
                return new FileSystemLoopException(path);
            default:
                return new FileSystemException(path, null, ErrorCode.message(error));
        }
    }
}
