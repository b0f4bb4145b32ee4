package org.depthbench.datasets.table.row;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.UnreadableTable;

/**
 * The rows of delimited text. Unlike the parsers of libraries it tells fields in quotes from others, makes no text of a field that is
 * a number, and behind a quote that is never closed it goes on with the next line.
 */
public final class DelimitedRows implements RowReader {
    private static final int MOST_LINES_IN_QUOTES = 1000;
    private static final int MOST_KEPT = 1000;
    private static final int AT_ONCE = 1 << 16;
    private static final int END = -1;
    private static final char BACKSLASH = '\\';

    private final String name;
    private final Reader in;
    private final LongSupplier replaced;
    private final Layout layout;
    private final char delimiter;
    private final char escape;
    private final char highestSign;

    private char[] buffer = new char[2 * AT_ONCE];
    private int begin;
    private int position;
    private int limit;
    private long line = 1;
    private long comments;
    private boolean begun;

    /**
     * Reads text.
     *
     * @param name of the file, for sentences
     */
    public DelimitedRows(String name, Reader in, LongSupplier replaced, Layout layout) {
        this.name = name;
        this.in = in;
        this.replaced = replaced;
        this.layout = layout;
        this.delimiter = layout.delimiter();
        this.escape = layout.backslashed() ? BACKSLASH : layout.quote();
        this.highestSign = (char) Math.max('\r', Math.max(delimiter, layout.quote()));
    }

    @Override
    public long comments() {
        return comments;
    }

