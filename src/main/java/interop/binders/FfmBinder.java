package interop.binders;

import interop.loader.Descriptors;
import interop.marshalling.Binder;
import interop.marshalling.Library;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** {@code java.lang.foreign}, reached by reflection so that this compiles on JDK 17. */
final class FfmBinder implements Binder {
    private static final Class<?> SEGMENT = type("MemorySegment");
    private static final Class<?> LAYOUT = type("MemoryLayout");
    private static final Class<?> DESCRIPTOR = type("FunctionDescriptor");
    private static final Class<?> OPTION = type("Linker$Option");
    private static final Class<?> ARENA = type("Arena");
    private static final Object LINKER = call(type("Linker"), null, "nativeLinker");
    private static final Method DOWNCALL = method(type("Linker"), "downcallHandle", SEGMENT, DESCRIPTOR,
            OPTION.arrayType());
    private static final MethodHandle ADDRESS = addressHandle();

    /** What may be open at once for the JDK's own library. */
    private static final int DESCRIPTORS = 4;
    private static volatile boolean memoryIsKnown;

    /** Keeps the library loaded: so till the class loader is unloaded whose classes refer to this, as by the table. */
    private Object symbols;

    @Override
    public String name() {
        return "ffm";
    }

    @Override
    public void load(String file) {
        Path path = Path.of(file);
        Object where = path.isAbsolute() ? path : file;
        try {
            symbols = invoke(method(type("SymbolLookup"), "libraryLookup",
                    path.isAbsolute() ? Path.class : String.class, ARENA), null, where, call(ARENA, null, "ofAuto"));
        } catch (IllegalArgumentException e) {
            requireLoadable(path);
            throw new UnsatisfiedLinkError(e.getMessage());
        }
    }

    /** Has the JVM say why a file cannot be opened: the other way to open it has no reason. */
    private static void requireLoadable(Path path) {
        if (path.isAbsolute()) {
            System.load(path.toString());
        }
    }

    @Override
    public MethodHandle bind(Class<?> holder, String symbol) {
        return downcall(symbol, nativeType(holder));
    }

    @Override
    public MethodHandle bindCritical(Class<?> holder, String symbol) {
        return downcall(symbol, nativeType(holder), call(OPTION, null, "critical", boolean.class, false));
    }

    @Override
    public int abiVersion(String symbol) {
        try {
            return (int) downcall(symbol, MethodType.methodType(int.class)).invokeExact();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long address(ByteBuffer buffer) {
        try {
            // It is that of the position, which another thread may move between two looks at it.
            return (long) ADDRESS.invokeExact((Buffer) buffer.duplicate().clear());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public long allocate(long size) {
        try {
            requireMemory();
            return (long) Memory.ALLOCATE.invokeExact(size);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void free(long address) {
        try {
            Memory.FREE.invokeExact(address);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public ByteBuffer buffer(long address, long capacity) {
        Object segment = call(SEGMENT, null, "ofAddress", long.class, address);
        Object sized = call(SEGMENT, segment, "reinterpret", long.class, capacity);
        return (ByteBuffer) call(SEGMENT, sized, "asByteBuffer");
    }

    private MethodHandle downcall(String symbol, MethodType type, Object... options) {
        return downcall(symbols, symbol, type, options);
    }

    private static MethodType nativeType(Class<?> holder) {
        Method method = Library.nativeMethod(holder);
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes());
    }

    private static MethodHandle downcall(Object symbols, String symbol, MethodType type, Object... options) {
        Optional<?> address = (Optional<?>) call(type("SymbolLookup"), symbols, "find", String.class, symbol);
        if (address.isEmpty()) {
            throw new UnsatisfiedLinkError(symbol);
        }
        Object array = Array.newInstance(OPTION, options.length);
        System.arraycopy(options, 0, array, 0, options.length);
        // Not the segment, which would have each call see to it that the library stays.
        long function = (long) call(SEGMENT, address.get(), "address");
        return (MethodHandle) invoke(DOWNCALL, LINKER, call(SEGMENT, null, "ofAddress", long.class, function),
                descriptor(type), array);
    }

    private static Object descriptor(MethodType type) {
        Object arguments = Array.newInstance(LAYOUT, type.parameterCount());
        for (int i = 0; i < type.parameterCount(); i++) {
            Array.set(arguments, i, layout(type.parameterType(i)));
        }
        if (type.returnType() == void.class) {
            return invoke(method(DESCRIPTOR, "ofVoid", LAYOUT.arrayType()), null, arguments);
        }
        return invoke(method(DESCRIPTOR, "of", LAYOUT, LAYOUT.arrayType()), null, layout(type.returnType()),
                arguments);
    }

    private static Object layout(Class<?> type) {
        try {
            return type("ValueLayout").getField("JAVA_" + type.getName().toUpperCase(java.util.Locale.ROOT)).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no layout for " + type, e);
        }
    }

    private static MethodHandle addressHandle() {
        try {
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            MethodHandle segment = lookup.findStatic(SEGMENT, "ofBuffer", MethodType.methodType(SEGMENT, Buffer.class));
            return MethodHandles.filterReturnValue(segment,
                    lookup.findVirtual(SEGMENT, "address", MethodType.methodType(long.class)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName("java.lang.foreign." + name);
        } catch (ClassNotFoundException e) {
            throw new UnsatisfiedLinkError("this JDK has no java.lang.foreign." + name);
        }
    }

    private static Method method(Class<?> owner, String name, Class<?>... parameters) {
        try {
            return owner.getMethod(name, parameters);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Class<?> owner, Object target, String name) {
        return invoke(method(owner, name), target);
    }

    private static Object call(Class<?> owner, Object target, String name, Class<?> parameter, Object argument) {
        return invoke(method(owner, name, parameter), target, argument);
    }

    private static Object invoke(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            } else if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * That the JDK knows the C library's malloc: it opens a library of its own for that, once and for all, and so does
     * the class below.
     */
    private static void requireMemory() {
        if (!memoryIsKnown) {
            Descriptors.require(DESCRIPTORS, "malloc of the C library is not looked up");
            call(type("SymbolLookup"), call(type("Linker"), LINKER, "defaultLookup"), "find", String.class, "malloc");
            memoryIsKnown = true;
        }
    }

    /** The C library's own, bound by the first call that is too large for what is kept. */
    private static final class Memory {
        private static final Object C = call(type("Linker"), LINKER, "defaultLookup");
        static final MethodHandle ALLOCATE = downcall(C, "malloc", MethodType.methodType(long.class, long.class));
        static final MethodHandle FREE = downcall(C, "free", MethodType.methodType(void.class, long.class));
    }
}
