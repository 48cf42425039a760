package other;

public final class IOException extends Exception {
    private static final long serialVersionUID = 1L;
}
