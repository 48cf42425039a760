package interop.generator;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * The annotation processor: from the imports of a package it writes the class of static methods that its library
 * class extends, what native-image must know of it and, for a library with a JNI table, the C files that are compiled
 * into it.
 */
@SupportedAnnotationTypes({
    "interop.In", "interop.LibraryImport", "interop.NativeConstants", "interop.NativeLibrary", "interop.OrNull",
    "interop.Out", "interop.Struct", "interop.Utf8"})
public final class ImportProcessor extends AbstractProcessor {
    /** The packages whose libraries were written. */
    private final Set<PackageElement> written = new HashSet<>();
    /** The names of those with a JNI table. */
    private final Set<String> tables = new HashSet<>();

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations, so that the compiler's lint does not say that nobody processes them. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        LibraryReader reader = new LibraryReader(processingEnv, round);
        for (Declarations declarations : Declarations.of(processingEnv, round)) {
            try {
                generate(declarations, reader);
            } catch (IllegalDeclaration e) {
                report(e, declarations);
            }
        }
        return true;
    }

    private void generate(Declarations declarations, LibraryReader reader) {
        if (declarations.libraries().isEmpty() && declarations.imports().isEmpty()) {
            return;
        }
        Model.Library model;
        TypeElement library;
        try {
            library = library(declarations);
            model = reader.read(declarations, library);
            requireFiles(model, library);
        } catch (IllegalDeclaration e) {
            declarations.libraries().forEach(this::writeNothing);
            throw e;
        }
        write(model, library, declarations);
    }

    private TypeElement library(Declarations declarations) {
        String name = Declarations.name(declarations.owner());
        if (declarations.libraries().size() > 1) {
            TypeElement other = declarations.libraries().get(0);
            TypeElement library = declarations.libraries().get(1);
            throw new IllegalDeclaration(library, other, name + " has two classes with"
                    + " @NativeLibrary, " + other.getSimpleName() + " and " + library.getSimpleName()
                    + ": imports belong to the library of their package, so give each its own");
        } else if (declarations.libraries().size() == 1) {
            return declarations.libraries().get(0);
        }
        Element place = declarations.imports().get(0);
        if (written.contains(declarations.owner())) {
            throw new IllegalDeclaration(place, "another annotation processor has made " + place.getEnclosingElement()
                    + ", when the library of " + name + " had been generated: generated imports need a"
                    + " compilation of their own, or a package");
        }
        TypeElement foreign = declarations.foreignLibrary();
        throw new IllegalDeclaration(place, foreign == null
                ? name + " has no library: write @NativeLibrary(\"name\") over the class that"
                        + " callers use, in this package or, if there is one, compile both together"
                : "the library of " + name + ", " + foreign.getSimpleName() + ", was compiled elsewhere,"
                        + " and its imports are generated with it: compile both together, to one folder, or declare"
                        + " this in a package with a library of its own");
    }

    private void requireFiles(Model.Library library, TypeElement element) {
        if (library.table() && !tables.add(library.name())) {
            throw new IllegalDeclaration(element, "another class has @NativeLibrary(\"" + library.name()
                    + "\") and a JNI table: the C of both would stand in the same files, so compile them apart");
        }
    }

    private void write(Model.Library library, TypeElement element, Declarations declarations) {
        Element[] origins = declarations.origins().toArray(Element[]::new);
        source(element, name(element, library.generatedName()), new JavaWriter(library).write(), origins);
        written.add(declarations.owner());
        try {
            metadata(new MetadataWriter(library), element, origins);
            if (library.table()) {
                CWriter c = new CWriter(library);
                String prefix = "native/" + library.name();
                resource(StandardLocation.SOURCE_OUTPUT, prefix + "_table.c", c.table(), origins);
                resource(StandardLocation.SOURCE_OUTPUT, prefix + "_checks.c", c.checks(), origins);
                resource(StandardLocation.SOURCE_OUTPUT, prefix + "_imports.txt", c.imports(), origins);
            }
        } catch (IOException e) {
            throw notWritten("what " + element + " generates", element, e);
        }
    }

    private void metadata(MetadataWriter metadata, TypeElement library, Element... origins) throws IOException {
        try {
            resource(StandardLocation.CLASS_OUTPUT, metadata.path(), metadata.write(), origins);
        } catch (FilerException e) {
            // Without -d javac makes no folders for resources, and those of all libraries are one file.
            processingEnv.getMessager().printMessage(Diagnostic.Kind.WARNING, metadata.path() + ", for native-image,"
                    + " is not written: name the folder for classes with -d", library);
        }
    }

    private void source(TypeElement library, String name, String content, Element... origins) {
        try (Writer out = processingEnv.getFiler().createSourceFile(name, origins).openWriter()) {
            out.write(content);
        } catch (FilerException e) {
            throw new IllegalDeclaration(library, name + " is to be generated, and is there already,"
                    + " as a source or a class file: leave it out or, if it was generated from these very sources, as"
                    + " by kapt, compile with -proc:none");
        } catch (IOException e) {
            throw notWritten(name, library, e);
        }
    }

    private static IllegalDeclaration notWritten(String what, TypeElement library, IOException reason) {
        return new IllegalDeclaration(library, "cannot write " + what + ": " + reason);
    }

    /** In place of what cannot be generated an empty class, or the compiler would miss that too. */
    private void writeNothing(TypeElement library) {
        TypeMirror missing = library.getSuperclass();
        if (missing.getKind() == TypeKind.ERROR) {
            String name = missing.toString().substring(missing.toString().lastIndexOf('.') + 1);
            String owner = name(library, "");
            source(library, owner + name, (owner.isEmpty() ? "" : "package " + owner.replaceFirst("\\.$", ";\n\n"))
                    + "class " + name + " {\n}\n", library);
        }
    }

    /** With its package. */
    private String name(TypeElement neighbour, String simpleName) {
        PackageElement owner = processingEnv.getElementUtils().getPackageOf(neighbour);
        return owner.isUnnamed() ? simpleName : owner.getQualifiedName() + "." + simpleName;
    }

    private void resource(StandardLocation location, String name, String content, Element... origins)
            throws IOException {
        try (Writer out = processingEnv.getFiler().createResource(location, "", name, origins).openWriter()) {
            out.write(content);
        }
    }

    private void report(IllegalDeclaration e, Declarations declarations) {
        String message = e.getMessage();
        for (Element element : new Element[] {e.other(), e.element()}) {
            if (element != null && declarations.isCompiled(element)) {
                message += " (" + Places.topLevel(element) + " is the class file of an earlier compilation: delete it"
                        + " if its source is gone)";
            }
        }
        processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, e.element());
    }
}
