package interop.generator;

import java.util.List;
import java.util.stream.Collectors;

/** Writes the C files that are compiled into a library with a JNI table. */
final class CWriter {
    private final Model.Library library;

    CWriter(Model.Library library) {
        this.library = library;
    }

    /** The JNI table: one function for each native method. Only numbers cross, so it needs no jni.h. */
    String table() {
        Code code = start("The native methods of " + library.generatedName() + ".java.");
        code.line("#include <stdlib.h>").line("#include \"common/java.h\"");
        for (Model.Import declared : library.symbols().values()) {
            String type = Model.cType(declared.result().crossingType());
            String parameters = declared.slots().stream()
                    .map(s -> ", " + Model.cType(s.javaType()) + " " + s.name()).collect(Collectors.joining());
            String arguments = declared.slots().stream()
                    .map(s -> s.cType().endsWith("*") ? "(" + s.cType() + ")(intptr_t)" + s.name() : s.name())
                    .collect(Collectors.joining(", "));
            function(code, type, jniName(declared.holder(), declared.symbol()), parameters,
                    (type.equals("void") ? "" : "return ") + declared.symbol() + "(" + arguments + ");");
        }
        String table = library.generatedName() + "$Table";
        function(code, "int32_t", jniName(table, "jniAbiVersion"), ", void* symbol", "(void)symbol;",
                "return " + (library.abiVersion() == 0 ? "0" : library.abiVersionSymbol() + "()") + ";");
        function(code, "int64_t", jniName(table, "jniAddress"), ", void* buffer",
                "return Interop_GetDirectBufferAddress(jniEnv, buffer);");
        function(code, "int64_t", jniName(table, "jniAllocate"), ", int64_t size",
                "return (int64_t)(intptr_t)malloc((size_t)size);");
        function(code, "void", jniName(table, "jniFree"), ", int64_t address", "free((void*)(intptr_t)address);");
        function(code, "void*", jniName(table, "jniBuffer"), ", int64_t address, int64_t capacity",
                "return Interop_NewDirectByteBuffer(jniEnv, address, capacity);");
        relocated(code, table);
        return code.toString();
    }

    /** For classes that a relocator has renamed, so that the JVM finds none of their methods by its name. */
    private void relocated(Code code, String table) {
        code.line("").line("static const Interop_NativeMethod interopImports[] = {");
        for (Model.Import declared : library.symbols().values()) {
            String parameters = declared.slots().stream().map(s -> descriptor(s.javaType()))
                    .collect(Collectors.joining());
            method(code, declared.symbol(), "(" + parameters + ")" + descriptor(declared.result().crossingType()),
                    jniName(declared.holder(), declared.symbol()));
        }
        code.line("};");
        function(code, "int32_t", jniName(table, "jniRegister"), ", void* holder, void* symbol",
                "return Interop_Register(jniEnv, holder, symbol, interopImports,",
                "        (int32_t)(sizeof(interopImports) / sizeof(interopImports[0])));");
        code.line("").line("static const Interop_NativeMethod interopTable[] = {");
        method(code, "jniAbiVersion", "(Ljava/lang/String;)I", jniName(table, "jniAbiVersion"));
        method(code, "jniAddress", "(Ljava/nio/ByteBuffer;)J", jniName(table, "jniAddress"));
        method(code, "jniAllocate", "(J)J", jniName(table, "jniAllocate"));
        method(code, "jniFree", "(J)V", jniName(table, "jniFree"));
        method(code, "jniBuffer", "(JJ)Ljava/nio/ByteBuffer;", jniName(table, "jniBuffer"));
        method(code, "jniRegister", "(Ljava/lang/Class;Ljava/lang/String;)I", jniName(table, "jniRegister"));
        code.line("};");
        code.line("").line("INTEROP_EXPORT int32_t JNI_OnLoad(void* vm, void* reserved)").line("{")
                .line("(void)reserved;")
                .line("return Interop_OnLoad(vm, interopTable, (int32_t)(sizeof(interopTable)"
                        + " / sizeof(interopTable[0])));").line("}");
    }

