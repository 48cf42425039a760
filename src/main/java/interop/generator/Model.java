package interop.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the declarations of one library say, free of the compiler's types. */
final class Model {
    private Model() {
    }

    record Library(String packageName, String className, String name, String prefix, int abiVersion,
            List<String> systemNames, boolean table, List<Import> imports, List<Struct> structs,
            List<Constant> constants, boolean isPublic) {

        String generatedName() {
            return className + "Imports";
        }

        /** The class that knows a struct's layout: the struct's name, with its package where that is another. */
        String layoutName(Struct struct) {
            String home = packageName + ".";
            String name = struct.javaName();
            return (name.startsWith(home) ? name.substring(home.length()) : name).replace('.', '_') + "Layout";
        }

        String abiVersionSymbol() {
            return prefix + "GetAbiVersion";
        }

        /** One import for each symbol: overloads share the native method. */
        Map<String, Import> symbols() {
            Map<String, Import> symbols = new LinkedHashMap<>();
            for (Import declared : imports) {
                symbols.putIfAbsent(declared.symbol(), declared);
            }
            return symbols;
        }
    }

    record Import(String symbol, String method, String doc, boolean internal, boolean critical, Result result,
            List<Parameter> parameters, List<String> exceptions, String declaredIn) {

        /** The class that binds the symbol; the name of no other type that differs from it only in case. */
        String holder() {
            return symbol + "Import";
        }

        /** The arguments that cross, in order. */
        List<Slot> slots() {
            List<Slot> slots = new ArrayList<>();
            for (Parameter parameter : parameters) {
                slots.addAll(parameter.slots());
            }
            if (result instanceof TextResult) {
                slots.add(new Slot("long", "uint8_t*", "text"));
                slots.add(new Slot("int", "int32_t", "textCapacity"));
            }
            return slots;
        }

        /** Whether the callee reads such a struct. */
        boolean reads(Struct struct) {
            return parameters.stream().anyMatch(p -> p instanceof StructPointer pointer
                    && pointer.struct().equals(struct) && pointer.direction().in());
        }

        boolean hasText() {
            return result instanceof TextResult || hasTextParameter();
        }

        boolean hasBuffers() {
            return parameters.stream().anyMatch(Buffers.class::isInstance);
        }

        boolean hasTextParameter() {
            return parameters.stream().anyMatch(Text.class::isInstance);
        }
    }

    /** One argument as it crosses: its Java type, its C type and its name. */
    record Slot(String javaType, String cType, String name) {
    }

    enum Direction {
        IN, OUT, IN_OUT;

        boolean in() {
            return this != OUT;
        }

        boolean out() {
            return this != IN;
        }

        String qualifier() {
            return this == IN ? "const " : "";
        }
    }

    sealed interface Parameter {
        String name();

        List<Slot> slots();
    }

    record Primitive(String name, String type) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot(type, cType(type), name));
        }
    }

    record Text(String name, boolean orNull) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", "const char*", name));
        }
    }

    /** A slice of an array: three parameters in Java, a pointer and a length in C. */
    record Bytes(String name, String offset, String length, String lengthType, Direction direction, boolean whole)
            implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", direction.qualifier() + "uint8_t*", name),
                    new Slot(lengthType, cType(lengthType), length));
        }
    }

    record Buffer(String name, Direction direction, boolean whole) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", direction.qualifier() + "uint8_t*", name),
                    new Slot("int", "int32_t", name + "Length"));
        }
    }

    /** Any number of buffers, filled or written in order: an array of addresses and lengths. */
    record Buffers(String name, Direction direction, boolean whole) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", "const Interop_Vector*", name), new Slot("int", "int32_t", name + "Count"));
        }
    }

    record StructPointer(String name, Struct struct, Direction direction) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", direction.qualifier() + struct.cName() + "*", name));
        }
    }

    /** A handle; {@code absent} is what crosses for null, where that is allowed. */
    record Handle(String name, String type, boolean orNull, long absent) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", "int64_t", name));
        }
    }

    /**
     * A slice of native memory, which crosses itself: three parameters in Java, a pointer and a length in C; without a
     * direction, an address and a length.
     */
    record Memory(String name, String type, String offset, String length, String lengthType, Direction direction)
            implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", direction == null ? "int64_t" : direction.qualifier() + "uint8_t*", name),
                    new Slot(lengthType, cType(lengthType), length));
        }
    }

    /** A text that the callee writes, in a buffer that grows until it fits. */
    record GrowingText(String name) implements Parameter {
        @Override
        public List<Slot> slots() {
            return List.of(new Slot("long", "uint8_t*", name), new Slot("int", "int32_t", name + "Capacity"));
        }
    }

    sealed interface Result {
        String javaType();

        default String crossingType() {
            return javaType();
        }
    }

    record PlainResult(String javaType) implements Result {
    }

    record HandleResult(String javaType, List<String> constructorArguments) implements Result {
        @Override
        public String crossingType() {
            return "long";
        }
    }

    record TextResult(boolean orNull) implements Result {
        @Override
        public String javaType() {
            return "String";
        }

        @Override
        public String crossingType() {
            return "int";
        }
    }

    record Struct(String javaName, String cName, List<Field> fields, int size) {
    }

    /** A field; {@code handleType} is null for a number. */
    record Field(String name, String type, int offset, String handleType) {
        String cName() {
            return Character.toUpperCase(name.charAt(0)) + name.substring(1);
        }
    }

    record Constant(String cName, long value, String declaredIn) {
    }

    static String cType(String javaType) {
        return switch (javaType) {
            case "int" -> "int32_t";
            case "long" -> "int64_t";
            case "double" -> "double";
            case "void" -> "void";
            default -> throw new IllegalArgumentException(javaType);
        };
    }
}
