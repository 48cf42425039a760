package sample;

import interop.NativeLibrary;

@NativeLibrary("lib/z.so")
final class Sample extends SampleImports {
}
