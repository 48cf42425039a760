package interop.system;

import interop.Struct;

/** An entry of what {@link Poll} and {@link Select} take. */
@Struct("SystemNative_PollEvent")
final class PollEvent {
    long fileDescriptor;
    int events;
    int triggeredEvents;
}
