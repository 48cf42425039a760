package interop.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads the declarations of a library into a {@link Model}, and refuses what has no one meaning in C. */
final class LibraryReader {
    private static final String IDENTIFIER = "[A-Za-z_][A-Za-z0-9_]*";

    /** Names of parameters that are something else in C or in generated code. */
    private static final Set<String> TAKEN = Set.of("auto", "extern", "inline", "register", "restrict", "signed",
            "sizeof", "struct", "typedef", "union", "unsigned", "jniEnv", "jniClass", "e", "result", "scratch",
            "HANDLE", "LIBRARY", "Scratch", "held", "interop", "resultSlot", "returned");

    private final ProcessingEnvironment environment;
    private final Elements elements;
    private final RoundEnvironment round;

    LibraryReader(ProcessingEnvironment environment, RoundEnvironment round) {
        this.environment = environment;
        this.elements = environment.getElementUtils();
        this.round = round;
    }

    Model.Library read(Declarations declarations, TypeElement library) {
        PackageElement owner = declarations.owner();
        AnnotationMirror annotation = annotation(library, "interop.NativeLibrary").orElseThrow();
        String name = (String) value(annotation, "value");
        String prefix = (String) value(annotation, "prefix");
        int abiVersion = (Integer) value(annotation, "abiVersion");
        boolean table = (Boolean) value(annotation, "table");
        if (!name.matches("[A-Za-z0-9_.+-]+")) {
            throw new IllegalDeclaration(library, "\"" + name + "\" is no library name: write it with no folder,"
                    + " prefix or suffix, like \"z\" for libz.so");
        }
        String superclass = library.getSimpleName() + "Imports";
        requireSuperclass(library, superclass);
        Map<String, Model.Struct> structs = new LinkedHashMap<>();
        NameRule.requireClass(library);
        requirePackage(declarations, library, table);
        Map<ExecutableElement, Model.Import> methods = new LinkedHashMap<>();
        for (ExecutableElement method : declarations.imports()) {
            methods.put(method, readImport(method, prefix, superclass, structs));
        }
        List<Model.Import> imports = List.copyOf(methods.values());
        NameRule.requireDistinct(methods);
        NameRule.requireFree(owner, round.getRootElements(), imports, superclass);
        // Those that no import names, too: a callee may write them into a buffer.
        for (TypeElement type : declarations.structs()) {
            struct(type, structs, owner);
        }
        requireAgreement(methods);
        if (abiVersion != 0 && imports.stream().noneMatch(i -> i.symbol().equals(prefix + "GetAbiVersion"))) {
            throw new IllegalDeclaration(library, "abiVersion needs an import of " + prefix
                    + "GetAbiVersion: declare it, or leave abiVersion out");
        }
        Model.Library model = new Model.Library(owner.getQualifiedName().toString(),
                library.getSimpleName().toString(), name, prefix, abiVersion,
                strings(value(annotation, "systemNames")), table, imports, List.copyOf(structs.values()),
                table ? readConstants() : List.of(), library.getModifiers().contains(Modifier.PUBLIC));
        NameRule.requireDistinctLayouts(library, model);
        return model;
    }

    private static void requireSuperclass(TypeElement library, String superclass) {
        String declared = library.getSuperclass().toString();
        if (!simpleName(declared).equals(superclass)) {
            boolean dropped = annotation(library, "kotlin.Metadata").isPresent()
                    && Set.of("java.lang.Object", "error.NonExistentClass").contains(declared);
            throw new IllegalDeclaration(library, dropped
                    ? "let " + library.getSimpleName() + " extend " + superclass + "(), and set kapt's option"
                            + " correctErrorTypes to true, without which kapt does not tell so"
                    : "write \"extends " + superclass + "\": that class is generated from the imports and holds"
                            + " their methods");
        }
    }

