package interop.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the class of an import, which binds its symbol and does the work of its calls. */
final class HolderWriter {
    private final Model.Library library;
    private final Code code;
    private final JavaWriter writer;
    /** The arguments that a call holds until it ends, in order, and whether it has a scratch behind them. */
    private List<Model.Parameter> held;
    private boolean hasScratch;

    HolderWriter(Model.Library library, Code code, JavaWriter writer) {
        this.library = library;
        this.code = code;
        this.writer = writer;
    }

    /** The class that binds a symbol on the first call of an import of it. */
    void write(Model.Import declared) {
        String type = declared.result().crossingType();
        String parameters = declared.slots().stream().map(s -> s.javaType() + " " + s.name())
                .collect(Collectors.joining(", "));
        String arguments = declared.slots().stream().map(Model.Slot::name).collect(Collectors.joining(", "));
        boolean isVoid = type.equals("void");
        code.line("").line("final class %s {", declared.holder())
                .line("static final Library LIBRARY = %s.library();", library.generatedName())
                .line("static final MethodHandle HANDLE = LIBRARY.%s(", declared.critical() ? "bindCritical" : "bind")
                .line("        %s.class, \"%s\"%s);", declared.holder(), declared.symbol(), writer.used(declared))
                .line("").line("static native %s %s(%s);", type, declared.symbol(), parameters)
                .line("").line("static %s invoke(%s) {", type, parameters)
                .line("try {")
                .line("if (HANDLE == null) {")
                .line("%s%s(%s);", isVoid ? "" : "return ", declared.symbol(), arguments)
                .line("} else {")
                .line("%sHANDLE.invokeExact(%s);", isVoid ? "" : "return (" + type + ") ", arguments)
                .line("}")
                .line("} catch (Throwable e) {")
                .line("LIBRARY.failed(%s.class, \"%s\", HANDLE, e);", declared.holder(), declared.symbol())
                .line("%s%s(%s);", isVoid ? "" : "return ", declared.symbol(), arguments)
                .line("}").line("}");
        for (Model.Import caller : library.imports()) {
            if (caller.symbol().equals(declared.symbol())) {
                JavaWriter.forms(caller).forEach(bytes -> work(caller, bytes));
            }
        }
        code.line("}");
    }

