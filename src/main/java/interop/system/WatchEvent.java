package interop.system;

import interop.Struct;

/** The header of a record of {@link ReadEvents} or {@link ReadDirectoryChanges}; the name follows. */
@Struct("SystemNative_WatchEvent")
final class WatchEvent {
    int watch;
    int mask;
    int cookie;
    int length;
}
