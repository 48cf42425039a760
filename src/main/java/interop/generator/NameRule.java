package interop.generator;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Refuses names that cannot stand in generated code, where the compiler would complain of what nobody wrote. */
final class NameRule {
    /** What every object has; a static method with such a name and such parameters does not compile. */
    private static final Set<String> OF_OBJECTS = Set.of("clone()", "finalize()", "getClass()", "hashCode()",
            "notify()", "notifyAll()", "toString()", "wait()", "wait(long)", "wait(long, int)");
    /** What every generated class has. */
    private static final Set<String> OF_LIBRARIES = Set.of("library()", "makeLibrary()");
    /** Those of java.lang that generated code says, where a class of its own package comes first. */
    private static final Set<String> OF_JAVA = Set.of("Override", "String", "SuppressWarnings", "System", "Throwable");
    /** What generated code says without a package. */
    private static final Set<String> CLASSES = Set.of("AsyncErrors", "BufferVector", "Library", "MethodHandle",
            "MethodHandles", "Scratch", "Table");

    private NameRule() {
    }

    static void requireClass(TypeElement library) {
        if (library.getNestingKind() != NestingKind.TOP_LEVEL) {
            throw new IllegalDeclaration(library, library.getSimpleName() + " stands inside of another class: move it"
                    + " out, to the top level of the package");
        }
        requireOther(library, CLASSES);
    }

    /** That no class has the name of one that is generated, on no file system. */
    static void requireFree(PackageElement owner, Collection<? extends Element> classes, List<Model.Import> imports,
            String generated) {
        Set<String> taken = imports.stream().map(i -> lowerCase(i.holder())).collect(Collectors.toSet());
        taken.add(lowerCase(generated));
        for (Element type : classes) {
            if (type instanceof TypeElement && type.getEnclosingElement().equals(owner)) {
                if (taken.contains(lowerCase(type.getSimpleName().toString()))) {
                    throw new IllegalDeclaration(type, "a class " + type.getSimpleName() + " is generated from the"
                            + " imports: give this one another name or, if it was generated before, as by kapt, leave"
                            + " it out or compile with -proc:none");
                }
                requireOther(type, OF_JAVA);
                if (owner.isUnnamed()) {
                    requireOther(type, CLASSES);
                }
            }
        }
    }

    static void requireDistinctLayouts(TypeElement type, Model.Library library) {
        Map<String, String> first = new HashMap<>();
        for (Model.Struct struct : library.structs()) {
            String layout = library.layoutName(struct);
            String other = first.putIfAbsent(lowerCase(layout), struct.javaName());
            if (other != null) {
                throw new IllegalDeclaration(type, "the structs " + other + " and " + struct.javaName()
                        + " both come to a class " + layout + ": give one another name");
            }
        }
    }

    /** As file systems see a name, and not the user's language, in which an I may have another small letter. */
    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static void requireOther(Element type, Set<String> taken) {
        if (taken.contains(type.getSimpleName().toString())) {
            throw new IllegalDeclaration(type, "the name " + type.getSimpleName() + " means another class in generated"
                    + " code: give this one another");
        }
    }

    static void requireCallable(ExecutableElement method, Model.Import declared) {
        String symbol = declared.symbol();
        String crossing = symbol + declared.slots().stream().map(Model.Slot::javaType)
                .collect(Collectors.joining(", ", "(", ")"));
        if (SourceVersion.isKeyword(symbol) || Set.of("invoke", "yield").contains(symbol)
                || OF_OBJECTS.contains(crossing)) {
            throw new IllegalDeclaration(method, "no native method can be called " + symbol + ", which is taken in"
                    + " Java or in what is generated: import a C function of another name that calls it");
        }
    }

    static void requireDistinct(Map<ExecutableElement, Model.Import> imports) {
        Map<String, ExecutableElement> first = new HashMap<>();
        imports.forEach((method, declared) -> {
            for (String signature : JavaWriter.signatures(declared)) {
                if (OF_OBJECTS.contains(signature)) {
                    throw new IllegalDeclaration(method, "every object has a method " + signature
                            + ": give the import another name");
                } else if (OF_LIBRARIES.contains(signature)) {
                    throw new IllegalDeclaration(method, "the generated class has a method " + signature
                            + " of its own: give the import another name");
                }
                ExecutableElement otherMethod = first.putIfAbsent(signature, method);
                if (otherMethod != null) {
                    Model.Import other = imports.get(otherMethod);
                    throw new IllegalDeclaration(method, otherMethod, "the imports of " + other.symbol() + " in "
                            + other.declaredIn() + " and of " + declared.symbol() + " in " + declared.declaredIn()
                            + " both come to a method " + signature + ": give one another name");
                }
            }
        });
    }
}
