package interop.bench.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a library of so many functions, its imports, and a program that calls the first ten of them. */
final class GrowthSources {
    /** How many functions the program calls. */
    static final int USED = 10;

    /** The property that names the file of the library that is bound by hand. */
    static final String LIBRARY = "interop.bench.growth";

    private static final String POINT = "public final class Point {\n    public long x;\n    public long y;\n}\n";

    private final int declared;
    private final boolean table;

    GrowthSources(int declared, boolean table) {
        this.declared = declared;
        this.table = table;
    }

    /** Writes the Java files into a folder and returns them. */
    List<Path> writeJava(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(write(folder, "Growth.java", "@interop.NativeLibrary(value = \"Growth\", prefix = \"Growth_\","
                + " table = " + table + ")\npublic final class Growth extends GrowthImports {\n}\n"));
        files.add(write(folder, "Point.java", "@interop.Struct(\"Growth_Point\")\n" + POINT));
        for (int i = 1; i <= declared; i++) {
            files.add(write(folder, name(i) + ".java", "import interop.*;\n\n/** Function " + i + ". */\n"
                    + "interface " + name(i) + " {\n    /** Computes a number. */\n    @LibraryImport(\"Growth_"
                    + name(i) + "\")\n    " + kind(i).java.formatted(name(i).toLowerCase()) + ";\n}\n"));
        }
        files.add(write(folder, "Main.java", program()));
        return files;
    }

    /** Writes what one writes without interop: a class of native methods. Returns the Java files. */
    List<Path> writeJavaByHand(Path folder) throws IOException {
        StringBuilder growth = new StringBuilder("public final class Growth {\n    static {\n        System.load("
                + "System.getProperty(\"" + LIBRARY + "\"));\n    }\n");
        for (int i = 1; i <= declared; i++) {
            growth.append("\n    static native ").append(kind(i).plainJava().formatted(name(i).toLowerCase()))
                    .append(";\n");
        }
        return List.of(write(folder, "Growth.java", growth.append("}\n").toString()),
                write(folder, "Point.java", POINT), write(folder, "Main.java", program()));
    }

    /** Writes the functions of those into a folder and returns their file. */
    Path writeCByHand(Path folder) throws IOException {
        StringBuilder source = new StringBuilder("#include <jni.h>\n\n#include <string.h>\n");
        for (int i = 1; i <= declared; i++) {
            source.append("\nJNIEXPORT ").append(kind(i).jni.formatted("JNICALL Java_growth_Growth_"
                    + name(i).toLowerCase())).append("\n{\n    (void)owner;\n    ")
                    .append(kind(i).jniBody.formatted(i)).append("\n}\n");
        }
        return write(folder, "GrowthByHand.c", source.toString());
    }

    /** Writes the header and the library into a folder and returns the library's file. */
    Path writeC(Path folder) throws IOException {
        StringBuilder header = new StringBuilder("#pragma once\n\n#include \"common/interop.h\"\n\ntypedef struct {\n"
                + "    int64_t X;\n    int64_t Y;\n} Growth_Point;\n\n");
        StringBuilder source = new StringBuilder("#include \"Growth.h\"\n\n#include <string.h>\n");
        for (int i = 1; i <= declared; i++) {
            String signature = kind(i).c.formatted("Growth_" + name(i));
            header.append("INTEROP_EXPORT ").append(signature).append(";\n");
            source.append('\n').append(signature).append("\n{\n    ").append(kind(i).body.formatted(i)).append("\n}\n");
        }
        write(folder, "Growth.h", header.toString());
        return write(folder, "Growth.c", source.toString());
    }

    /** What the results of the ten calls add up to. */
    static long sum() {
        long sum = 0;
        for (int i = 1; i <= USED; i++) {
            sum += kind(i).result + i;
        }
        return sum;
    }

