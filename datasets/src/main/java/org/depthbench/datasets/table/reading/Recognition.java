package org.depthbench.datasets.table.reading;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.row.Layout;
import org.depthbench.datasets.table.source.Encoding;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.source.TextReader;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.xlsx.SheetNames;
import org.depthbench.datasets.table.xlsx.XlsxRows;

/** Recognises how a file with a table is written: what it is from its first bytes, its encoding from all, the rest from its first rows. */
public final class Recognition {
    private static final int LOOKED_AT = 1 << 18;
    private static final int MOST_LOOKED_AT = 1 << 23;
    private static final int LEAST_LINES = 20;
    private static final List<String> ARFF_BEGINS = List.of("@relation", "@attribute");

    private final SourceFile file;
    private final String sheet;
    private final Monitor monitor;
    private final List<Remark> remarks = new ArrayList<>();

    private Recognition(SourceFile file, String sheet, Monitor monitor) {
        this.file = file;
        this.sheet = sheet;
        this.monitor = monitor;
    }

    /**
     * Looks at a file.
     *
     * @param sheet the name of the sheet of a workbook; empty for the first with rows
     * @throws UnreadableTable when it holds no table that can be read, or no such sheet
     */
    public static Recognised of(SourceFile file, String sheet, Monitor monitor) throws UnreadableTable {
        Recognition recognition = new Recognition(file, sheet, monitor);
        try {
            Dialect dialect = recognition.dialect();
            recognition.nameFits(dialect);
            return new Recognised(dialect, recognition.remarks);
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    private Dialect dialect() throws IOException {
        byte[] beginning = file.beginning(Contents.LOOKED_AT);
        if (Contents.isZip(beginning)) {
            return workbook();
        }
        Contents.refuseOthers(file.name(), beginning);
        if (!sheet.isEmpty()) {
            throw new UnreadableTable(file.name(), "is no workbook, so it has no sheet \"%s\".".formatted(sheet));
        }
        Encoding encoding = Encoding.of(file, monitor);
        if (!encoding.certain()) {
            remarks.add(Remark.of(
                    Subject.ENCODING,
                    1,
                    "The encoding was guessed to be %s: see that letters beyond English are right."
                            .formatted(encoding.charset().name())));
        }
        String text;
        try (Reader reader = new TextReader(file.name(), file.open(monitor), encoding.charset())) {
            text = beginning(reader);
        }
        Contents.refuseBinary(file.name(), text);
        if (isArff(text)) {
            Layout layout = Layout.PLAIN.withComment('%').withQuote('\'');
            return new Dialect(Format.ARFF, file.gzip(), "", encoding.charset(), layout, Numerals.PLAIN, Set.of("?"));
        }
        if (text.isBlank()) {
            throw new UnreadableTable(file.name(), "has no rows: there is nothing in it but blanks.");
        }
        LayoutGuess guess = LayoutGuess.of(file.name(), text);
        remarks.addAll(guess.remarks());
        NumeralsGuess numerals = NumeralsGuess.of(guess.rows(), guess.layout().delimiter());
        remarks.addAll(numerals.remarks());
        return new Dialect(
                Format.DELIMITED, file.gzip(), "", encoding.charset(), guess.layout(), numerals.numerals(), Set.of());
    }

    private static boolean isArff(String text) {
        String first = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("%"))
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return ARFF_BEGINS.stream().anyMatch(first::startsWith);
    }

    private Dialect workbook() throws IOException {
        String read = sheet;
        List<String> sheets;
        Sample sample;
        try (XlsxRows rows = XlsxRows.open(file, read, monitor)) {
            sheets = rows.sheets();
            sample = Sample.of(rows);
        }
        // Unasked it is the first one with rows: an empty one is looked at by nobody.
        for (int i = 1;
                sheet.isEmpty() && sample.lines().isEmpty() && i < Math.min(sheets.size(), SheetNames.MOST);
                i++) {
            read = sheets.get(i);
            try (XlsxRows rows = XlsxRows.open(file, read, monitor)) {
                sample = Sample.of(rows);
            }
        }
        if (sample.lines().isEmpty()) {
            throw new UnreadableTable(
                    file.name(),
                    !sheet.isEmpty()
                            ? "has no rows in its sheet \"%s\".".formatted(sheet)
                            : sheets.size() < 2
                                    ? "has no rows: its first sheet is empty."
                                    : "has no rows: its sheets %s are empty.".formatted(SheetNames.listed(sheets)));
        }
        if (sheet.isEmpty() && sheets.size() > 1) {
            remarks.add(Remark.of(Subject.SHEETS, sheets.size(), others(read, sheets)));
        }
        Layout layout = Layout.PLAIN
                .withRows(sample.largestSize(), false)
                .withHeader(HeaderGuess.of(sample))
                .withPreamble(LayoutGuess.titles(sample, sample.usualSize()));
        if (layout.preamble() > 0) {
            layout = layout.withHeader(HeaderGuess.of(sample.from(layout.preamble())));
        }
        return new Dialect(Format.XLSX, file.gzip(), read, StandardCharsets.UTF_8, layout, Numerals.PLAIN, Set.of());
    }

    private static String others(String read, List<String> sheets) {
        return read.isEmpty()
                ? "The first sheet is read, \"%s\"; there are also %s."
                        .formatted(
                                Refusal.shortened(sheets.get(0)), SheetNames.listed(sheets.subList(1, sheets.size())))
                : "The first sheet is empty, so \"%s\" is read; there are %s."
                        .formatted(Refusal.shortened(read), SheetNames.listed(sheets));
    }

    /** The first lines: enough characters, and more where lines are long. */
    private static String beginning(Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] characters = new char[LOOKED_AT];
        int read = reader.read(characters);
        while (read >= 0 && text.length() + read < MOST_LOOKED_AT) {
            text.append(characters, 0, read);
            if (text.length() >= LOOKED_AT
                    && text.chars().filter(c -> c == '\n' || c == '\r').count() > LEAST_LINES) {
                break;
            }
            read = reader.read(characters);
        }
        int lastEnd = Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r"));
        return read >= 0 && lastEnd > 0 ? text.substring(0, lastEnd + 1) : text.toString();
    }

    private void nameFits(Dialect dialect) {
        String lower = file.name().toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        boolean fits =
                switch (dialect.format()) {
                    case XLSX -> !bare.endsWith(".csv") && !bare.endsWith(".tsv") && !bare.endsWith(".arff");
                    case ARFF -> !bare.endsWith(".csv") && !bare.endsWith(".tsv") && !bare.endsWith(".xlsx");
                    case DELIMITED ->
                        !bare.endsWith(".xlsx")
                                && !bare.endsWith(".xls")
                                && !bare.endsWith(".arff")
                                && !(bare.endsWith(".csv") && dialect.layout().delimiter() == '\t')
                                && !(bare.endsWith(".tsv") && dialect.layout().delimiter() != '\t');
                };
        if (!fits) {
            remarks.add(Remark.of(
                    Subject.FORMAT,
                    1,
                    "%s is %s%s, whatever its name says, and is read as such."
                            .formatted(
                                    file.name(),
                                    dialect.format().words(),
                                    dialect.format() == Format.DELIMITED
                                            ? " parted by "
                                                    + LayoutGuess.words(
                                                            dialect.layout().delimiter())
                                            : "")));
        }
    }
}
