package interop.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the class that a library class extends: a static method and a class of one native method per import. */
final class JavaWriter {
    private final Model.Library library;
    private final Code code = new Code();
    private final Set<String> imports = new TreeSet<>();

    JavaWriter(Model.Library library) {
        this.library = library;
    }

    String write() {
        imports.addAll(List.of("interop.marshalling.AsyncErrors", "interop.marshalling.BufferVector",
                "interop.marshalling.Library", "interop.marshalling.Scratch", "java.lang.invoke.MethodHandle",
                "java.lang.invoke.MethodHandles"));
        // So that the javadoc of a declaration finds them too.
        library.imports().forEach(i -> i.exceptions().stream().filter(e -> e.contains(".")).forEach(this::bring));
        code.line("/** The imports of {@link %s}. */", library.className());
        // Its methods are those of the library's class, but reflection asks who may use the class that declares them.
        code.line("%sclass %s {", library.isPublic() ? "public " : "", library.generatedName());
        code.line("private static volatile Library library;");
        code.line("").line("%s() {", library.generatedName()).line("}");
        opening();
        for (Model.Import declared : library.imports()) {
            if (declared.result() instanceof Model.TextResult) {
                textMethod(declared);
            }
            for (boolean bytes : forms(declared)) {
                method(declared, bytes);
            }
        }
        library.structs().forEach(this::layout);
        if (library.table()) {
            table();
        }
        code.line("}");
        HolderWriter holders = new HolderWriter(library, code, this);
        library.symbols().values().forEach(holders::write);
        return head() + code;
    }

    /** The beginning of the file, with the imports that the rest of it uses. */
    private String head() {
        Set<String> words = new HashSet<>(List.of(code.toString().split("\\W+")));
        Code head = new Code().line("// Generated from the @LibraryImport declarations of this package.");
        if (!library.packageName().isEmpty()) {
            head.line("package %s;", library.packageName()).line("");
        }
        imports.stream().filter(i -> words.contains(simpleName(i))).forEach(i -> head.line("import %s;", i));
        return head.line("").toString();
    }

    /** Made by the first call, so that this class needs no initializer, which could fail once and for all. */
    private void opening() {
        code.line("").line("static Library library() {").line("Library made = library;")
                .line("return made != null ? made : makeLibrary();").line("}");
        code.line("").line("private static synchronized Library makeLibrary() {").line("if (library == null) {");
        if (library.table()) {
            code.line("library = new Table(MethodHandles.lookup());");
        } else {
            code.line("library = new Library(MethodHandles.lookup(),")
                    .line("        %s);", constructorArguments());
        }
        code.line("}").line("return library;").line("}");
    }

