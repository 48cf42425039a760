package interop.system;

import interop.Struct;

/** How a record of {@link ReadEvents} or {@link ReadDirectoryChanges} begins; the name follows it. */
@Struct("SystemNative_WatchEvent")
final class WatchEvent {
    int watch;
    int mask;
    int cookie;
    int length;
}
