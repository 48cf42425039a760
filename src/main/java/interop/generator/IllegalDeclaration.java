package interop.generator;

import javax.lang.model.element.Element;

/** A declaration that cannot be generated from; the message says what to write instead. */
final class IllegalDeclaration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Element element;

    IllegalDeclaration(Element element, String message) {
        super(message);
        this.element = element;
    }

    Element element() {
        return element;
    }
}