    /** That nothing is missing which would be there if all of the package was compiled. */
    private static void requirePackage(Declarations declarations, TypeElement library, boolean table) {
        if (declarations.imports().isEmpty()) {
            throw new IllegalDeclaration(library, library.getSimpleName() + " has no imports: write an interface with"
                    + " @LibraryImport in this package or, if there is one, compile both together");
        }
        if (table && declarations.isPart()) {
            throw new IllegalDeclaration(library, "the C of " + library.getSimpleName() + "'s JNI table is generated"
                    + " from all declarations at once, and this compilation has only a part of them: compile all"
                    + " sources together");
        }
    }

    private void requireAgreement(Map<ExecutableElement, Model.Import> imports) {
        Map<String, ExecutableElement> first = new LinkedHashMap<>();
        imports.forEach((method, declared) -> {
            ExecutableElement otherMethod = first.putIfAbsent(declared.symbol(), method);
            Model.Import other = imports.get(otherMethod);
            if (other != null && !(signature(other).equals(signature(declared)))) {
                throw new IllegalDeclaration(method, otherMethod, declared.symbol() + " is declared twice and differs: "
                        + signature(other) + " in " + other.declaredIn() + ", " + signature(declared) + " in "
                        + declared.declaredIn() + "; overloads must come to the same C signature");
            }
        });
    }

    private static String signature(Model.Import declared) {
        List<String> types = declared.slots().stream().map(Model.Slot::cType).toList();
        return (declared.critical() ? "critical " : "") + Model.cType(declared.result().crossingType()) + "("
                + String.join(", ", types) + ")";
    }

    private Model.Import readImport(ExecutableElement method, String prefix, String generated,
            Map<String, Model.Struct> structs) {
        AnnotationMirror annotation = annotation(method, "interop.LibraryImport").orElseThrow();
        String symbol = (String) value(annotation, "value");
        if (method.getEnclosingElement().getKind() != ElementKind.INTERFACE
                || !method.getModifiers().contains(Modifier.ABSTRACT) || !method.getTypeParameters().isEmpty()) {
            throw new IllegalDeclaration(method, method.getSimpleName()
                    + " must be an abstract method of an interface, with no type parameters");
        }
        for (ExecutableElement other : ElementFilter.methodsIn(method.getEnclosingElement().getEnclosedElements())) {
            if (annotation(other, "interop.LibraryImport").isEmpty()) {
                throw new IllegalDeclaration(other, other.getSimpleName() + " stands among imports and is none: write"
                        + " @LibraryImport(\"symbol\") over it, or move it elsewhere");
            }
        }
        if (!symbol.matches(IDENTIFIER)) {
            throw new IllegalDeclaration(method, "\"" + symbol + "\" is no C symbol: write the name as the library"
                    + " exports it, @LibraryImport(\"" + (prefix.isEmpty() ? "strlen" : prefix + "Open") + "\")");
        }
        if (!symbol.startsWith(prefix) || symbol.length() == prefix.length()) {
            throw new IllegalDeclaration(method, "\"" + symbol + "\" lacks the library's prefix: write \"" + prefix
                    + upperFirst(method.getSimpleName().toString()) + "\"");
        }
        if (!prefix.isEmpty()) {
            String expected = lowerFirst(symbol.substring(prefix.length()));
            if (!method.getSimpleName().contentEquals(expected)) {
                throw new IllegalDeclaration(method, "the method for " + symbol + " is called " + expected + ", not "
                        + method.getSimpleName());
            }
        }
        List<Model.Parameter> parameters = readParameters(method, structs);
        List<String> exceptions = method.getThrownTypes().stream().map(Object::toString).toList();
        Model.Result result = readResult(method);
        requireFreeNames(method, Set.of(symbol, symbol + "Import", generated), parameters, result);
        requireOneRetry(method, parameters, result);
        boolean critical = (Boolean) value(annotation, "critical");
        if (critical) {
            CriticalRule.require(method, parameters, result);
        }
        Model.Import declared = new Model.Import(symbol, method.getSimpleName().toString(),
                elements.getDocComment(method), (Boolean) value(annotation, "internal"), critical, result, parameters,
                exceptions, method.getEnclosingElement().getSimpleName() + ".java");
        NameRule.requireCallable(method, declared);
        return declared;
    }

