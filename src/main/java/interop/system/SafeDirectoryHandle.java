package interop.system;

import interop.SafeHandle;

/** A directory opened for reading its entries. */
public final class SafeDirectoryHandle extends SafeHandle {
    private static final Release CLOSE = new Release() {
        @Override
        public int release(long handle) {
            return SystemNative.closeDir(handle);
        }

        @Override
        public void prepare() {
            SystemNativeImports.library().bindAhead("SystemNative_CloseDir");
        }
    };

    SafeDirectoryHandle() {
        super(CLOSE);
    }
}