    private static void method(Code code, String name, String descriptor, String function) {
        code.line("{\"%s\", \"%s\",", name, descriptor).line("        (Interop_JavaFunction)%s},", function);
    }

    private static String descriptor(String type) {
        return switch (type) {
            case "int" -> "I";
            case "long" -> "J";
            case "double" -> "D";
            case "void" -> "V";
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** What the C compiler is to prove: signatures, structs and constants are what Java believes. */
    String checks() {
        Code code = start("Fails to compile where Java and C disagree.");
        for (Model.Import declared : library.symbols().values()) {
            List<String> types = declared.slots().stream().map(Model.Slot::cType).toList();
            String type = Model.cType(declared.result().crossingType());
            String parameters = types.isEmpty() ? "void" : String.join(", ", types);
            code.line("_Static_assert(_Generic(&%s, %s (*)(%s): 1, default: 0),", declared.symbol(), type, parameters)
                    .line("        \"%s believes in %s %s(%s)\");", declared.declaredIn(), type, declared.symbol(),
                            parameters);
            if (declared.critical()) {
                // On one line: where the header says nothing, the compiler names only the constant and shows the line.
                code.line("_Static_assert(%s_IsLeaf, \"%s believes %1$s to be a leaf\");", declared.symbol(),
                        declared.declaredIn());
            }
        }
        if (library.imports().stream().anyMatch(Model.Import::hasBuffers)) {
            code.line("").line("_Static_assert(sizeof(Interop_Vector) == 16 && offsetof(Interop_Vector, Length) == 8,")
                    .line("        \"BufferVector.java believes in an address and a length of 8 bytes each\");");
        }
        for (Model.Struct struct : library.structs()) {
            String file = struct.javaName().substring(struct.javaName().lastIndexOf('.') + 1) + ".java";
            code.line("").line("_Static_assert(sizeof(%s) == %d, \"%s believes in a size of %2$d\");", struct.cName(),
                    struct.size(), file);
            for (Model.Field field : struct.fields()) {
                String type = Model.cType(field.type());
                code.line("_Static_assert(offsetof(%s, %s) == %d, \"%s believes %2$s to be at offset %3$d\");",
                        struct.cName(), field.cName(), field.offset(), file);
                code.line("_Static_assert(_Generic(((%s*)0)->%s, %s: 1, default: 0), \"%s believes %2$s to be %3$s\");",
                        struct.cName(), field.cName(), type, file);
            }
        }
        if (!library.constants().isEmpty()) {
            code.line("");
        }
        for (Model.Constant constant : library.constants()) {
            code.line("_Static_assert(%s == %d, \"%s believes %1$s to be %2$d\");", constant.cName(),
                    constant.value(), constant.declaredIn());
        }
        return code.toString();
    }

    String imports() {
        return library.symbols().keySet().stream().sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    private Code start(String purpose) {
        return new Code().line("/* Generated from the imports of %s. %s */", library.className(), purpose).line("")
                .line("#include <stddef.h>").line("#include \"%s.h\"", library.name());
    }

    private static void function(Code code, String type, String name, String parameters, String... body) {
        code.line("").line("INTEROP_EXPORT %s %s(void* jniEnv, void* jniClass%s)", type, name, parameters).line("{")
                .line("(void)jniEnv;").line("(void)jniClass;");
        for (String line : body) {
            code.line(line);
        }
        code.line("}");
    }

    private String jniName(String type, String method) {
        String owner = library.packageName().isEmpty() ? "" : library.packageName() + ".";
        return "Java_" + mangle(owner + type) + "_" + mangle(method);
    }

    /** The escapes of the JNI specification, "Resolving Native Method Names". */
    private static String mangle(String name) {
        StringBuilder mangled = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (c == '.') {
                mangled.append('_');
            } else if (c == '_') {
                mangled.append("_1");
            } else if (c < 0x80 && Character.isLetterOrDigit(c)) {
                mangled.append(c);
            } else {
                mangled.append(String.format("_0%04x", (int) c));
            }
        }
        return mangled.toString();
    }
}