    private static void requireFreeNames(ExecutableElement method, Set<String> called,
            List<Model.Parameter> parameters, Model.Result result) {
        Set<String> taken = new HashSet<>(TAKEN);
        taken.addAll(called);
        for (Model.Parameter parameter : parameters) {
            suffixes(parameter).forEach(s -> taken.add(parameter.name() + s));
        }
        if (result instanceof Model.TextResult) {
            taken.addAll(List.of("text", "textAddress", "textCapacity"));
        }
        for (VariableElement parameter : method.getParameters()) {
            if (taken.contains(parameter.getSimpleName().toString())) {
                throw new IllegalDeclaration(parameter, "the name " + parameter.getSimpleName()
                        + " is taken, in C or in what is generated: give the parameter another");
            }
        }
    }

    /** What generated code adds to a parameter's name for its own variables. */
    private static List<String> suffixes(Model.Parameter parameter) {
        if (parameter instanceof Model.Primitive) {
            return List.of();
        } else if (parameter instanceof Model.Handle) {
            return List.of("Handle");
        } else if (parameter instanceof Model.Buffer) {
            return List.of("Address", "Length", "Position");
        } else if (parameter instanceof Model.Buffers) {
            return List.of("Address", "Count", "Vector");
        }
        if (parameter instanceof Model.StructPointer pointer) {
            Stream<String> handles = pointer.struct().fields().stream().filter(f -> f.handleType() != null)
                    .map(f -> upperFirst(f.name())).flatMap(f -> Stream.of(f, f + "Slot"));
            return Stream.concat(Stream.of("Address"), handles).toList();
        }
        return parameter instanceof Model.GrowingText ? List.of("Address", "Capacity") : List.of("Address");
    }

    private static void requireOneRetry(ExecutableElement method, List<Model.Parameter> parameters,
            Model.Result result) {
        long growing = parameters.stream().filter(Model.GrowingText.class::isInstance).count()
                + (result instanceof Model.TextResult ? 1 : 0);
        if (growing > 1) {
            throw new IllegalDeclaration(method, "one text at most can be returned: with two, the code would not know"
                    + " which was too small");
        }
        long counted = parameters.stream().filter(p -> p instanceof Model.GrowingText
                || p instanceof Model.Bytes bytes && bytes.direction().out() && !bytes.whole()
                || p instanceof Model.Buffer buffer && !buffer.whole()
                || p instanceof Model.Buffers buffers && !buffers.whole()).count();
        if (counted > 1) {
            throw new IllegalDeclaration(method, "the result cannot say how much was transferred of each: write (whole"
                    + " = true) behind @In or @Out of all but one");
        }
        if (counted > 0 && !(result instanceof Model.PlainResult
                && List.of("int", "long").contains(result.crossingType()))) {
            throw new IllegalDeclaration(method, "the bytes need a result of int or long that says how many were"
                    + " transferred: return that, or write (whole = true) behind @In or @Out");
        }
    }

