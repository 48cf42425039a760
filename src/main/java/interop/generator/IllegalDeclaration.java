package interop.generator;

import javax.lang.model.element.Element;

/** A declaration that cannot be generated from; the message says what to write instead. */
final class IllegalDeclaration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Element element;
    private final transient Element other;

    IllegalDeclaration(Element element, String message) {
        this(element, null, message);
    }

    /** Of two declarations that exclude each other. */
    IllegalDeclaration(Element element, Element other, String message) {
        super(message);
        this.element = element;
        this.other = other;
    }

    Element element() {
        return element;
    }

    /** What the element does not agree with, or null. */
    Element other() {
        return other;
    }
}
