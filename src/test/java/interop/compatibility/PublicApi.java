package interop.compatibility;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The public API of a folder of classes, as javac reads it: a line for each type, supertype and member. */
final class PublicApi {
    /** What the types declare, and what they leave to others to implement. */
    final Set<String> declared = new TreeSet<>();

    /** What can be used by the types' names: what they inherit from others of the folder, too. */
    final Set<String> usable = new TreeSet<>();

    private PublicApi() {
    }

    /** The public types of the packages that the folder's module exports, or of all, if it is none. */
    static PublicApi read(Path folder, String classPath) throws IOException {
        List<String> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> packages = exports(folder);
            for (String file : files.map(f -> folder.relativize(f).toString()).filter(f -> f.endsWith(".class")
                    && !f.contains("$")).toList()) {
                String name = file.replace(File.separatorChar, '.').replaceFirst("\\.class$", "");
                String inPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
                if (packages == null ? !name.equals("module-info") : packages.contains(inPackage)) {
                    types.add(name);
                }
            }
        }
        PublicApi api = new PublicApi();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        JavaCompiler.CompilationTask task = compiler.getTask(said, null, null,
                List.of("-proc:only", "-classpath", folder + File.pathSeparator + classPath), types, null);
        task.setProcessors(List.of(api.new Reader()));
        if (!task.call()) {
            throw new IOException(said.toString());
        }
        return api;
    }

    private static Set<String> exports(Path folder) throws IOException {
        Path module = folder.resolve("module-info.class");
        if (!Files.exists(module)) {
            return null;
        }
        try (InputStream in = Files.newInputStream(module)) {
            return ModuleDescriptor.read(in).exports().stream().map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
        }
    }

    @SupportedAnnotationTypes("*")
    private final class Reader extends AbstractProcessor {
        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            ElementFilter.typesIn(round.getRootElements()).forEach(this::type);
            return false;
        }

        private void type(TypeElement type) {
            if (!isUsable(type)) {
                return;
            }
            add(type, type + ": " + modifiers(type) + type.getKind().name().toLowerCase(Locale.ROOT)
                    + parameters(type.getTypeParameters()), true);
            for (TypeMirror supertype : supertypes(type.asType())) {
                add(type, type + ": is " + supertype, true);
            }
            // Who may be annotated, and how long that is kept.
            type.getAnnotationMirrors().stream().map(AnnotationMirror::toString)
                    .filter(a -> a.startsWith("@java.lang.annotation.")).forEach(a -> add(type, type + ": " + a, true));
            for (Element member : processingEnv.getElementUtils().getAllMembers(type)) {
                boolean own = member.getEnclosingElement().equals(type);
                boolean open = member.getModifiers().contains(Modifier.ABSTRACT)
                        && type.getKind() != ElementKind.ANNOTATION_TYPE;
                if (member instanceof TypeElement nested) {
                    if (own) {
                        type(nested);
                    }
                } else if (isUsable(member) && (open || !isOfTheJdk(member))) {
                    add(type, type + ": " + modifiers(member) + member(member), own || open);
                }
            }
        }

        private void add(TypeElement type, String line, boolean own) {
            usable.add(line);
            if (own) {
                declared.add(line);
            }
        }

        private boolean isUsable(Element element) {
            return element.getModifiers().contains(Modifier.PUBLIC)
                    || element.getModifiers().contains(Modifier.PROTECTED);
        }

        private boolean isOfTheJdk(Element member) {
            return processingEnv.getElementUtils().getPackageOf(member).getQualifiedName().toString()
                    .startsWith("java.");
        }

        /** All of them, so that one which moves further up is still there. */
        private Set<TypeMirror> supertypes(TypeMirror type) {
            Set<TypeMirror> all = new LinkedHashSet<>();
            for (TypeMirror direct : processingEnv.getTypeUtils().directSupertypes(type)) {
                all.add(direct);
                all.addAll(supertypes(direct));
            }
            return all;
        }

        private String modifiers(Element element) {
            return element.getModifiers().stream().filter(m -> switch (m) {
                case PUBLIC, PROTECTED, STATIC, ABSTRACT, FINAL, SEALED, NON_SEALED, DEFAULT -> true;
                default -> false;
            }).map(m -> m + " ").collect(Collectors.joining());
        }

        private String member(Element member) {
            if (member instanceof VariableElement field) {
                Object value = field.getConstantValue();
                return field.asType() + " " + field
                        + (value == null ? "" : " = " + processingEnv.getElementUtils().getConstantExpression(value));
            }
            ExecutableElement method = (ExecutableElement) member;
            String parameters = parameters(method.getTypeParameters());
            String name = method.getKind() == ElementKind.CONSTRUCTOR ? "new"
                    : method.getReturnType() + " " + method.getSimpleName();
            String types = method.getParameters().stream().map(p -> p.asType().toString())
                    .collect(Collectors.joining(", "));
            return (parameters.isEmpty() ? "" : parameters + " ") + name + "(" + types + ")"
                    + (method.isVarArgs() ? " varargs" : "")
                    + method.getThrownTypes().stream().map(t -> " throws " + t).sorted().collect(Collectors.joining())
                    + (method.getDefaultValue() == null ? "" : " default " + method.getDefaultValue());
        }

        private String parameters(List<? extends TypeParameterElement> parameters) {
            return parameters.isEmpty() ? "" : parameters.stream().map(p -> p + bounds(p))
                    .collect(Collectors.joining(", ", "<", ">"));
        }

        private String bounds(TypeParameterElement parameter) {
            return parameter.getBounds().stream().filter(b -> b.getKind() != TypeKind.NONE)
                    .map(b -> " extends " + b).collect(Collectors.joining());
        }
    }
}