    private List<Model.Parameter> readParameters(ExecutableElement method, Map<String, Model.Struct> structs) {
        List<Model.Parameter> parameters = new ArrayList<>();
        List<? extends VariableElement> declared = method.getParameters();
        for (int i = 0; i < declared.size(); i++) {
            VariableElement parameter = declared.get(i);
            String name = parameter.getSimpleName().toString();
            String type = type(parameter);
            boolean orNull = annotation(parameter, "interop.OrNull").isPresent();
            switch (type) {
                case "int", "long", "double" -> {
                    requireBare(parameter, type);
                    parameters.add(new Model.Primitive(name, type));
                }
                case "java.lang.String" -> {
                    requireUtf8(parameter, name);
                    parameters.add(new Model.Text(name, orNull));
                    continue;
                }
                case "byte[]" -> {
                    parameters.add(readBytes(method, declared, i));
                    i += 2;
                }
                case "java.nio.ByteBuffer" ->
                    parameters.add(new Model.Buffer(name, direction(parameter), whole(parameter)));
                case "java.nio.ByteBuffer[]" ->
                    parameters.add(new Model.Buffers(name, direction(parameter), whole(parameter)));
                case "interop.TextBuffer" -> parameters.add(new Model.GrowingText(name));
                default -> {
                    TypeElement declaredType = elements.getTypeElement(type);
                    if (declaredType != null && isMemory(declaredType)
                            && ParameterNames.isSliced(declared, i, "long")) {
                        parameters.add(readMemory(declared, i));
                        i += 2;
                        break;
                    }
                    if (declaredType != null && isHandle(declaredType)) {
                        requireSlice(parameter, type);
                        requireNoLength(declaredType, declared, i);
                        parameters.add(new Model.Handle(name, reference(declaredType), orNull, absent(parameter)));
                        continue;
                    }
                    if (declaredType != null && annotation(declaredType, "interop.Struct").isPresent()) {
                        Model.Struct struct = struct(declaredType, structs, elements.getPackageOf(method));
                        Model.Direction direction = direction(parameter);
                        requireNumbers(parameter, struct, direction);
                        parameters.add(new Model.StructPointer(name, struct, direction));
                    } else {
                        throw unsupported(parameter, type);
                    }
                }
            }
            if (orNull) {
                throw new IllegalDeclaration(parameter, "@OrNull on " + name
                        + ": only a String or a SafeHandle can be null, write it without");
            }
        }
        return parameters;
    }

    private void requireBare(VariableElement parameter, String type) {
        for (String annotation : List.of("Utf8", "In", "Out")) {
            if (annotation(parameter, "interop." + annotation).isPresent()) {
                throw new IllegalDeclaration(parameter, "@" + annotation + " on " + parameter.getSimpleName() + ": "
                        + type + " crosses as its value, write it without");
            }
        }
    }

    private Model.Bytes readBytes(ExecutableElement method, List<? extends VariableElement> declared, int i) {
        VariableElement array = declared.get(i);
        if (!ParameterNames.isSliced(declared, i, "int")) {
            throw new IllegalDeclaration(method, "the array " + array.getSimpleName() + " needs its slice behind it:"
                    + " write byte[] " + array.getSimpleName() + ", int offset, int length; they cross as a pointer"
                    + " and a length");
        }
        return new Model.Bytes(array.getSimpleName().toString(), declared.get(i + 1).getSimpleName().toString(),
                declared.get(i + 2).getSimpleName().toString(), type(declared.get(i + 2)), direction(array),
                whole(array));
    }

    private Model.Memory readMemory(List<? extends VariableElement> declared, int i) {
        VariableElement memory = declared.get(i);
        boolean directed = Stream.of("interop.In", "interop.Out").anyMatch(n -> annotation(memory, n).isPresent());
        ExecutableElement method = (ExecutableElement) memory.getEnclosingElement();
        if (!directed && !ParameterNames.areKnown(method)) {
            throw ParameterNames.missing(method, Places.topLevel(method), "which tell whether "
                    + method.getSimpleName() + " takes a slice or a handle and two numbers");
        }
        return new Model.Memory(memory.getSimpleName().toString(), type(memory),
                declared.get(i + 1).getSimpleName().toString(), declared.get(i + 2).getSimpleName().toString(),
                type(declared.get(i + 2)), directed ? direction(memory) : null);
    }

    private long absent(VariableElement handle) {
        return annotation(handle, "interop.OrNull").map(a -> (Long) value(a, "value")).orElse(-1L);
    }

    /** A length of its own would lead out of the memory. */
    private void requireNoLength(TypeElement type, List<? extends VariableElement> declared, int i) {
        if (isMemory(type) && i + 1 < declared.size()
                && declared.get(i + 1).getSimpleName().toString().toLowerCase().endsWith("length")) {
            VariableElement memory = declared.get(i);
            throw new IllegalDeclaration(memory, "a length alone behind " + memory.getSimpleName() + " may lead out of"
                    + " it: write " + simpleName(type(memory)) + " " + memory.getSimpleName() + ", long offset, "
                    + type(declared.get(i + 1)) + " length");
        }
    }

