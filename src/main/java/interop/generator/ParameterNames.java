package interop.generator;

import java.util.List;
import java.util.stream.IntStream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What hangs on the names of parameters, which a class file may lack. */
final class ParameterNames {
    private ParameterNames() {
    }

    /** Whether an offset and a length stand behind, by their types and names. */
    static boolean isSliced(List<? extends VariableElement> declared, int i, String offsetType) {
        return i + 2 < declared.size()
                && isCalled(declared.get(i + 1), "offset") && LibraryReader.type(declared.get(i + 1)).equals(offsetType)
                && isCalled(declared.get(i + 2), "length")
                && List.of("int", "long").contains(LibraryReader.type(declared.get(i + 2)));
    }

    private static boolean isCalled(VariableElement parameter, String end) {
        return parameter.getSimpleName().toString().toLowerCase().endsWith(end)
                || !areKnown((ExecutableElement) parameter.getEnclosingElement());
    }

    /** Whether the parameters have their names: in a class file only if it was compiled with {@code -parameters}. */
    static boolean areKnown(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return IntStream.range(0, parameters.size())
                .anyMatch(i -> !parameters.get(i).getSimpleName().contentEquals("arg" + i));
    }

    static IllegalDeclaration missing(ExecutableElement place, TypeElement type, String reason) {
        return new IllegalDeclaration(place, "the class file of " + type.getQualifiedName() + " has no names of"
                + " parameters, " + reason + ": compile all sources together, or each with -parameters");
    }
}
