package interop.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bar chart as SVG: the time of each mechanism as a multiple of the best hand-written. */
final class Chart {
    private static final int WIDTH = 880;
    private static final int LABEL = 170;
    private static final int BAR = 14;
    private static final int GAP = 4;
    private static final int HEAD = 26;
    private static final int SPACE = 14;

    /** Longer bars are cut off, and only their numbers tell how long they are. */
    private static final double LONGEST = 5;

    private static final int COLUMN = WIDTH / 2;
    private static final double SCALE = (COLUMN - LABEL - 70) / LONGEST;

    private static final List<Case> CASES = List.of(Case.ADD, Case.GET_PID, Case.STRING, Case.STAT, Case.READ_ARRAY,
            Case.OPEN_CLOSE, Case.LIST_DIRECTORY, Case.WALK_TREE);

    private static final String STYLE = "<style>text { font: 12px system-ui, sans-serif; fill: #1f2328 }"
            + " .case { font-weight: 600 } .ours { fill: #0969da } .other { fill: #8c959f } .one { stroke: #57606a }"
            + " @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .ours { fill: #4493f8 }"
            + " .other { fill: #656d76 } .one { stroke: #9198a1 } }</style>";

    private final Results results;
    private final JavaHome jdk;
    private final List<String> lines = new ArrayList<>();

    Chart(Results results, JavaHome jdk) {
        this.results = results;
        this.jdk = jdk;
    }

    List<String> lines() {
        int[] heights = {HEAD, HEAD};
        for (Case what : CASES) {
            Optional<Mechanism> best = results.best(jdk.version(), what, 1);
            if (best.isPresent()) {
                int column = heights[0] <= heights[1] ? 0 : 1;
                heights[column] = addCase(column * COLUMN, heights[column], what, best.get());
            }
        }
        lines.addAll(0, List.of(String.format("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\""
                + " width=\"%d\" height=\"%d\" role=\"img\">", WIDTH, Math.max(heights[0], heights[1]), WIDTH,
                Math.max(heights[0], heights[1])), STYLE,
                text(0, 14, "", "Time of a call as a multiple of the best hand-written (shorter is better), JDK "
                        + jdk.version())));
        lines.add("</svg>");
        return lines;
    }

    private int addCase(int left, int top, Case what, Mechanism best) {
        lines.add(text(left, top + SPACE, "case", what.title));
        int start = top + HEAD - GAP;
        int y = start;
        for (Mechanism mechanism : Mechanism.values()) {
            Optional<Ratio> ratio = results.ratio(jdk.version(), what, mechanism, best, 1);
            if (ratio.isPresent()) {
                addBar(left, y, mechanism, ratio.get().median());
                y += BAR + GAP;
            }
        }
        double one = left + LABEL + SCALE;
        lines.add(String.format(Locale.ROOT, "<line class=\"one\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\""
                + " stroke-dasharray=\"2 2\"/>", one, start, one, y - GAP));
        return y + SPACE;
    }

    private void addBar(int left, int y, Mechanism mechanism, double ratio) {
        double length = Math.min(ratio, LONGEST) * SCALE;
        lines.add(text(left, y + BAR - 3, "", mechanism.title));
        lines.add(String.format(Locale.ROOT, "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/>",
                mechanism.isOurs() ? "ours" : "other", left + LABEL, y, length, BAR));
        lines.add(text((int) (left + LABEL + length + GAP), y + BAR - 3, "",
                Ratio.digits(ratio) + (ratio > LONGEST ? " →" : "")));
    }

    private static String text(int x, int y, String style, String text) {
        return String.format("<text x=\"%d\" y=\"%d\"%s>%s</text>", x, y,
                style.isEmpty() ? "" : " class=\"" + style + "\"",
                text.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