    private void requireSlice(VariableElement handle, String type) {
        for (String annotation : List.of("In", "Out")) {
            if (annotation(handle, "interop." + annotation).isPresent()) {
                String name = handle.getSimpleName().toString();
                throw new IllegalDeclaration(handle, "@" + annotation + " on " + name + ": write it without, for a"
                        + " handle that crosses as its number; or, for bytes of a SafeMemoryHandle, write "
                        + simpleName(type) + " " + name + ", long offset, int length or long length");
            }
        }
    }

    private Model.Result readResult(ExecutableElement method) {
        String type = method.getReturnType().toString();
        boolean orNull = annotation(method, "interop.OrNull").isPresent();
        if (orNull && !bare(type).equals("java.lang.String")) {
            throw new IllegalDeclaration(method, "@OrNull on the result: only a @Utf8 String can be null, write it"
                    + " without");
        }
        if (List.of("void", "int", "long", "double").contains(bare(type))) {
            return new Model.PlainResult(bare(type));
        }
        boolean text = bare(type).equals("java.lang.String");
        TypeElement declaredType = elements.getTypeElement(bare(type));
        if (!text && (declaredType == null || !isHandle(declaredType))) {
            throw new IllegalDeclaration(method, "the result " + bare(type) + " has no fixed form in C: write int,"
                    + " long, double, void, @Utf8 String or a SafeHandle");
        }
        String thrown = text ? "java.io.IOException" : "interop.InteropException";
        if (method.getThrownTypes().stream().noneMatch(t -> environment.getTypeUtils()
                .isSubtype(elements.getTypeElement(thrown).asType(), t))) {
            throw new IllegalDeclaration(method, method.getSimpleName() + " has no room for an error in its result:"
                    + " write \"throws " + simpleName(thrown) + "\"");
        }
        if (text) {
            if (annotation(method, "interop.Utf8").isEmpty()) {
                throw new IllegalDeclaration(method, "the result has no string encoding: write @Utf8 String");
            }
            return new Model.TextResult(orNull);
        }
        return new Model.HandleResult(reference(declaredType), constructorArguments(method, declaredType));
    }

    /** The handle's constructor takes parameters of the import, by name: the number comes behind the call. */
    private List<String> constructorArguments(Element place, TypeElement handle) {
        List<String> best = null;
        Map<String, String> available = place instanceof ExecutableElement method
                ? method.getParameters().stream().collect(Collectors.toMap(p -> p.getSimpleName().toString(),
                        LibraryReader::type)) : Map.of();
        for (ExecutableElement constructor : ElementFilter.constructorsIn(handle.getEnclosedElements())) {
            List<? extends VariableElement> parameters = constructor.getParameters();
            requireNames(constructor, place, available.values());
            boolean fits = isReachable(constructor, place) && parameters.stream()
                    .allMatch(p -> type(p).equals(available.get(p.getSimpleName().toString())));
            if (fits && (best == null || parameters.size() > best.size())) {
                best = parameters.stream().map(p -> p.getSimpleName().toString()).toList();
            }
        }
        if (best == null || handle.getModifiers().contains(Modifier.ABSTRACT)) {
            throw new IllegalDeclaration(place, handle.getSimpleName() + " cannot be created before the call: it needs"
                    + " a constructor without the number, public or in this package: " + handle.getSimpleName()
                    + "() { super(RELEASE); }, which may take parameters of the import by name and type");
        }
        return best;
    }

    /** Refuses to guess whether a constructor is meant that may have been, when there were names. */
    private void requireNames(ExecutableElement constructor, Element place, Collection<String> available) {
        TypeElement handle = (TypeElement) constructor.getEnclosingElement();
        if (!constructor.getParameters().isEmpty() && place instanceof ExecutableElement method
                && isReachable(constructor, place)
                && constructor.getParameters().stream().allMatch(p -> available.contains(type(p)))) {
            boolean lost = !ParameterNames.areKnown(constructor) && new Places(environment).isCompiled(handle);
            if (lost || !ParameterNames.areKnown(method)) {
                throw ParameterNames.missing(method, lost ? handle : Places.topLevel(method), "by which "
                        + method.getSimpleName() + " passes its own to the constructor of " + handle.getSimpleName());
            }
        }
    }