    /** Prints the nanoseconds from main to the first result and to the tenth, the sum, and the resident memory. */
    private static String program() {
        StringBuilder text = new StringBuilder("public final class Main {\n"
                + "    public static void main(String[] arguments) throws java.io.IOException {\n"
                + "        long start = System.nanoTime();\n        long first = 0;\n        long sum = 0;\n"
                + "        byte[] bytes = {1, 2, 3};\n        Point point = new Point();\n");
        for (int i = 1; i <= USED; i++) {
            text.append("        sum += Growth.").append(kind(i).call.formatted(name(i).toLowerCase())).append(";\n");
            if (i == 1) {
                text.append("        first = System.nanoTime();\n");
            }
        }
        return text.append("        long tenth = System.nanoTime();\n")
                .append("        System.out.println(first - start);\n        System.out.println(tenth - start);\n")
                .append("        System.out.println(sum + (point.x - point.y));\n")
                .append("        try (var status = new java.io.FileInputStream(\"/proc/self/status\")) {\n")
                .append("            System.out.write(status.readAllBytes());\n        }\n    }\n}\n").toString();
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Path java = Files.createDirectories(folder).resolve(name);
        return Files.writeString(java, name.endsWith(".java") ? "package growth;\n\n" + text : text);
    }

    private static String name(int i) {
        return "F%03d".formatted(i);
    }

    private static Kind kind(int i) {
        return Kind.values()[(i - 1) % Kind.values().length];
    }

    /** What the functions take: a number, several, a text, bytes, a struct; each adds its own number to a result. */
    private enum Kind {
        NUMBER("int %s(int value)", "int32_t %s(int32_t value)", "return value + %d;", "%s(7)", 7,
                "jint %s(JNIEnv* env, jclass owner, jint value)", "(void)env;\n    return value + %d;"),
        NUMBERS("long %s(long a, long b)", "int64_t %s(int64_t a, int64_t b)", "return a + b + %d;", "%s(7, 8)", 15,
                "jlong %s(JNIEnv* env, jclass owner, jlong a, jlong b)", "(void)env;\n    return a + b + %d;"),
        TEXT("int %s(@Utf8 String text)", "int32_t %s(const char* text)", "return (int32_t)strlen(text) + %d;",
                "%s(\"four\")", 4,
                "jint %s(JNIEnv* env, jclass owner, jstring text)",
                "const char* c = (*env)->GetStringUTFChars(env, text, NULL);\n    jint length = (jint)strlen(c);\n"
                        + "    (*env)->ReleaseStringUTFChars(env, text, c);\n    return length + %d;"),
        BYTES("int %s(@In byte[] bytes, int offset, int length)", "int32_t %s(const uint8_t* bytes, int32_t length)",
                "return bytes[0] + bytes[length - 1] + %d;", "%s(bytes, 0, 3)", 4,
                "jint %s(JNIEnv* env, jclass owner, jbyteArray bytes, jint offset, jint length)",
                "jbyte copy[64];\n    (*env)->GetByteArrayRegion(env, bytes, offset, length, copy);\n"
                        + "    return copy[0] + copy[length - 1] + %d;"),
        STRUCT("int %s(@Out Point point)", "int32_t %s(Growth_Point* point)",
                "point->X = 3; point->Y = 3; return 5 + %d;", "%s(point)", 5,
                "jint %s(JNIEnv* env, jclass owner, jobject point)",
                "jclass type = (*env)->GetObjectClass(env, point);\n"
                        + "    (*env)->SetLongField(env, point, (*env)->GetFieldID(env, type, \"x\", \"J\"), 3);\n"
                        + "    (*env)->SetLongField(env, point, (*env)->GetFieldID(env, type, \"y\", \"J\"), 3);\n"
                        + "    return 5 + %d;");

        private final String java;
        private final String c;
        private final String body;
        private final String call;
        private final int result;
        private final String jni;
        private final String jniBody;

        Kind(String java, String c, String body, String call, int result, String jni, String jniBody) {
            this.java = java;
            this.c = c;
            this.body = body;
            this.call = call;
            this.result = result;
            this.jni = jni;
            this.jniBody = jniBody;
        }

        private String plainJava() {
            return java.replaceAll("@\\w+ ", "");
        }
    }
}
