package interop.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import interop.marshalling.Library;
import interop.system.SystemNative;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XPathCompiler;
import net.sf.saxon.s9api.XdmItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What native-image is told, read by a JSON parser and held against the classes that the compiler made. */
@Tag("once")
class MetadataTest {
    private static final String OURS = "/META-INF/native-image/interop.system/SystemNative/reachability-metadata.json";
    private static final String RUNTIME = "/META-INF/native-image/interop/reachability-metadata.json";

    @Test
    void eachNativeMethodIsFoundByReflection() throws Exception {
        Set<String> types = select(OURS, "?reflection?*[?allDeclaredMethods and ?jniAccessible]?type");
        assertEquals(holders().stream().map(Class::getName).collect(Collectors.toCollection(TreeSet::new)), types);
    }

    @Test
    void eachKindOfCallIsKnown() throws Exception {
        Set<String> expected = new TreeSet<>();
        expected.add("jint()");
        for (Class<?> holder : holders()) {
            Method method = Library.nativeMethod(holder);
            expected.add(name(method.getReturnType()) + Arrays.stream(method.getParameterTypes())
                    .map(MetadataTest::name).collect(Collectors.joining(",", "(", ")")));
        }
        assertEquals(expected, select(OURS,
                "?foreign?downcalls?* ! concat(?returnType, '(', string-join(?parameterTypes?*, ','), ')')"));
        assertTrue(select(OURS, "?foreign?downcalls?*[exists(?options?critical)]?returnType").contains("jint"));
    }

    @Test
    void theNativesAreInTheImage() throws Exception {
        String glob = select(OURS, "?resources?*?glob").iterator().next();
        String file = "runtimes/" + SystemNative.platform() + "/native/" + System.mapLibraryName("SystemNative");
        assertTrue(file.matches(glob.replace(".", "\\.").replace("*", "[^/]*")), glob);
        assertNotNull(SystemNative.class.getResource("/" + file), file);
    }

    @Test
    void theRuntimesOwnTypesAreThoseThatItLooksFor() throws Exception {
        Set<String> types = select(RUNTIME, "?reflection?*?type");
        for (String type : types) {
            assertTrue(type.startsWith("java.lang.foreign."), type);
            if (Runtime.version().feature() >= 22) {
                assertNotNull(Class.forName(type.replace("[]", "")), type);
            }
        }
        assertEquals(Set.of("jlong(jlong)", "void(jlong)"), select(RUNTIME,
                "?foreign?downcalls?* ! concat(?returnType, '(', string-join(?parameterTypes?*, ','), ')')"));
    }

    private static Set<Class<?>> holders() throws Exception {
        Path folder = Path.of(SystemNative.class.getResource("SystemNative.class").toURI()).getParent();
        Set<Class<?>> holders = new HashSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "SystemNative_*Import.class")) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                holders.add(Class.forName("interop.system." + name.substring(0, name.indexOf('.'))));
            }
        }
        assertFalse(holders.isEmpty());
        return holders;
    }

    private static String name(Class<?> type) {
        return type == void.class ? "void" : "j" + type.getName();
    }

    private static Set<String> select(String resource, String path) throws Exception {
        URI file = MetadataTest.class.getResource(resource).toURI();
        Set<String> values = new TreeSet<>();
        for (XdmItem item : evaluate("json-doc('" + file + "')" + path)) {
            values.add(item.getStringValue());
        }
        assertFalse(values.isEmpty(), resource + " has no " + path);
        return values;
    }

    private static Iterable<XdmItem> evaluate(String query) throws SaxonApiException {
        XPathCompiler compiler = new Processor(false).newXPathCompiler();
        compiler.setLanguageVersion("3.1");
        return compiler.evaluate(query, null);
    }
}