    private boolean isReachable(ExecutableElement constructor, Element place) {
        Set<Modifier> modifiers = constructor.getModifiers();
        return modifiers.contains(Modifier.PUBLIC) || !modifiers.contains(Modifier.PRIVATE)
                && elements.getPackageOf(constructor).equals(elements.getPackageOf(place));
    }

    private Model.Struct struct(TypeElement type, Map<String, Model.Struct> structs, PackageElement reader) {
        String key = type.getQualifiedName().toString();
        Model.Struct known = structs.get(key);
        if (known == null) {
            known = readStruct(type, reader);
            structs.put(key, known);
        }
        return known;
    }

    private Model.Struct readStruct(TypeElement type, PackageElement reader) {
        String cName = (String) value(annotation(type, "interop.Struct").orElseThrow(), "value");
        if (!type.getSuperclass().toString().equals("java.lang.Object")) {
            throw new IllegalDeclaration(type, type.getSimpleName() + " extends " + type.getSuperclass()
                    + ", whose fields would have no place: declare all fields in one class");
        }
        for (Element owner = type; owner instanceof TypeElement; owner = owner.getEnclosingElement()) {
            if (owner.getModifiers().contains(Modifier.PRIVATE)) {
                throw new IllegalDeclaration(type, owner.getSimpleName() + " is private, and generated code has to"
                        + " reach it: leave that out");
            }
        }
        List<Model.Field> fields = new ArrayList<>();
        int offset = 0;
        for (VariableElement field : new FieldOrder(environment, round).of(type)) {
            if (field.getModifiers().contains(Modifier.STATIC)) {
                continue;
            }
            String fieldType = type(field);
            TypeElement declared = elements.getTypeElement(fieldType);
            boolean handle = declared != null && isHandle(declared);
            if (field.getModifiers().contains(Modifier.PRIVATE) || field.getModifiers().contains(Modifier.FINAL)) {
                throw new IllegalDeclaration(field, "the field " + field.getSimpleName()
                        + " cannot be filled: it may be neither private nor final");
            }
            if (!field.getModifiers().contains(Modifier.PUBLIC) && !elements.getPackageOf(type).equals(reader)) {
                throw new IllegalDeclaration(field, "the field " + field.getSimpleName() + " cannot be filled from "
                        + Declarations.name(reader) + ": make it public, or declare the class there");
            }
            int size = switch (fieldType) {
                case "int" -> 4;
                case "long", "double" -> 8;
                default -> {
                    if (handle) {
                        requirePlainConstructor(field, declared);
                        yield 8;
                    }
                    throw unsupported(field, fieldType);
                }
            };
            if (offset % size != 0) {
                throw new IllegalDeclaration(field, "the field " + field.getSimpleName() + " would stand at offset "
                        + offset + ", which " + size + " does not divide: C would pad there, so declare the padding"
                        + " as a field");
            }
            fields.add(new Model.Field(field.getSimpleName().toString(), handle ? "long" : fieldType, offset,
                    handle ? reference(declared) : null));
            offset += size;
        }
        if (offset == 0 || offset % 8 != 0) {
            throw new IllegalDeclaration(type, type.getSimpleName() + " comes to " + offset
                    + " bytes: declare padding to a multiple of 8");
        }
        return new Model.Struct(reference(type), cName, fields, offset);
    }

    private void requirePlainConstructor(VariableElement field, TypeElement handle) {
        if (!constructorArguments(field, handle).isEmpty()) {
            throw new IllegalDeclaration(field, handle.getSimpleName() + " needs a constructor without parameters");
        }
    }

    private static void requireNumbers(VariableElement parameter, Model.Struct struct, Model.Direction direction) {
        if (direction.in() && struct.fields().stream().anyMatch(f -> f.handleType() != null)) {
            throw new IllegalDeclaration(parameter, struct.javaName() + " holds handles and can only be @Out");
        }
    }

