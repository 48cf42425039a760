package interop.selftest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What the self-test tells: the console gets the lines, and the file, if there is one, these and the details. The file
 * has each line as soon as it is told, so that after a crash it says what was being tried. The user's home is written
 * as {@code ~} there.
 */
final class Report implements AutoCloseable {
    private static final String HOME = System.getProperty("user.home", "");

    private final PrintStream console;
    private final PrintStream file;

    Report(PrintStream console, PrintStream file) {
        this.console = console;
        this.file = file;
    }

    /** The lines of a file that is new. */
    static PrintStream create(Path path) throws IOException {
        OutputStream stream = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    void tell(String format, Object... arguments) {
        String text = String.format(format, arguments);
        console.print(text);
        console.flush();
        write(text);
    }

    void detail(String format, Object... arguments) {
        write(String.format(format, arguments));
    }

    private void write(String text) {
        if (file != null) {
            file.print(HOME.length() > 1 ? text.replace(HOME, "~") : text);
            file.flush();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            boolean failed = file.checkError();
            file.close();
            if (failed) {
                throw new IOException("the report is not complete: it could not be written");
            }
        }
    }
}
