package org.depthbench.comparison.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depthbench.comparison.evidence.Claim;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.datasets.TaskCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks like markup is shown as it is. */
class MarkupTest {
    private final ComparisonResult result = Results.finished(Results.spec("moons", 200, 1), 0.9, 0.95);

    private static String escaped(Markup markup, String text) {
        return markup.compiler()
                .compile(markup == Markup.LATEX ? "<%it%>" : "{{it}}")
                .execute(Map.of("it", text));
    }

    // Held against the lists of CommonMark 0.31 (2.4 and 5) and of Lamport's LaTeX (appendix C.1.1).
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '^', textBlock = """
        50 % of 3×16_a ¦ 50 % of 3×16\\_a ¦ 50 \\% of 3\\ensuremath{\\times}16\\_a
        a|b ¦ a\\|b ¦ a\\textbar{}b
        <b>&amp; ¦ \\<b\\>\\&amp; ¦ \\textless{}b\\textgreater{}\\&amp;
        \\input{x} ¦ \\\\input{x} ¦ \\textbackslash{}input\\{x\\}
        1. first ¦ 1\\. first ¦ 1. first
        === ¦ \\=== ¦ ===
        - item ¦ \\- item ¦ - item
        +1.20 points ¦ +1.20 points ¦ +1.20 points
        [x](y) ¦ \\[x\\](y) ¦ [x](y)
        $x~#$ ¦ \\$x\\~\\#\\$ ¦ \\$x\\textasciitilde{}\\#\\$
        0.4 – 2.0 -- "q" ¦ 0.4 – 2.0 -- "q" ¦ 0.4 -- 2.0 -{}- \\char34{}q\\char34{}
        10³ Größe −1 ¦ 10³ Größe −1 ¦ 10\\textsuperscript{3} Größe \\ensuremath{-}1
        """)
    void lettersThatAreMarkupAreEscaped(String text, String markdown, String latex) {
        assertEquals(markdown, escaped(Markup.MARKDOWN, text));
        assertEquals(latex, escaped(Markup.LATEX, text));
    }

    @Test
    void aPowerIsNoPower() {
        assertEquals("x\\textasciicircum{}2", escaped(Markup.LATEX, "x^2"));
    }

    @Test
    void aCellStaysOnItsLine() {
        assertEquals("a b", escaped(Markup.MARKDOWN, " a\r\n\tb "));
        assertEquals("a b", escaped(Markup.LATEX, "a\u0000\n\nb"));
    }

    @Test
    void theTableHasACellForEachColumnInEveryRow() {
        List<TableRow> table = new ComparisonTable(new TableWords(Locale.GERMAN), TaskCatalogue.builtIn())
                .rows(result, Evidence.none());
        ComparisonReport report =
                new ComparisonReport(result, table, Insights.none(), TaskCatalogue.builtIn(), Locale.GERMAN);

        List<String> rows = report.in(Markup.MARKDOWN)
                .lines()
                .filter(line -> line.startsWith("| **"))
                .toList();
        List<String> cells = report.in(Markup.LATEX)
                .lines()
                .filter(line -> line.contains("\\textbf"))
                .toList();

        assertEquals(7, rows.size());
        assertEquals(7, cells.size());
        rows.forEach(row -> assertEquals(
                7, row.replace("\\|", "").chars().filter(c -> c == '|').count(), row));
        cells.forEach(row -> assertEquals(
                5, row.replace("\\&", "").chars().filter(c -> c == '&').count(), row));
        assertTrue(report.in(Markup.MARKDOWN).contains("95,0 %"), "a decimal comma");
        assertTrue(report.in(Markup.LATEX).contains("95,0 \\%"), "a decimal comma");
    }

    @Test
    void aFindingIsNoMarkup() {
        TableRow row = new ComparisonTable(new TableWords(Locale.ROOT), TaskCatalogue.builtIn())
                .rows(result, Evidence.none())
                .get(0);
        TableRow odd = new TableRow(
                row.row(),
                new Claim("a|b", "x & y", "{z}", "rule"),
                Finding.of("50 %", "\\evil", row.finding().verdict(), "`code`"));
        ComparisonReport report = new ComparisonReport(result, List.of(odd), Insights.none(), TaskCatalogue.builtIn());

        assertTrue(report.in(Markup.MARKDOWN).contains("| **a\\|b** | x \\& y | {z} | 50 % | \\\\evil |"));
        assertTrue(report.in(Markup.LATEX).contains("x \\& y & \\raggedright \\{z\\} & \\raggedright 50 \\% &"));
        assertFalse(report.in(Markup.LATEX).contains("\\evil"));
    }
}
