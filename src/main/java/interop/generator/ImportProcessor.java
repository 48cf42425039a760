package interop.generator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * The annotation processor: from the imports of a package it writes the class of static methods that its library
 * class extends, what native-image must know of it and, for a library with a JNI table, the C files that are compiled
 * into it.
 */
@SupportedAnnotationTypes({
    "interop.LibraryImport", "interop.NativeLibrary", "interop.Struct", "interop.NativeConstants"})
public final class ImportProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (annotations.isEmpty()) {
            return false;
        }
        LibraryReader reader = new LibraryReader(processingEnv, round);
        Map<PackageElement, TypeElement> libraries = new LinkedHashMap<>();
        try {
            for (Element library : reader.annotated("interop.NativeLibrary")) {
                PackageElement owner = processingEnv.getElementUtils().getPackageOf(library);
                TypeElement other = libraries.putIfAbsent(owner, (TypeElement) library);
                if (other != null) {
                    throw new IllegalDeclaration(library, "the package " + owner + " has two classes with"
                            + " @NativeLibrary, " + other.getSimpleName() + " and " + library.getSimpleName()
                            + ": imports belong to the library of their package, so give each its own");
                }
            }
            reader.requireLibraries(libraries.keySet());
        } catch (IllegalDeclaration e) {
            report(e);
            return false;
        }
        for (TypeElement library : libraries.values()) {
            try {
                write(reader.read(library), library);
            } catch (IllegalDeclaration e) {
                report(e);
            }
        }
        return false;
    }

    private void write(Model.Library library, TypeElement element) {
        String name = library.packageName().isEmpty()
                ? library.generatedName() : library.packageName() + "." + library.generatedName();
        try {
            try (Writer out = processingEnv.getFiler().createSourceFile(name, element).openWriter()) {
                out.write(new JavaWriter(library).write());
            }
            MetadataWriter metadata = new MetadataWriter(library);
            resource(StandardLocation.CLASS_OUTPUT, metadata.path(), metadata.write(), element);
            if (library.table()) {
                CWriter c = new CWriter(library);
                String prefix = "native/" + library.name();
                resource(StandardLocation.SOURCE_OUTPUT, prefix + "_table.c", c.table(), element);
                resource(StandardLocation.SOURCE_OUTPUT, prefix + "_checks.c", c.checks(), element);
                resource(StandardLocation.SOURCE_OUTPUT, prefix + "_imports.txt", c.imports(), element);
            }
        } catch (FilerException e) {
            throw new IllegalDeclaration(element, "another class has @NativeLibrary(\"" + library.name()
                    + "\") and a JNI table: the C of both would stand in the same files, so compile them apart");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write what " + element + " generates", e);
        }
    }

    private void resource(StandardLocation location, String name, String content, TypeElement element)
            throws IOException {
        try (Writer out = processingEnv.getFiler().createResource(location, "", name, element).openWriter()) {
            out.write(content);
        }
    }

    private void report(IllegalDeclaration e) {
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, e.getMessage(), e.element());
    }
}
