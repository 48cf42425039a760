package sample;

import interop.NativeLibrary;

@NativeLibrary(value = "sample", prefix = "Sample_")
final class Sample {
}