    private void work(Model.Import declared, boolean bytes) {
        Model.Result result = declared.result();
        code.line("");
        if (declared.parameters().stream().anyMatch(p -> p instanceof Model.StructPointer s
                && !JavaWriter.handles(s).isEmpty())) {
            // Eclipse's compiler takes a handle that ends up in a struct for one that nobody closes.
            code.line("@SuppressWarnings(\"resource\")");
        }
        code.line("%s {", writer.signature(declared, bytes, JavaWriter.workName(declared, bytes)));
        held = new ArrayList<>();
        String growing = null;
        for (Model.Parameter parameter : declared.parameters()) {
            if (parameter instanceof Model.Handle || parameter instanceof Model.Memory) {
                held.add(parameter);
            } else if (parameter instanceof Model.GrowingText text) {
                code.line("Scratch.requireNonNull(%s, \"%1$s\");", text.name());
                growing = text.name();
            } else if (parameter instanceof Model.StructPointer struct) {
                code.line("Scratch.requireNonNull(%s, \"%1$s\");", struct.name());
            } else if (parameter instanceof Model.Bytes array) {
                code.line("Scratch.requireSlice(%s, %s, %s, \"%1$s\");", array.name(), array.offset(),
                        array.length());
            } else if (parameter instanceof Model.Buffer buffer) {
                code.line("Scratch.requireBuffer(%s, %s, \"%1$s\");", buffer.name(), buffer.direction().out());
                code.line("int %sPosition = %1$s.position();", buffer.name());
                code.line("int %sLength = %1$s.remaining();", buffer.name());
            } else if (parameter instanceof Model.Buffers buffers) {
                code.line("BufferVector %sVector = new BufferVector(%1$s, %s, %s, \"%1$s\");", buffers.name(),
                        buffers.direction().in(), buffers.direction().out());
            }
        }
        if (result instanceof Model.HandleResult handle) {
            code.line("%s result = new %1$s(%s);", handle.javaType(),
                    String.join(", ", handle.constructorArguments()));
            code.line("interop.SafeHandle.Slot resultSlot = result.slot(LIBRARY);");
            code.line("// Nothing can fail between the call and this store, once the JVM knows the field.");
            code.line("resultSlot.number = -1;");
        }
        for (Model.Parameter parameter : declared.parameters()) {
            if (parameter instanceof Model.StructPointer pointer) {
                for (Model.Field field : JavaWriter.handles(pointer)) {
                    prepareHandle(pointer.name() + JavaWriter.upperFirst(field.name()), field.handleType());
                }
            }
        }
        List<String> sizes = sizes(library, declared);
        hasScratch = !sizes.isEmpty();
        if (hasScratch || !held.isEmpty()) {
            code.line("int held = 0;");
        }
        for (int i = 0; i < held.size(); i++) {
            acquire(held.get(i));
            code.line("held = %d;", i + 1).line("try {");
        }
        if (result instanceof Model.TextResult) {
            growing = "text";
        }
        if (growing != null) {
            code.line("for (int %sCapacity = Scratch.TEXT; ; %1$sCapacity = Scratch.larger(%1$sCapacity)) {", growing);
        }
        if (hasScratch) {
            code.line("Scratch scratch = Scratch.acquire(LIBRARY, %s);", String.join(" + ", sizes));
            code.line("held = %d;", held.size() + 1).line("try {");
        }
        call(declared, bytes, growing);
        if (hasScratch) {
            code.line("} finally {").line("if (held > %d) {", held.size()).line("scratch.release();").line("}")
                    .line("}");
        }
        if (growing != null) {
            code.line("}");
        }
        for (int i = held.size() - 1; i >= 0; i--) {
            code.line("} finally {").line("if (held > %d%s) {", i, orNull(held.get(i))
                    ? " && " + held.get(i).name() + " != null" : "");
            code.line("%s.release(LIBRARY);", held.get(i).name()).line("}").line("}");
        }
        code.line("}");
    }

    /**
     * Ends what the call holds, one after the other, while all else of it is done. An error that the JVM owes may come
     * in place of any step, which is then done again by what is written behind it.
     */
    private void release() {
        if (hasScratch) {
            code.line("scratch.release();").line("held = %d;", held.size());
        }
        for (int i = held.size() - 1; i >= 0; i--) {
            String name = held.get(i).name();
            if (orNull(held.get(i))) {
                code.line("if (%s != null) {", name).line("%s.release(LIBRARY);", name).line("}");
            } else {
                code.line("%s.release(LIBRARY);", name);
            }
            code.line("held = %d;", i);
        }
    }

    private static boolean orNull(Model.Parameter parameter) {
        return parameter instanceof Model.Handle handle && handle.orNull();
    }

    private void prepareHandle(String name, String type) {
        code.line("%s %s = new %1$s();", type, name);
        code.line("interop.SafeHandle.Slot %sSlot = %1$s.slot(LIBRARY);", name);
    }

    private void acquire(Model.Parameter parameter) {
        String name = parameter.name();
        if (!orNull(parameter)) {
            code.line("Scratch.requireNonNull(%s, \"%1$s\");", name);
        }
        if (parameter instanceof Model.Memory memory) {
            boolean in = memory.direction() != null && memory.direction().in();
            boolean out = memory.direction() != null && memory.direction().out();
            code.line("long %sAddress = %1$s.acquire(LIBRARY, %s, %s, %s, %s);", name, memory.offset(),
                    memory.length(), in, out);
        } else {
            code.line("long %sHandle = %s%1$s.acquire(LIBRARY);", name, orNull(parameter)
                    ? name + " == null ? " + ((Model.Handle) parameter).absent() + " : " : "");
        }
    }

