package interop.system;

import interop.Struct;

/** A change of what a queue of {@link Kqueue} waits for, or an event. */
@Struct("SystemNative_KernelEvent")
final class KernelEvent {
    long ident;
    int filter;
    int flags;
    int filterFlags;
    int reserved;
    long data;
    long userData;
}
