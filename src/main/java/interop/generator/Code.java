package interop.generator;

/** Lines of a source file, indented by the braces they open and close. */
final class Code {
    private final StringBuilder text = new StringBuilder();
    private int depth;

    Code line(String format, Object... arguments) {
        String line = arguments.length == 0 ? format : String.format(format, arguments);
        if (line.startsWith("}")) {
            depth--;
        }
        text.append(line.isEmpty() ? "" : "    ".repeat(depth)).append(line).append('\n');
        if (line.endsWith("{") && !line.startsWith(" *")) {
            depth++;
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
