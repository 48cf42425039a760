package other;

import interop.Struct;

@Struct("point")
public final class Point {
    long value;
}
