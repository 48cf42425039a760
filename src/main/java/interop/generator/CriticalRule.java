package interop.generator;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** Refuses a critical import that, by what crosses, could wait or run long. */
final class CriticalRule {
    private static final String ANY_LENGTH = "may be of any length";

    private CriticalRule() {
    }

    static void require(ExecutableElement method, List<Model.Parameter> parameters, Model.Result result) {
        for (Model.Parameter parameter : parameters) {
            refuse(method, parameter.name(), reason(parameter));
        }
        refuse(method, "the result", reason(result));
    }

    private static String reason(Model.Parameter parameter) {
        if (parameter instanceof Model.Handle) {
            return "may be a pipe or a remote file";
        } else if (parameter instanceof Model.StructPointer struct) {
            return struct.struct().fields().stream().anyMatch(f -> f.handleType() != null)
                    ? "holds handles, which may take long to open" : null;
        } else if (parameter instanceof Model.Primitive) {
            return null;
        }
        return ANY_LENGTH;
    }

    private static String reason(Model.Result result) {
        if (result instanceof Model.HandleResult) {
            return "is a handle, which may take long to open";
        }
        return result instanceof Model.TextResult ? ANY_LENGTH : null;
    }

    private static void refuse(ExecutableElement method, String what, String reason) {
        if (reason != null) {
            throw new IllegalDeclaration(method, method.getSimpleName() + " cannot be critical, since a garbage"
                    + " collection waits for such a call and " + what + " " + reason + ": write it without critical,"
                    + " or pass only numbers and classes with @Struct");
        }
    }
}