    @Override
    public long replaced() {
        return replaced.getAsLong();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    @Override
    public boolean next(Row row) throws IOException {
        if (!begun) {
            begun = true;
            for (int i = 0; i < layout.preamble(); i++) {
                skipLine();
            }
        }
        while (true) {
            begin = position;
            int c = peek();
            if (c == END) {
                return false;
            }
            if (layout.comment() == Layout.NONE || c != layout.comment()) {
                break;
            }
            comments++;
            skipLine();
        }
        row.begin(line);
        if (delimiter == Layout.SPACES || !plainRow(row)) {
            row.begin(line);
            scan(row);
        }
        return true;
    }

    /** Takes a row as most are: without a quote, and here to its end; answers whether it is one. */
    private boolean plainRow(Row row) throws IOException {
        int end = plainEnd(row);
        if (end < 0) {
            return false;
        }
        row.append(buffer, begin, end - begin);
        position = end;
        skipLineEnd();
        return true;
    }

    /** Where a row ends, whose fields are added on the way; below 0 where it has a quote, is wide, or is not here yet. */
    private int plainEnd(Row row) {
        char[] text = buffer;
        int start = begin;
        for (int i = begin; i < limit - 1; i++) {
            char c = text[i];
            if (c > highestSign) {
                continue;
            }
            if (isLineEnd(c)) {
                row.addField(start - begin, i - begin, false);
                return i;
            }
            if (c == delimiter) {
                row.addField(start - begin, i - begin, false);
                start = i + 1;
                if (row.size() == Limits.MOST_COLUMNS) {
                    return END;
                }
            } else if (c == layout.quote()) {
                return END;
            }
        }
        return END;
    }

    private void scan(Row row) throws IOException {
        if (delimiter == Layout.SPACES) {
            skipBlanks();
        }
        while (true) {
            if (!quotedField(row)) {
                spoil(row);
                return;
            }
            if (row.size() > Limits.MOST_COLUMNS) {
                throw new UnreadableTable(
                        "%s has more than %,d columns, which is the limit: line %d has more fields. Keep those that are needed."
                                .formatted(name, Limits.MOST_COLUMNS, line));
            }
            if (delimiter == Layout.SPACES) {
                skipBlanks();
            }
            int c = peek();
            if (c == END || isLineEnd(c)) {
                skipLineEnd();
                return;
            }
            if (delimiter != Layout.SPACES) {
                position++;
            }
        }
    }

    /** Adds the next field, and answers whether it ends as it should. */
    private boolean quotedField(Row row) throws IOException {
        if (layout.quote() != Layout.NONE) {
            int blanks = blanksAhead();
            if (peek(blanks) == layout.quote()) {
                position += blanks + 1;
                return restOfQuotes(row);
            }
        }
        plainField(row);
        return true;
    }

    private void plainField(Row row) throws IOException {
        while (peek() != END) {
            int i = position;
            while (i < limit && !endsField(buffer[i])) {
                i++;
            }
            row.append(buffer, position, i - position);
            position = i;
            if (i < limit) {
                break;
            }
        }
        row.endField(false);
    }

    private boolean endsField(char c) {
        return (c == delimiter && c != Layout.NONE)
                || c == '\n'
                || c == '\r'
                || (delimiter == Layout.SPACES && c == '\t');
    }

    private boolean restOfQuotes(Row row) throws IOException {
        long first = line;
        while (true) {
            int c = peek();
            if (c == END || line - first > MOST_LINES_IN_QUOTES) {
                return false;
            }
            if (c == layout.quote()) {
                position++;
                if (peek() != layout.quote()) {
                    break;
                }
            } else if (layout.backslashed() && c == BACKSLASH && standsForItself(peek(1))) {
                position++;
            }
            boolean ends = c == '\n' || (c == '\r' && peek(1) != '\n');
            int i = position + 1;
            if (ends) {
                line++;
            } else {
                while (i < limit && buffer[i] != layout.quote() && buffer[i] != escape && !isLineEnd(buffer[i])) {
                    i++;
                }
            }
            row.append(buffer, position, i - position);
            position = i;
        }
        row.endField(true);
        if (delimiter == Layout.SPACES) {
            int c = peek();
            return c == END || isLineEnd(c) || isGap(c);
        }
        skipBlanks();
        int c = peek();
        return c == END || isLineEnd(c) || c == delimiter;
    }

    private boolean standsForItself(int c) {
        return c == layout.quote() || c == BACKSLASH;
    }

    /** Goes back to the beginning of the row, and on to the line behind it. */
    private void spoil(Row row) throws IOException {
        position = begin;
        line = row.line();
        toLineEnd();
        String text = new String(buffer, begin, Math.min(position - begin, MOST_KEPT));
        row.spoil("a quote is not closed where its field ends: %s".formatted(Refusal.shortened(text)), text);
        skipLineEnd();
    }

    private void skipLine() throws IOException {
        toLineEnd();
        skipLineEnd();
    }

    private void toLineEnd() throws IOException {
        int c = peek();
        while (c != END && !isLineEnd(c)) {
            position++;
            c = peek();
        }
    }

    private void skipLineEnd() throws IOException {
        int c = peek();
        if (c == END) {
            return;
        }
        int length = c == '\r' && peek(1) == '\n' ? 2 : 1;
        position += length;
        line++;
    }

    private void skipBlanks() throws IOException {
        // Looking ahead may move what was read, and the position with it.
        int blanks = blanksAhead();
        position += blanks;
    }

    private int blanksAhead() throws IOException {
        int blanks = 0;
        int c = peek();
        while (isGap(c) && (c != delimiter || delimiter == Layout.SPACES)) {
            blanks++;
            c = peek(blanks);
        }
        return blanks;
    }

    private static boolean isGap(int c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private int peek() throws IOException {
        return position < limit || fill() ? buffer[position] : END;
    }

    private int peek(int ahead) throws IOException {
        while (position + ahead >= limit) {
            if (!fill()) {
                return END;
            }
        }
        return buffer[position + ahead];
    }

    /** Reads on, and keeps what belongs to the row that is being read. */
    private boolean fill() throws IOException {
        if (limit - begin > Limits.MOST_CHARACTERS_OF_A_ROW) {
            throw new UnreadableTable(
                    "%s has a row of more than %,d characters from line %d on: it is no table, or its line ends are lost."
                            .formatted(name, Limits.MOST_CHARACTERS_OF_A_ROW, line));
        }
        System.arraycopy(buffer, begin, buffer, 0, limit - begin);
        position -= begin;
        limit -= begin;
        begin = 0;
        if (buffer.length - limit < AT_ONCE) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, limit, AT_ONCE);
        limit += Math.max(0, read);
        return read > 0;
    }
}
