package interop.system;

import interop.Struct;

/** The {@code struct pollfd} of {@link Poll} and {@link Select}. */
@Struct("SystemNative_PollEvent")
final class PollEvent {
    long fileDescriptor;
    int events;
    int triggeredEvents;
}
