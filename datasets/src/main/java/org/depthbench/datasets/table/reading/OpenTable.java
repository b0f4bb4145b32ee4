package org.depthbench.datasets.table.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.depthbench.datasets.table.arff.ArffRows;
import org.depthbench.datasets.table.row.DelimitedRows;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.row.RowReader;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.TextReader;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Declared;
import org.depthbench.datasets.table.value.Spaces;
import org.depthbench.datasets.table.xlsx.XlsxRows;

/** A file opened at its first row behind the header; each row has as many fields as there are columns, or is spoilt. */
public final class OpenTable implements Closeable {
    private final SourceFile file;
    private final Dialect dialect;
    private final RowReader rows;
    private final List<String> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final List<Remark> remarks = new ArrayList<>();
    private long blank;
    private long trailing;

    private OpenTable(SourceFile file, Dialect dialect, RowReader rows) {
        this.file = file;
        this.dialect = dialect;
        this.rows = rows;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableTable when it has not even a header that can be read
     */
    public static OpenTable open(SourceFile file, Dialect dialect, Monitor monitor) throws IOException {
        OpenTable table = new OpenTable(file, dialect, rows(file, dialect, monitor));
        try {
            table.readNames();
            return table;
        } catch (IOException | RuntimeException e) {
            table.close();
            throw e;
        }
    }

    private static RowReader rows(SourceFile file, Dialect dialect, Monitor monitor) throws IOException {
        if (dialect.format() == Format.XLSX) {
            return XlsxRows.open(file, dialect.sheet(), monitor);
        }
        TextReader text = new TextReader(file.name(), file.open(monitor), dialect.charset());
        return dialect.format() == Format.ARFF
                ? ArffRows.open(file.name(), text)
                : new DelimitedRows(file.name(), text, text::replaced, dialect.layout());
    }

    /** What the columns are called, no two of them alike. */
    public List<String> names() {
        return names;
    }

    /** What the file itself says of a column, if anything. */
    public Optional<Declared> declared(int column) {
        return rows instanceof ArffRows arff ? Optional.of(arff.declared().get(column)) : Optional.empty();
    }

    /** The names of the sheets of a workbook in their order; none of another file. */
    public List<String> sheets() {
        return rows instanceof XlsxRows xlsx ? xlsx.sheets() : List.of();
    }

    private void readNames() throws IOException {
        Layout layout = dialect.layout();
        if (rows instanceof ArffRows arff) {
            remarks.addAll(arff.remarks());
            arff.names().forEach(this::addName);
            return;
        }
        if (dialect.format() == Format.XLSX) {
            for (int i = 0; i < layout.preamble(); i++) {
                firstRow();
            }
        }
        if (layout.header()) {
            Row header = firstRow();
            if (!header.defect().isEmpty()) {
                throw new UnreadableTable("%s, line %d: %s; its columns have no names then."
                        .formatted(file.name(), header.line(), header.defect()));
            }
            if (layout.rowNames()) {
                addName("");
            }
            for (int field = 0; field < header.size(); field++) {
                boolean beyond = names.size() >= layout.columns();
                if (!beyond || !header.blank(field)) {
                    addName(header.text(field));
                }
            }
        }
        while (names.size() < layout.columns()) {
            addName("");
        }
    }

    private Row firstRow() throws IOException {
        Row row = new Row();
        do {
            if (!rows.next(row)) {
                throw new UnreadableTable(file.name(), "has no row at all, not even one of names.");
            }
        } while (row.blank());
        return row;
    }

    private void addName(String written) {
        String name = Spaces.trimmed(written).replaceAll("\\s+", " ");
        int place = names.size() + 1;
        if (name.isEmpty()) {
            name = "column %d".formatted(place);
            if (dialect.layout().header()) {
                remark(name, "Column %d has no name, and is called \"%s\".".formatted(place, name));
            }
        }
        String distinct = name;
        for (int again = 2; known.contains(distinct); again++) {
            distinct = "%s (%d)".formatted(name, again);
        }
        if (!distinct.equals(name)) {
            remark(distinct, "Column %d is called \"%s\", since there is a \"%s\".".formatted(place, distinct, name));
        }
        known.add(distinct);
        names.add(distinct);
    }

    private void remark(String column, String sentence) {
        remarks.add(new Remark(Subject.NAMES, column, 1, sentence));
    }

    /**
     * Fills in the next row that is not blank.
     *
     * @return whether there was one
     */
    public boolean next(Row row) throws IOException {
        while (rows.next(row)) {
            if (row.defect().isEmpty() && row.blank()) {
                blank++;
            } else {
                fit(row);
                return true;
            }
        }
        return false;
    }

    private void fit(Row row) {
        if (!row.defect().isEmpty()) {
            return;
        }
        boolean cut = false;
        while (row.size() > names.size() && row.blank(row.size() - 1) && !row.quoted(row.size() - 1)) {
            row.dropLast();
            cut = true;
        }
        trailing += cut ? 1 : 0;
        if (dialect.format() == Format.XLSX) {
            while (row.size() < names.size()) {
                row.add("", false);
            }
        }
        if (row.size() != names.size()) {
            String text = String.join(",", row.texts());
            row.spoil(
                    "%d %s, %s %d: %s"
                            .formatted(
                                    row.size(),
                                    row.size() == 1 ? "field" : "fields",
                                    dialect.layout().header() ? "header has" : "other rows have",
                                    names.size(),
                                    Refusal.shortened(text)),
                    text);
        }
    }

    /** What was passed over or changed up to now. */
    public List<Remark> remarks() {
        List<Remark> all = new ArrayList<>(remarks);
        add(all, Subject.BLANK_ROWS, blank, "Blank rows passed over");
        add(all, Subject.COMMENTS, rows.comments(), "Lines of comments passed over");
        add(
                all,
                Subject.TRAILING_DELIMITER,
                trailing,
                "Rows with a delimiter at their end, behind which an empty field was dropped");
        add(all, Subject.REPLACED, rows.replaced(), "Characters that do not fit the encoding and were read as �");
        return all;
    }

    private static void add(List<Remark> remarks, Subject subject, long count, String what) {
        if (count > 0) {
            remarks.add(Remark.of(subject, count, "%s: %,d.".formatted(what, count)));
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
