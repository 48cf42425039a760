package interop.system;

import interop.Struct;

/** The size of a terminal. May be used again and again. Not thread-safe. */
@Struct("SystemNative_WindowSize")
public final class WindowSize {
    /** How many lines of text it has; 0 for not known, as the others. */
    public int rows;

    /** How many characters a line has. */
    public int columns;

    /** Its width in pixels. */
    public int pixelWidth;

    /** Its height in pixels. */
    public int pixelHeight;

    /** For a size to be asked for, or filled in. */
    public WindowSize() {
    }
}
