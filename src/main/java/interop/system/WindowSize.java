package interop.system;

import interop.Struct;

/** The size of a terminal. A number that is 0 is unknown. Reusable. Not thread-safe. */
@Struct("SystemNative_WindowSize")
public final class WindowSize {
    /** The number of rows. */
    public int rows;

    /** The number of columns, in characters. */
    public int columns;

    /** The width in pixels. */
    public int pixelWidth;

    /** The height in pixels. */
    public int pixelHeight;

    /** Makes an object to be filled by a call or by hand. */
    public WindowSize() {
    }
}
