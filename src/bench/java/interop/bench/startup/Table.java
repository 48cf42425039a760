package interop.bench.startup;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown: the first column is text, the others are figures. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... header) {
        row(header);
        lines.add("|---|" + "---:|".repeat(header.length - 1));
    }

    void row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
