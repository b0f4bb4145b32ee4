package org.depthbench.datasets.table.source;

/**
 * A row that cannot be read, and why.
 *
 * @param line of the file on which the row begins, from 1
 * @param column the name of the column in which it fails; empty where the whole row does
 * @param text what stands there, cut where it is long
 * @param sentence what is wrong with it, with its place
 */
public record Refusal(long line, String column, String text, String sentence) {
    private static final int MOST_SHOWN = 60;

    /** One of a whole row. */
    public static Refusal ofRow(long line, String text, String why) {
        return new Refusal(line, "", shortened(text), "line %d: %s".formatted(line, why));
    }

    /**
     * One of a cell.
     *
     * @param why what follows the cell's text, such as "is no number"
     */
    public static Refusal ofCell(long line, String column, String text, String why) {
        return new Refusal(
                line,
                column,
                shortened(text),
                "line %d, %s: \"%s\" %s".formatted(line, column(column), shortened(text), why));
    }

    /** A column in a sentence; one without a name of its own is called "column 8" already. */
    public static String column(String name) {
        return name.matches("column \\d+") ? name : "column " + name;
    }

    /** A text as it is shown in a sentence: on one line, and its beginning alone where it is long. */
    public static String shortened(String text) {
        String line = text.codePoints()
                .limit(MOST_SHOWN)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return text.length() > line.length() ? line + "…" : line;
    }
}
