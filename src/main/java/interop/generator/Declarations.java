package interop.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * What a package declares: the library, its imports and structs, in the order of their classes' names and not of the
 * compiler's files. A tool may compile only what has changed: the rest is then read from the class files of an earlier
 * compilation, if they are in the folder that this one writes to, or from sources that the compiler finds by itself.
 * Class files from elsewhere belong to another library.
 */
final class Declarations {
    private final PackageElement owner;
    private final Places places;
    private final Map<String, TypeElement> types = new TreeMap<>();
    /** Those of the types that this compilation was not asked to compile. */
    private final Set<TypeElement> others = new LinkedHashSet<>();
    private final List<TypeElement> libraries = new ArrayList<>();
    private final List<ExecutableElement> imports = new ArrayList<>();
    private final List<TypeElement> structs = new ArrayList<>();

    private Declarations(PackageElement owner, Places places) {
        this.owner = owner;
        this.places = places;
    }

    /** The packages in which this compilation declares something. */
    static List<Declarations> of(ProcessingEnvironment environment, RoundEnvironment round) {
        Places places = new Places(environment);
        Map<PackageElement, Declarations> packages = new LinkedHashMap<>();
        for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
            PackageElement owner = environment.getElementUtils().getPackageOf(type);
            packages.computeIfAbsent(owner, o -> new Declarations(o, places))
                    .types.put(type.getSimpleName().toString(), type);
        }
        packages.values().forEach(Declarations::scanAll);
        packages.values().removeIf(Declarations::isEmpty);
        packages.values().forEach(Declarations::addOthers);
        return List.copyOf(packages.values());
    }

    PackageElement owner() {
        return owner;
    }

    /** The package, as a message names it; what it is as a text differs from compiler to compiler. */
    static String name(PackageElement owner) {
        return owner.isUnnamed() ? "the unnamed package" : "the package " + owner.getQualifiedName();
    }

    List<TypeElement> libraries() {
        return libraries;
    }

    List<ExecutableElement> imports() {
        return imports;
    }

    List<TypeElement> structs() {
        return structs;
    }

    /** The classes that declare something. */
    List<TypeElement> origins() {
        return types.values().stream().filter(Declarations::declares).toList();
    }

    /** Whether an element is read from the class file of an earlier compilation. */
    boolean isCompiled(Element element) {
        TypeElement type = Places.topLevel(element);
        return others.contains(type) && places.isCompiled(type);
    }

    /** Whether there is more than what this compilation was asked to compile. */
    boolean isPart() {
        return !others.isEmpty();
    }

    /** A library of this package that was compiled to another folder, or null. */
    TypeElement foreignLibrary() {
        return ElementFilter.typesIn(owner.getEnclosedElements()).stream()
                .filter(t -> LibraryReader.annotation(t, "interop.NativeLibrary").isPresent()).findFirst().orElse(null);
    }

    private boolean isEmpty() {
        return libraries.isEmpty() && imports.isEmpty() && structs.isEmpty();
    }

    /** Looks for what else the package has, as class files and as sources. */
    private void addOthers() {
        // Asked before they are loaded: that might compile what the compiler was told to leave out.
        for (TypeElement type : ElementFilter.typesIn(owner.getEnclosedElements())) {
            if (!types.containsKey(type.getSimpleName().toString())
                    && (places.isCompiled(type) || places.hasSource(type)) && declares(type)) {
                types.put(type.getSimpleName().toString(), type);
                others.add(type);
            }
        }
        scanAll();
    }

    private void scanAll() {
        libraries.clear();
        imports.clear();
        structs.clear();
        types.values().forEach(this::scan);
    }

    private void scan(TypeElement type) {
        if (LibraryReader.annotation(type, "interop.NativeLibrary").isPresent()) {
            libraries.add(type);
        }
        if (LibraryReader.annotation(type, "interop.Struct").isPresent()) {
            structs.add(type);
        }
        for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            if (LibraryReader.annotation(method, "interop.LibraryImport").isPresent()) {
                imports.add(method);
            }
        }
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::scan);
    }

    private static boolean declares(TypeElement type) {
        Declarations alone = new Declarations(null, null);
        alone.scan(type);
        return !alone.isEmpty();
    }
}