    private List<Model.Constant> readConstants() {
        List<Model.Constant> constants = new ArrayList<>();
        for (Element type : constantTypes()) {
            String prefix = (String) value(annotation(type, "interop.NativeConstants").orElseThrow(), "value");
            for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
                if (field.getConstantValue() != null && field.getModifiers().contains(Modifier.PUBLIC)) {
                    if (!List.of("int", "long").contains(type(field))) {
                        throw new IllegalDeclaration(field, "the constant " + field.getSimpleName() + " is "
                                + type(field) + ": write int or long");
                    }
                    Number number = (Number) field.getConstantValue();
                    constants.add(new Model.Constant(prefix + field.getSimpleName(), number.longValue(),
                            type.getSimpleName() + ".java"));
                }
            }
        }
        return constants;
    }

    /** By name, so that the order does not hang on that of files. */
    private List<? extends Element> constantTypes() {
        TypeElement annotation = elements.getTypeElement("interop.NativeConstants");
        return annotation == null ? List.of() : round.getElementsAnnotatedWith(annotation).stream()
                .sorted(Comparator.comparing(Element::toString)).toList();
    }

    private Model.Direction direction(VariableElement parameter) {
        boolean in = annotation(parameter, "interop.In").isPresent();
        boolean out = annotation(parameter, "interop.Out").isPresent();
        if (!in && !out) {
            throw new IllegalDeclaration(parameter, "which way does " + parameter.getSimpleName()
                    + " cross? Write @In for what the callee reads, @Out for what it writes, or both");
        }
        return in && out ? Model.Direction.IN_OUT : in ? Model.Direction.IN : Model.Direction.OUT;
    }

    private boolean whole(VariableElement parameter) {
        return Stream.of("interop.Out", "interop.In").flatMap(n -> annotation(parameter, n).stream())
                .anyMatch(a -> (Boolean) value(a, "whole"));
    }

    private void requireUtf8(VariableElement parameter, String name) {
        if (annotation(parameter, "interop.Utf8").isEmpty()) {
            throw new IllegalDeclaration(parameter, name + " has no string encoding: write @Utf8 String " + name);
        }
    }

    private static IllegalDeclaration unsupported(VariableElement parameter, String type) {
        String instead = switch (type) {
            case "boolean", "byte", "short", "char" -> "C has no such type of fixed width that crosses: write int";
            case "float" -> "write double";
            default -> "write int, long, double, @Utf8 String, @In or @Out byte[], ByteBuffer, ByteBuffer[] or a class"
                    + " with @Struct, TextBuffer, or a SafeHandle";
        };
        return new IllegalDeclaration(parameter, parameter.getSimpleName() + " is " + type + ": " + instead);
    }

    private boolean isHandle(TypeElement type) {
        return isSubtype(type, "interop.SafeHandle");
    }

    private boolean isMemory(TypeElement type) {
        return isSubtype(type, "interop.SafeMemoryHandle");
    }

    private boolean isSubtype(TypeElement type, String ofType) {
        TypeElement of = elements.getTypeElement(ofType);
        return of != null && environment.getTypeUtils().isSubtype(type.asType(), of.asType());
    }

    private String reference(TypeElement type) {
        return type.getQualifiedName().toString();
    }

    static String type(VariableElement element) {
        return bare(element.asType().toString());
    }

    /** A type's name without the annotations that javac prints before it. */
    private static String bare(String type) {
        return type.substring(type.lastIndexOf(' ') + 1);
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static Optional<? extends AnnotationMirror> annotation(Element element, String name) {
        return element.getAnnotationMirrors().stream()
                .filter(a -> a.getAnnotationType().toString().equals(name)).findFirst();
    }

    private Object value(AnnotationMirror annotation, String name) {
        return elements.getElementValuesWithDefaults(annotation).entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals(name)).findFirst().orElseThrow().getValue()
                .getValue();
    }

    private static List<String> strings(Object values) {
        return ((List<?>) values).stream().map(v -> (String) ((AnnotationValue) v).getValue()).toList();
    }

    private static String lowerFirst(String s) {
        return Character.toLowerCase(s.charAt(0)) + s.substring(1);
    }

    private static String upperFirst(String s) {
        return Character.toUpperCase(s.charAt(0)) + s.substring(1);
    }
}
