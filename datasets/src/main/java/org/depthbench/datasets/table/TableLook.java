package org.depthbench.datasets.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.depthbench.datasets.table.reading.OpenTable;
import org.depthbench.datasets.table.reading.Recognised;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.row.Format;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.table.value.MissingWords;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Spaces;

/** Goes through a file once, counting what stands in each of its columns. */
final class TableLook {
    static final int MOST_REFUSALS = 10;

    private static final double MOST_OFF = 1e-3;
    private static final int MOST_WORDS = 1_000_000;
    private static final int MOST_WORDS_OF_A_COLUMN = 100_000;
    private static final int LEAST_WORDS_OF_A_COLUMN = 1000;

    private final Dialect dialect;
    private final Budget budget;
    private final List<ColumnTally> tallies = new ArrayList<>();
    private final List<List<String>> shown = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private List<String> sheets = List.of();
    private long refused;
    private long rows;

    private TableLook(SourceFile file, Dialect dialect) {
        this.dialect = dialect;
        this.budget = Budget.of(file.name());
    }

    static Look of(SourceFile file, Recognised recognised, Monitor monitor) throws IOException {
        TableLook look = new TableLook(file, recognised.dialect());
        List<Remark> remarks = new ArrayList<>(recognised.remarks());
        try (OpenTable table = OpenTable.open(file, recognised.dialect(), monitor)) {
            look.sheets = table.sheets();
            look.goThrough(table);
            remarks.addAll(table.remarks());
            file.checkUnchanged();
            if (look.rows == 0) {
                throw new UnreadableTable(
                        file.name(),
                        "has no rows, only the %s %s."
                                .formatted(
                                        table.names().size() == 1 ? "name" : "names",
                                        Refusal.shortened(String.join(", ", table.names()))));
            }
        }
        return look.result(remarks);
    }

    private void goThrough(OpenTable table) throws IOException {
        int columns = table.names().size();
        int mostWords =
                Math.max(LEAST_WORDS_OF_A_COLUMN, Math.min(MOST_WORDS_OF_A_COLUMN, MOST_WORDS / Math.max(1, columns)));
        for (int i = 0; i < columns; i++) {
            tallies.add(new ColumnTally(
                    table.names().get(i),
                    table.declared(i),
                    dialect.numerals(),
                    given(),
                    mostWords,
                    dialect.format() == Format.ARFF,
                    budget));
        }
        ColumnTally[] each = tallies.toArray(ColumnTally[]::new);
        Row row = new Row();
        while (table.next(row)) {
            rows++;
            if (!row.defect().isEmpty()) {
                refused++;
                if (refusals.size() < MOST_REFUSALS) {
                    refusals.add(Refusal.ofRow(row.line(), row.text(0), row.defect()));
                }
                continue;
            }
            for (int i = 0; i < columns; i++) {
                each[i].add(row, i);
            }
            if (shown.size() < Look.MOST_SHOWN) {
                shown.add(row.texts());
            }
        }
    }

    /** Words that a person added to those that tables usually have. */
    private Set<String> given() {
        Set<String> given = new HashSet<>(dialect.missing());
        given.removeAll(MissingWords.OFTEN);
        given.removeAll(MissingWords.ALWAYS);
        return given;
    }

    private Look result(List<Remark> remarks) {
        List<ColumnLook> columns = new ArrayList<>();
        List<Refusal> all = new ArrayList<>(refusals);
        Set<String> missing = new HashSet<>(dialect.missing());
        for (ColumnTally tally : tallies) {
            tally.finish();
            ColumnFindings findings = new ColumnFindings(tally);
            ColumnLook look = findings.look();
            columns.add(look);
            all.addAll(findings.refusals());
            refused += findings.refused();
            look.choice().missing().stream()
                    .filter(tally.missingWords::containsKey)
                    .forEach(missing::add);
        }
        return new Look(
                dialect.withMissing(missing),
                sheets,
                columns,
                rows,
                shown.stream().map(row -> words(row, columns)).toList(),
                all.stream()
                        .sorted(Comparator.comparingLong(Refusal::line))
                        .limit(MOST_REFUSALS)
                        .toList(),
                refused,
                remarks);
    }

    /** A number with the decimals of its column, or as it is where these would not show what it is. */
    private static String shown(float value, int decimals) {
        String words = NumberSummary.words(value, decimals);
        return Math.abs(Double.parseDouble(words) - value) > MOST_OFF * Math.abs(value) ? Float.toString(value) : words;
    }

    private List<String> words(List<String> row, List<ColumnLook> columns) {
        NumberReader reader = new NumberReader(dialect.numerals());
        List<String> words = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            ColumnLook column = columns.get(i);
            String trimmed = Spaces.trimmed(row.get(i));
            if (column.choice().missing().contains(trimmed) || trimmed.isEmpty()) {
                words.add(Look.MISSING);
            } else if (column.holds() == Kind.NUMBER && reader.read(trimmed)) {
                words.add(shown((float) reader.lastValue(), column.decimals()));
            } else {
                words.add(trimmed);
            }
        }
        return words;
    }
}
