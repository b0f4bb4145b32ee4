package org.depthbench.cli.task;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.datasets.table.ColumnLook;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.row.Dialect;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.value.Kind;

/** What was seen of a table, for a person to read. */
final class LookText {
    private static final int FEW = 3;

    private final Terminal terminal;

    LookText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(Path file, Look look) {
        Dialect dialect = look.dialect();
        terminal.println("%s: %s%s%s, %s, %,d rows, %d columns"
                .formatted(
                        file.getFileName(),
                        dialect.format().name().toLowerCase(Locale.ROOT),
                        dialect.gzip() ? " packed by gzip" : "",
                        look.sheet().map(", sheet \"%s\""::formatted).orElse(""),
                        dialect.charset(),
                        look.rows(),
                        look.columns().size()));
        look.remarks().forEach(remark -> terminal.println(marked(remark)));
        look.refusals().stream().map(Refusal::sentence).forEach(sentence -> terminal.println("! " + sentence));
        if (look.refused() > look.refusals().size()) {
            terminal.println(
                    "! and %,d more".formatted(look.refused() - look.refusals().size()));
        }
        terminal.println("");
        terminal.println(TextTable.plain(
                look.columns(),
                List.of(
                        TextTable.words("column", ColumnLook::name),
                        TextTable.words("is", LookText::kind),
                        TextTable.numbers("missing", column -> Long.toString(column.missing())),
                        TextTable.numbers(
                                "different", column -> column.distinct() + (column.distinctIsAll() ? "" : "+")),
                        TextTable.words(
                                "first values",
                                column -> first(look, look.columns().indexOf(column))))));
        look.columns().forEach(column -> column.remarks().forEach(remark -> terminal.println(marked(remark))));
    }

    private static String marked(Remark remark) {
        return (remark.subject().isQuestion() ? "? " : "- ") + remark.sentence();
    }

    private static String kind(ColumnLook column) {
        return column.kind() == Kind.IGNORE
                ? "ignored (%s)".formatted(column.holds().name().toLowerCase(Locale.ROOT))
                : column.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String first(Look look, int column) {
        return String.join(
                ", ",
                look.first().stream().limit(FEW).map(row -> row.get(column)).toList());
    }
}
