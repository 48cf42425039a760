package interop.system;

import java.lang.foreign.MemorySegment;

/** A thing. */
class Thing {
    private MemorySegment segment;
}