    /** Imports a class, unless another of its name is. */
    private void bring(String type) {
        if (imports.stream().noneMatch(i -> simpleName(i).equals(simpleName(type)))) {
            imports.add(type);
        }
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private String constructorArguments() {
        return String.format("%s.class, \"%s\", %s, %d, new String[] {%s}",
                library.className(), library.name(),
                library.abiVersion() == 0 ? "null" : "\"" + library.abiVersionSymbol() + "\"",
                library.abiVersion(),
                library.systemNames().stream().map(JavaWriter::literal).collect(Collectors.joining(", ")));
    }

    private static String literal(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** The forms that call: with texts as String, as their bytes, or both. */
    static List<Boolean> forms(Model.Import declared) {
        if (declared.result() instanceof Model.TextResult) {
            return List.of(true);
        }
        return declared.hasTextParameter() ? List.of(false, true) : List.of(false);
    }

    /** The form of a text-returning import with String; the form with byte[] does the work. */
    private void textMethod(Model.Import declared) {
        code.line("");
        doc(declared.doc());
        code.line("%sstatic String %s(%s)%s {", access(declared), declared.method(), parameters(declared, false),
                exceptions(declared));
        List<String> arguments = new ArrayList<>();
        for (Model.Parameter parameter : declared.parameters()) {
            arguments.add(parameter instanceof Model.Text text
                    ? String.format("Scratch.encode(%s, \"%1$s\")", text.name()) : parameter.name());
        }
        code.line("return Scratch.decode(%s(%s));", bytesName(declared), String.join(", ", arguments));
        code.line("}");
    }

    private static String bytesName(Model.Import declared) {
        return declared.hasTextParameter() ? declared.method() : declared.method() + "Bytes";
    }

    /** What callers see. The work is done in the holder, so that an import that nobody calls costs next to nothing. */
    private void method(Model.Import declared, boolean bytes) {
        code.line("");
        if (bytes) {
            bytesDoc(declared);
        } else {
            doc(declared.doc());
        }
        boolean isVoid = declared.result().javaType().equals("void");
        code.line("%s%s {", access(declared), signature(declared, bytes, name(declared, bytes)))
                .line("AsyncErrors.requireRoom();")
                .line("%s%s.%s(%s);", isVoid ? "" : "return ", declared.holder(), workName(declared, bytes),
                        names(declared)).line("}");
    }

    /** The classes that the calls of a symbol use, and that have to be initialized where there is room. */
    String used(Model.Import declared) {
        Set<String> used = new LinkedHashSet<>();
        for (Model.Import caller : library.imports()) {
            if (caller.symbol().equals(declared.symbol())) {
                if (!HolderWriter.sizes(library, caller).isEmpty()) {
                    used.add("Scratch");
                }
                if (caller.parameters().stream().anyMatch(p -> p instanceof Model.Buffer
                        || p instanceof Model.Buffers)) {
                    used.add("java.nio.ByteBuffer");
                }
                if (caller.result() instanceof Model.HandleResult handle) {
                    used.add(handle.javaType());
                }
                for (Model.Parameter parameter : caller.parameters()) {
                    if (parameter instanceof Model.StructPointer pointer) {
                        handles(pointer).forEach(f -> used.add(f.handleType()));
                    }
                }
            }
        }
        return used.stream().map(type -> ", " + type + ".class").collect(Collectors.joining());
    }

    static List<Model.Field> handles(Model.StructPointer pointer) {
        return pointer.struct().fields().stream().filter(f -> f.handleType() != null).toList();
    }

    String signature(Model.Import declared, boolean bytes, String name) {
        String returned = declared.result() instanceof Model.TextResult ? "byte[]" : declared.result().javaType();
        return String.format("static %s %s(%s)%s", returned, name, parameters(declared, bytes),
                exceptions(declared));
    }

    private static String name(Model.Import declared, boolean bytes) {
        return bytes ? bytesName(declared) : declared.method();
    }

    /**
     * The import's own name, which the JVM then reads once for both, but for one that is the native method's, or that
     * of the method that calls it.
     */
    static String workName(Model.Import declared, boolean bytes) {
        String name = name(declared, bytes);
        return name.equals(declared.symbol()) || name.equals("invoke") ? "$" + name : name;
    }

    /** Where the fields of a struct are. The package uses it too, for structs that a callee writes into a buffer. */
    private void layout(Model.Struct struct) {
        code.line("").line("/** The layout of {@link %s}, in buffers of native byte order. */", struct.javaName());
        String name = library.layoutName(struct);
        code.line("static final class %s {", name).line("static final int SIZE = %d;", struct.size());
        code.line("").line("private %s() {", name).line("}");
        code.line("").line("static void read(java.nio.ByteBuffer from, int at, %s to) {", struct.javaName());
        for (Model.Field field : struct.fields()) {
            if (field.handleType() == null) {
                code.line("to.%s = from.get%s(at + %d);", field.name(), upperFirst(field.type()), field.offset());
            }
        }
        code.line("}");
        if (library.imports().stream().anyMatch(i -> i.reads(struct))) {
            code.line("").line("static void write(%s from, java.nio.ByteBuffer to, int at) {", struct.javaName());
            for (Model.Field field : struct.fields()) {
                code.line("to.put%s(at + %d, from.%s);", upperFirst(field.type()), field.offset(), field.name());
            }
            code.line("}");
        }
        code.line("}");
    }

    static String upperFirst(String s) {
        return Character.toUpperCase(s.charAt(0)) + s.substring(1);
    }

    private void table() {
        code.line("").line("private static final class Table extends Library {")
                .line("Table(MethodHandles.Lookup generated) {")
                .line("// By the hash code of its name this class knows whether a relocator has renamed it.")
                .line("super(generated, %s, %d);", constructorArguments(), tableName().hashCode()).line("}")
                .line("").line("@Override").line("@SuppressWarnings(\"restricted\")")
                .line("protected void jniLoad(String file) {").line("System.load(file);").line("}")
                .line("").line("@Override").line("protected native int jniAbiVersion(String symbol);")
                .line("").line("@Override").line("protected native long jniAddress(java.nio.ByteBuffer buffer);")
                .line("").line("@Override").line("protected native long jniAllocate(long size);")
                .line("").line("@Override").line("protected native void jniFree(long address);")
                .line("").line("@Override")
                .line("protected native java.nio.ByteBuffer jniBuffer(long address, long capacity);")
                .line("").line("@Override")
                .line("protected native int jniRegister(Class<?> holder, String symbol);").line("}");
    }

    private String tableName() {
        String owner = library.packageName().isEmpty() ? "" : library.packageName() + ".";
        return owner + library.generatedName() + "$Table";
    }

    private static String access(Model.Import declared) {
        return declared.internal() ? "" : "public ";
    }

    private String exceptions(Model.Import declared) {
        List<String> names = declared.exceptions().stream().map(e -> imports.contains(e) ? simpleName(e) : e).toList();
        return names.isEmpty() ? "" : " throws " + String.join(", ", names);
    }

    private static String parameters(Model.Import declared, boolean bytes) {
        List<String> parameters = new ArrayList<>();
        for (Model.Parameter parameter : declared.parameters()) {
            if (parameter instanceof Model.Bytes array) {
                parameters.add(String.format("byte[] %s, int %s, %s %s", array.name(), array.offset(),
                        array.lengthType(), array.length()));
            } else if (parameter instanceof Model.Memory memory) {
                parameters.add(String.format("%s %s, long %s, %s %s", memory.type(), memory.name(), memory.offset(),
                        memory.lengthType(), memory.length()));
            } else {
                parameters.add(javaType(parameter, bytes) + " " + parameter.name());
            }
        }
        return String.join(", ", parameters);
    }

    private static String names(Model.Import declared) {
        List<String> names = new ArrayList<>();
        for (Model.Parameter parameter : declared.parameters()) {
            names.add(parameter.name());
            if (parameter instanceof Model.Bytes array) {
                names.add(array.offset());
                names.add(array.length());
            } else if (parameter instanceof Model.Memory memory) {
                names.add(memory.offset());
                names.add(memory.length());
            }
        }
        return String.join(", ", names);
    }

    private static String javaType(Model.Parameter parameter, boolean bytes) {
        if (parameter instanceof Model.Primitive primitive) {
            return primitive.type();
        } else if (parameter instanceof Model.Text) {
            return bytes ? "byte[]" : "String";
        } else if (parameter instanceof Model.Buffer) {
            return "java.nio.ByteBuffer";
        } else if (parameter instanceof Model.Buffers) {
            return "java.nio.ByteBuffer[]";
        } else if (parameter instanceof Model.StructPointer struct) {
            return struct.struct().javaName();
        } else if (parameter instanceof Model.Handle handle) {
            return handle.type();
        } else if (parameter instanceof Model.Memory memory) {
            return memory.type();
        } else {
            return "interop.TextBuffer";
        }
    }

    private void doc(String doc) {
        if (doc == null) {
            return;
        }
        if (!doc.strip().contains("\n") && doc.strip().length() < 100) {
            code.line("/** %s */", doc.strip());
            return;
        }
        code.line("/**");
        for (String line : doc.strip().split("\\R")) {
            code.line(" *%s", line.isBlank() ? "" : " " + line.strip());
        }
        code.line(" */");
    }

    /** The methods that callers see, each as its name and the types of its parameters. */
    static List<String> signatures(Model.Import declared) {
        List<String> signatures = new ArrayList<>();
        if (declared.result() instanceof Model.TextResult) {
            signatures.add(declared.method() + types(declared, false));
        }
        forms(declared).forEach(bytes -> signatures.add(name(declared, bytes) + types(declared, bytes)));
        return signatures;
    }

    private static String types(Model.Import declared, boolean bytes) {
        return declared.parameters().stream()
                .map(p -> p instanceof Model.Bytes array ? "byte[], int, " + array.lengthType()
                        : javaType(p, bytes) + (p instanceof Model.Memory m ? ", long, " + m.lengthType() : ""))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private void bytesDoc(Model.Import declared) {
        String link = "{@link #" + declared.method() + types(declared, false) + "}";
        String tags = declared.doc() == null ? "" : blockTags(declared.doc());
        doc(link + " with each text as its bytes, which need not be UTF-8, and without a NUL."
                + (tags.isEmpty() ? "" : "\n\n" + tags));
    }

    /** From the first tag on that starts a line, which an @ inside of braces does not. */
    private static String blockTags(String doc) {
        int depth = 0;
        boolean lineStart = true;
        for (int i = 0; i < doc.length(); i++) {
            char c = doc.charAt(i);
            if (c == '@' && lineStart && depth == 0) {
                return doc.substring(i);
            } else if (c == '{' && (depth > 0 || doc.startsWith("{@", i))) {
                depth++;
            } else if (c == '}' && depth > 0) {
                depth--;
            }
            lineStart = c == '\n' || lineStart && Character.isWhitespace(c);
        }
        return "";
    }
}
