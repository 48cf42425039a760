package interop.system;

import interop.Struct;

/** {@code struct kevent}: a change to a queue of {@link Kqueue}, or an event. */
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
