package org.depthbench.datasets.table.arff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.depthbench.datasets.table.row.DelimitedRows;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.row.RowReader;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.TextReader;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Declared;
import org.depthbench.datasets.table.value.Kind;

/** The rows of an ARFF file, dense or sparse, behind its declarations of the columns. */
public final class ArffRows implements RowReader {
    private static final String ATTRIBUTE = "@attribute";
    private static final String DATA = "@data";
    private static final String RELATION = "@relation";
    private static final int MOST_LINES_OF_A_DECLARATION = 100_000;

    private final String name;
    private final RowReader lines;
    private final Row line = new Row();
    private final List<ArffAttribute> attributes = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private String pending = "";

    private ArffRows(String name, RowReader lines) {
        this.name = name;
        this.lines = lines;
    }

    /**
     * Reads the declarations.
     *
     * @throws UnreadableTable when one of them is wrong, or no data follow
     */
    public static ArffRows open(String name, TextReader in) throws IOException {
        Layout whole = Layout.PLAIN.withDelimiter(Layout.NONE).withComment('%');
        ArffRows rows = new ArffRows(name, new DelimitedRows(name, in, in::replaced, whole));
        rows.readDeclarations();
        return rows;
    }

    /** What the columns are called. */
    public List<String> names() {
        return attributes.stream().map(ArffAttribute::name).toList();
    }

    /** What the columns are. */
    public List<Declared> declared() {
        return attributes.stream().map(ArffAttribute::declared).toList();
    }

    /** What is odd about the declarations. */
    public List<Remark> remarks() {
        return remarks;
    }

    @Override
    public long comments() {
        return lines.comments();
    }

    @Override
    public long replaced() {
        return lines.replaced();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private void readDeclarations() throws IOException {
        while (lines.next(line)) {
            String text = line.text(0).strip();
            String lower = text.substring(0, Math.min(text.length(), ATTRIBUTE.length()))
                    .toLowerCase(Locale.ROOT);
            if (lower.startsWith(DATA)) {
                pending = text.substring(DATA.length());
                if (attributes.isEmpty()) {
                    throw new UnreadableTable(name, "declares no attribute before its data.");
                }
                return;
            }
            if (lower.equals(ATTRIBUTE)) {
                addAttribute(text.substring(ATTRIBUTE.length()));
            } else if (!text.isEmpty() && !lower.startsWith(RELATION)) {
                throw new UnreadableTable("%s, line %d: \"%s\" is no declaration: @attribute or @data is expected."
                        .formatted(name, line.line(), Refusal.shortened(text)));
            }
        }
        throw new UnreadableTable(name, "has no line @data, behind which its rows would stand.");
    }

    private void addAttribute(String first) throws IOException {
        long begin = line.line();
        StringBuilder declaration = new StringBuilder(first);
        int more = 0;
        boolean open = first.indexOf('{') >= 0 && first.indexOf('}') < 0;
        while (open && more++ < MOST_LINES_OF_A_DECLARATION && lines.next(line)) {
            open = line.text(0).indexOf('}') < 0;
            declaration.append(' ').append(line.text(0));
            if (declaration.length() > Limits.MOST_CHARACTERS_OF_A_ROW) {
                break;
            }
        }
        ArffAttribute attribute;
        try {
            attribute = ArffAttribute.of(declaration.toString());
        } catch (IllegalArgumentException e) {
            UnreadableTable unreadable = new UnreadableTable("%s, line %d: %s, where \"%s\" stands."
                    .formatted(name, begin, e.getMessage(), Refusal.shortened(first.strip())));
            unreadable.initCause(e);
            throw unreadable;
        }
        attributes.add(attribute);
        if (attributes.size() > Limits.MOST_COLUMNS) {
            throw new UnreadableTable(
                    name, "has more than %,d columns, which is the limit.".formatted(Limits.MOST_COLUMNS));
        }
        if (!attribute.twice().isEmpty()) {
            remarks.add(new Remark(
                    Subject.DECLARED,
                    attribute.name(),
                    attribute.twice().size(),
                    "column %s declares \"%s\" more than once: it is one value."
                            .formatted(attribute.name(), attribute.twice().get(0))));
        }
    }

    @Override
    public boolean next(Row row) throws IOException {
        String text = pending;
        pending = "";
        while (text.isBlank()) {
            if (!lines.next(line)) {
                return false;
            }
            text = line.text(0);
        }
        row.begin(line.line());
        try {
            fill(row, text);
        } catch (IllegalArgumentException e) {
            row.spoil("%s: %s".formatted(e.getMessage(), Refusal.shortened(text.strip())), text.strip());
        }
        return true;
    }

    private void fill(Row row, String text) {
        ArffTokens tokens = new ArffTokens(text);
        if (tokens.take('{')) {
            fillSparse(row, tokens);
            return;
        }
        boolean commas = text.indexOf(',') >= 0;
        do {
            row.add(tokens.value(commas ? "," : ",\t", !commas), tokens.wasQuoted());
            if (commas && !tokens.atEnd() && !tokens.nextIs(',')) {
                throw new IllegalArgumentException("a quote is not closed where its value ends");
            }
        } while (commas ? tokens.take(',') : !tokens.atEnd());
        if (row.size() != attributes.size()) {
            throw new IllegalArgumentException(
                    "%d values, %d attributes are declared".formatted(row.size(), attributes.size()));
        }
    }

    private void fillSparse(Row row, ArffTokens tokens) {
        String[] values = new String[attributes.size()];
        boolean[] quoted = new boolean[values.length];
        Arrays.setAll(values, i -> absent(attributes.get(i).declared()));
        int last = -1;
        while (!tokens.take('}')) {
            String index = tokens.value(",}", true);
            int place = index.matches("\\d{1,6}") ? Integer.parseInt(index) : -1;
            if (place <= last || place >= values.length) {
                throw new IllegalArgumentException("a sparse row has places from 0 to %d in their order, and not \"%s\""
                        .formatted(values.length - 1, Refusal.shortened(index)));
            }
            last = place;
            values[place] = tokens.value(",}", false);
            quoted[place] = tokens.wasQuoted();
            if (!tokens.take(',') && !tokens.nextIs('}')) {
                throw new IllegalArgumentException("a sparse row ends with }");
            }
        }
        if (!tokens.atEnd()) {
            throw new IllegalArgumentException("something stands behind the } of a sparse row");
        }
        for (int i = 0; i < values.length; i++) {
            row.add(values[i], quoted[i]);
        }
    }

    /** What a sparse row means where it says nothing: zero, the first category, or nothing known. */
    private static String absent(Declared declared) {
        if (declared.kind() == Kind.NUMBER) {
            return "0";
        }
        return declared.kind() == Kind.CATEGORY && !declared.values().isEmpty()
                ? declared.values().get(0)
                : "?";
    }
}