    /** What the arguments of a call need, each as an expression. */
    static List<String> sizes(Model.Library library, Model.Import declared) {
        List<String> sizes = new ArrayList<>();
        for (Model.Parameter parameter : declared.parameters()) {
            if (parameter instanceof Model.Text text) {
                sizes.add(String.format("Scratch.size(%s)", text.name()));
            } else if (parameter instanceof Model.Bytes array) {
                sizes.add(String.format("Scratch.size(%s)", array.length()));
            } else if (parameter instanceof Model.Buffer buffer) {
                sizes.add(String.format("Scratch.size(%s, %1$sLength)", buffer.name()));
            } else if (parameter instanceof Model.Buffers buffers) {
                sizes.add(buffers.name() + "Vector.size()");
            } else if (parameter instanceof Model.StructPointer struct) {
                sizes.add(layout(library, struct) + ".SIZE");
            } else if (parameter instanceof Model.GrowingText text) {
                sizes.add(String.format("Scratch.size(%sCapacity)", text.name()));
            }
        }
        if (declared.result() instanceof Model.TextResult) {
            sizes.add("Scratch.size(textCapacity)");
        }
        return sizes;
    }

    private void call(Model.Import declared, boolean bytes, String growing) {
        List<String> arguments = new ArrayList<>();
        for (Model.Parameter parameter : declared.parameters()) {
            prepare(parameter, arguments);
        }
        Model.Result result = declared.result();
        if (result instanceof Model.TextResult) {
            code.line("long textAddress = scratch.reserve(textCapacity);");
            arguments.add("textAddress");
            arguments.add("textCapacity");
        }
        String call = String.format("invoke(%s)", String.join(", ", arguments));
        if (result instanceof Model.HandleResult) {
            code.line("resultSlot.number = %s;", call);
            for (Model.Parameter parameter : declared.parameters()) {
                writeBack(parameter, declared);
            }
            code.line("if (resultSlot.number < 0) {").line("result.discard(LIBRARY);");
            fail(declared, "resultSlot.number");
            code.line("}");
            release();
            code.line("return result;");
            return;
        }
        if (declared.parameters().stream()
                .anyMatch(p -> p instanceof Model.StructPointer s && !JavaWriter.handles(s).isEmpty())) {
            code.line("AsyncErrors.provoke();");
        }
        boolean writesBack = growing != null || declared.parameters().stream().anyMatch(HolderWriter::writesBack);
        if (result instanceof Model.PlainResult plain && !writesBack && !hasScratch && held.isEmpty()) {
            code.line(plain.javaType().equals("void") ? call + ";" : "return " + call + ";");
            return;
        }
        if (result.crossingType().equals("void")) {
            code.line("%s;", call);
        } else {
            code.line("%s result = %s;", result.crossingType(), call);
        }
        if (growing != null) {
            code.line("if (Scratch.tooSmall(result, %sCapacity)) {", growing).line("continue;").line("}");
        }
        for (Model.Parameter parameter : declared.parameters()) {
            writeBack(parameter, declared);
        }
        if (result instanceof Model.TextResult text) {
            code.line("if (result < 0) {");
            if (text.orNull()) {
                code.line("if (result == -interop.ErrorCode.ENOENT) {").line("return null;").line("}");
            }
            fail(declared, "result");
            code.line("}");
            code.line("byte[] returned = scratch.bytesAt(textAddress, result);");
            release();
            code.line("return returned;");
            return;
        }
        release();
        if (!result.crossingType().equals("void")) {
            code.line("return result;");
        }
    }

    private void fail(Model.Import declared, String result) {
        String path = declared.parameters().stream().filter(Model.Text.class::isInstance)
                .map(p -> "Scratch.display(" + p.name() + ")").findFirst().orElse("null");
        code.line("throw new interop.InteropException(%s, \"%s\", %s);", result, declared.symbol(), path);
    }

