package interop.marshalling;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;
import java.lang.reflect.Method;

/** What an import calls that could not be bound: each call tries again, and once bound it costs no more than others. */
final class Retry extends MutableCallSite {
    private final Library library;
    private final Class<?> holder;
    private final String symbol;
    private final boolean critical;

    private Retry(Library library, Class<?> holder, String symbol, boolean critical, MethodType type) {
        super(type);
        this.library = library;
        this.holder = holder;
        this.symbol = symbol;
        this.critical = critical;
    }

    /** Null for an import that is called by its native method, whose failure the call itself meets. */
    static MethodHandle handle(Library library, Class<?> holder, String symbol, boolean critical) {
        if (!library.needsHandles()) {
            return null;
        }
        try {
            Method method = Library.nativeMethod(holder);
            MethodType type = MethodType.methodType(method.getReturnType(), method.getParameterTypes());
            Retry site = new Retry(library, holder, symbol, critical, type);
            MethodHandle bind = MethodHandles.lookup().findVirtual(Retry.class, "bind",
                    MethodType.methodType(MethodHandle.class)).bindTo(site);
            site.setTarget(MethodHandles.foldArguments(MethodHandles.exactInvoker(type), bind));
            return site.dynamicInvoker();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private MethodHandle bind() {
        library.requireOpen();
        MethodHandle bound = library.handle(holder, symbol, critical);
        setTarget(bound != null ? bound : library.nativeHandle(holder, type()));
        return getTarget();
    }
}
