package interop.bench.mechanisms;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/** What both kinds of hand-written java.lang.foreign bind. */
final class FfmCalls {
    static final MemoryLayout[] ADD = {JAVA_INT, JAVA_INT};
    static final MemoryLayout[] NONE = {};
    static final MemoryLayout[] NAME = {JAVA_INT};
    static final MemoryLayout[] ACCESS = {ADDRESS, JAVA_INT};
    static final MemoryLayout[] STAT = {ADDRESS, ADDRESS};
    static final MemoryLayout[] OPEN = {ADDRESS, JAVA_INT, JAVA_INT};
    static final MemoryLayout[] CLOSE = {JAVA_LONG};
    static final MemoryLayout[] READ = {JAVA_LONG, ADDRESS, JAVA_INT};

    private static final SymbolLookup LIBRARY = SymbolLookup.libraryLookup(Inputs.library(), Arena.global());

    private FfmCalls() {
    }

    static MethodHandle bind(String symbol, MemoryLayout result, MemoryLayout[] arguments, Linker.Option... options) {
        return Linker.nativeLinker().downcallHandle(LIBRARY.find(symbol).orElseThrow(),
                FunctionDescriptor.of(result, arguments), options);
    }
}