    private void prepare(Model.Parameter parameter, List<String> arguments) {
        String name = parameter.name();
        if (parameter instanceof Model.Primitive) {
            arguments.add(name);
        } else if (parameter instanceof Model.Handle) {
            arguments.add(name + "Handle");
        } else {
            arguments.add(name + "Address");
            if (parameter instanceof Model.Memory memory) {
                arguments.add(memory.length());
            }
            if (parameter instanceof Model.Text text) {
                code.line("long %sAddress = scratch.%s(%1$s, \"%1$s\");", name, text.orNull() ? "textOrNull" : "text");
            } else if (parameter instanceof Model.Bytes array) {
                if (array.direction().in()) {
                    code.line("long %sAddress = scratch.copyIn(%1$s, %s, %s);", name, array.offset(),
                            slice(array));
                } else {
                    code.line("long %sAddress = scratch.reserve(%s);", name, array.length());
                }
                arguments.add(array.length());
            } else if (parameter instanceof Model.Buffer buffer) {
                code.line("long %sAddress = scratch.buffer(LIBRARY, %1$s, %1$sPosition, %1$sLength, %s);", name,
                        buffer.direction().in());
                arguments.add(name + "Length");
            } else if (parameter instanceof Model.Buffers) {
                code.line("long %sAddress = %1$sVector.layOut(LIBRARY, scratch);", name);
                arguments.add(name + "Vector.count()");
            } else if (parameter instanceof Model.StructPointer struct) {
                String layout = layout(library, struct);
                code.line("long %sAddress = scratch.reserve(%s.SIZE);", name, layout);
                if (struct.direction().in()) {
                    code.line("%s.write(%s, scratch.memory(), scratch.index(%2$sAddress));", layout, name);
                }
            } else if (parameter instanceof Model.GrowingText) {
                code.line("long %sAddress = scratch.reserve(%1$sCapacity);", name);
                arguments.add(name + "Capacity");
            }
        }
    }

    private static String slice(Model.Bytes array) {
        return array.lengthType().equals("int") ? array.length() : "(int) " + array.length();
    }

    private static boolean writesBack(Model.Parameter parameter) {
        return parameter instanceof Model.Bytes array && array.direction().out()
                || parameter instanceof Model.Buffer || parameter instanceof Model.Buffers
                || parameter instanceof Model.StructPointer struct && struct.direction().out()
                || parameter instanceof Model.GrowingText;
    }

    private void writeBack(Model.Parameter parameter, Model.Import declared) {
        String resultType = declared.result().crossingType();
        String result = declared.result() instanceof Model.HandleResult ? "resultSlot.number" : "result";
        boolean counts = !resultType.equals("void") && !resultType.equals("double");
        String name = parameter.name();
        if (parameter instanceof Model.Bytes array && array.direction().out()) {
            code.line("scratch.copyOut(%sAddress, %1$s, %s, %s, %s);", name, array.offset(), slice(array),
                    array.whole() ? "true, 0" : "false, result");
        } else if (parameter instanceof Model.Buffer buffer) {
            code.line("scratch.advance(%sAddress, %1$s, %1$sPosition, %1$sLength, %s, %s);", name,
                    buffer.direction().out(), buffer.whole() ? "true, 0" : "false, result");
        } else if (parameter instanceof Model.Buffers buffers) {
            code.line("%sVector.advance(scratch, %s);", name, buffers.whole() ? "true, 0" : "false, result");
        } else if (parameter instanceof Model.StructPointer struct && struct.direction().out()) {
            if (counts) {
                code.line("if (%s >= 0) {", result);
            }
            for (Model.Field field : JavaWriter.handles(struct)) {
                code.line("%s%sSlot.number = scratch.memory().getLong(scratch.index(%1$sAddress) + %d);", name,
                        JavaWriter.upperFirst(field.name()), field.offset());
            }
            code.line("%s.read(scratch.memory(), scratch.index(%sAddress), %2$s);", layout(library, struct), name);
            for (Model.Field field : JavaWriter.handles(struct)) {
                code.line("%s.%s = %1$s%s;", name, field.name(), JavaWriter.upperFirst(field.name()));
            }
            if (counts) {
                List<Model.Field> handles = JavaWriter.handles(struct);
                if (!handles.isEmpty()) {
                    code.line("} else {");
                    handles.forEach(f -> code.line("%s%s.discard(LIBRARY);", name, JavaWriter.upperFirst(f.name())));
                }
                code.line("}");
            }
        } else if (parameter instanceof Model.GrowingText) {
            code.line("scratch.copyOut(%sAddress, %1$s, result);", name);
        }
    }

    /** A struct's layout, as other classes than the generated one name it. */
    private static String layout(Model.Library library, Model.StructPointer parameter) {
        return library.generatedName() + "." + library.layoutName(parameter.struct());
    }
}
