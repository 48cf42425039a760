package interop.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** Where the files of a class are, without loading it: that might compile what the compiler was not asked for. */
final class Places {
    private final Filer filer;
    private final Elements elements;

    Places(ProcessingEnvironment environment) {
        filer = environment.getFiler();
        elements = environment.getElementUtils();
    }

    /** Whether an earlier compilation wrote the class to where this one writes its classes. */
    boolean isCompiled(TypeElement type) {
        return contains(StandardLocation.CLASS_OUTPUT, type, ".class", "");
    }

    /** Whether the compiler finds the class's source by itself, and it may declare something. */
    boolean hasSource(TypeElement type) {
        return contains(StandardLocation.SOURCE_PATH, type, ".java", "interop")
                || contains(StandardLocation.CLASS_PATH, type, ".java", "interop");
    }

    static TypeElement topLevel(Element element) {
        Element place = element;
        while (!(place instanceof TypeElement) || place.getEnclosingElement() instanceof TypeElement) {
            place = place.getEnclosingElement();
        }
        return (TypeElement) place;
    }

    private boolean contains(JavaFileManager.Location location, TypeElement type, String suffix, String text) {
        try {
            FileObject file = filer.getResource(location, elements.getPackageOf(type).getQualifiedName(),
                    topLevel(type).getSimpleName() + suffix);
            try (InputStream in = file.openInputStream()) {
                return text.isEmpty() || new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(text);
            }
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
