package org.depthbench.datasets.table.row;

/**
 * How the rows of a file are laid out.
 *
 * @param preamble lines before the table, such as a title
 * @param delimiter what parts two fields; {@link #SPACES} for any run of spaces and tabs, {@link #NONE} where a line is one field
 * @param quote what a field begins and ends with in which delimiters are text; or {@link #NONE}
 * @param backslashed whether a quote that is text itself stands behind a backslash, as a backslash then does; else it is doubled, as RFC
 *     4180 has it
 * @param comment what a line begins with that is not part of the table; or {@link #NONE}
 * @param header whether the first row has the names of the columns
 * @param columns fields of a row
 * @param rowNames whether rows begin with a field for which the header has no name
 */
public record Layout(
        int preamble,
        char delimiter,
        char quote,
        boolean backslashed,
        char comment,
        boolean header,
        int columns,
        boolean rowNames) {
    /** No such character. */
    public static final char NONE = '\0';

    /** Any run of spaces and tabs. */
    public static final char SPACES = ' ';

    /** Comma-separated, without quotes, comments or header. */
    public static final Layout PLAIN = new Layout(0, ',', NONE, false, NONE, false, 1, false);

    public Layout {
        if (preamble < 0) {
            throw new IllegalArgumentException("The lines before a table are 0 or more, were %d.".formatted(preamble));
        }
        if (columns < 1) {
            throw new IllegalArgumentException("A table has 1 column or more, had %d.".formatted(columns));
        }
        refuseLineEnd("delimiter", delimiter);
        refuseLineEnd("quote", quote);
        refuseLineEnd("comment sign", comment);
        if (quote != NONE && quote == delimiter) {
            throw new IllegalArgumentException(
                    "Delimiter and quote have to be different characters, both were %s.".formatted(quote));
        }
    }

    private static void refuseLineEnd(String what, char c) {
        if (c == '\n' || c == '\r') {
            throw new IllegalArgumentException("A line end cannot be the %s.".formatted(what));
        }
    }

    /** The same with other lines before the table. */
    public Layout withPreamble(int lines) {
        return new Layout(lines, delimiter, quote, backslashed, comment, header, columns, rowNames);
    }

    /** The same with another delimiter. */
    public Layout withDelimiter(char other) {
        return new Layout(preamble, other, quote, backslashed, comment, header, columns, rowNames);
    }

    /** The same with another quote. */
    public Layout withQuote(char other) {
        return new Layout(preamble, delimiter, other, backslashed, comment, header, columns, rowNames);
    }

    /** The same with quotes that are text behind a backslash, or doubled. */
    public Layout withBackslashes(boolean are) {
        return new Layout(preamble, delimiter, quote, are, comment, header, columns, rowNames);
    }

    /** The same with another sign of comments. */
    public Layout withComment(char other) {
        return new Layout(preamble, delimiter, quote, backslashed, other, header, columns, rowNames);
    }

    /** The same with or without a header. */
    public Layout withHeader(boolean has) {
        return new Layout(preamble, delimiter, quote, backslashed, comment, has, columns, rowNames);
    }

    /**
     * The same with other rows.
     *
     * @param columns fields of a row
     */
    public Layout withRows(int columns, boolean rowNames) {
        return new Layout(preamble, delimiter, quote, backslashed, comment, header, columns, rowNames);
    }
}
