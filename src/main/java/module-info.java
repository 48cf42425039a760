/**
 * The native layer for Java libraries: thin C shims over the operating system, and bindings generated from
 * declarations.
 */
module interop {
    requires com.sun.jna;
    requires static java.compiler;

    exports interop;
    exports interop.marshalling;
    exports interop.system;

    provides javax.annotation.processing.Processor with interop.generator.ImportProcessor;
}
