/**
 * The native layer for Java libraries: thin C shims over the operating system, and bindings generated from
 * declarations.
 */
module interop {
    // Not in an image of jlink unless somebody asks for it: it brings java.desktop.
    requires static com.sun.jna;
    // Not static, although only the generator is of it: JDK 17 refuses to link what provides a service without it.
    requires java.compiler;

    exports interop;
    exports interop.marshalling;
    exports interop.system;

    provides javax.annotation.processing.Processor with interop.generator.ImportProcessor;
}
