package org.depthbench.comparison.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.NetworkSpec;
import org.depthbench.trial.Answer;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.spec.Learner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The page stands by itself, and the document says what it promises. */
class ReportTest {
    private final ComparisonResult result = Results.finished(Results.spec("moons", 200, 1), 0.9, 0.95);
    private final List<TableRow> table =
            new ComparisonTable(new TableWords(Locale.ROOT), TaskCatalogue.builtIn()).rows(result, Evidence.none());

    @Test
    void thePageNeedsNothingBesideIt() {
        String page = new HtmlReport(result, table, insights(), TaskCatalogue.builtIn()).html();

        assertFalse(page.contains("src=\"http"), "a link to elsewhere");
        assertFalse(page.contains("<link"), "a link to elsewhere");
        assertFalse(page.contains("<script"), "a script");
        assertEquals(4, page.split("<svg", -1).length - 1);
        assertEquals(2, page.split("data:image/png;base64", -1).length - 1);
        assertTrue(page.contains("Computational power"));
        assertTrue(page.contains("95.0 %"));
    }

    @Test
    void thePageEscapesWhatItShows() {
        TrialResult failed =
                new TrialResult(result.deep().spec(), TrialState.FAILED, "<b>bold & broken</b>", null, List.of(), null);
        ComparisonResult broken =
                new ComparisonResult(result.spec(), result.started(), result.machine(), result.shallow(), failed);

        String page = new HtmlReport(broken, table, Insights.none(), TaskCatalogue.builtIn()).html();

        assertTrue(page.contains("&lt;b&gt;bold &amp; broken&lt;/b&gt;"));
        assertTrue(page.contains("This network could not be asked."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        =1+1    | '=1+1
        +1      | '+1
        -1      | '-1
        @SUM(1) | '@SUM(1)
        a=1     | a=1
        """)
    void aSpreadsheetShowsWhatLooksLikeAFormula(String name, String cell) {
        List<String> lines = EpochsCsv.of(called(name)).lines().toList();

        assertEquals(
                List.of(cell, cell),
                List.of(lines.get(1).split(",", -1)[4], lines.get(9).split(",", -1)[4]));
    }

    @Test
    void whatBeginsWithATabOrAnEndOfLineIsNoFormulaEither() {
        assertEquals(List.of("'\t=1", "'\r=1"), List.of(Cells.text("\t=1"), Cells.text("\r=1")));
    }

    @Test
    void whatCommandsATerminalIsShownAndDoesNothing() {
        ComparisonResult named = called("a\u001b[2Jb\u0007c\nd");

        String page = new HtmlReport(named, table, Insights.none(), TaskCatalogue.builtIn()).html();

        assertTrue(page.contains("a\ufffd[2Jb\ufffdc\ufffdd"), page);
        assertFalse(page.contains("\u001b") || page.contains("\u0007"), page);
        assertTrue(EpochsCsv.of(named).contains(",a\ufffd[2Jb\ufffdc\ufffdd,"));
    }

    private ComparisonResult called(String name) {
        Learner learner = result.spec().shallow();
        Learner renamed = new Learner(new NetworkSpec(name, learner.network().layers()), learner.training());
        ComparisonSpec spec = result.spec().with(Side.SHALLOW, renamed).with(Side.DEEP, renamed);
        return Results.finished(spec, 0.9, 0.95);
    }

    @Test
    void theDocumentHasTheFieldsThatScriptsRead() {
        JsonNode document =
                Json.COMPACT.readTree(ComparisonDocument.of(result, table).toJson());

        assertEquals("moons", document.get("task").asString());
        assertEquals("at-once", document.get("schedule").asString());
        assertEquals(7, document.get("table").size());
        assertEquals("CPU", document.get("environment").get("backend").asString());
        JsonNode deep = document.get("deep");
        assertEquals("finished", deep.get("state").asString());
        assertTrue(deep.get("error").isNull());
        assertEquals("deep-3x16", deep.get("network").get("preset").asString());
        assertEquals(3, deep.get("network").get("hiddenLayers").asInt());
        assertEquals(8, deep.get("epochs").size());
        assertEquals(0.95, deep.get("testAccuracy").asDouble());
        assertEquals("hash", deep.get("parameterHash").asString());
    }

    private static Insights insights() {
        Answer.Confusion confusion = new Answer.Confusion(new int[][] {{240, 10}, {15, 235}});
        Answer.Surface surface = new Answer.Surface(2, 2, new float[][] {{1, 0}, {0, 1}, {0.5f, 0.5f}, {0.2f, 0.8f}});
        return new Insights(
                Map.of(Side.SHALLOW, confusion, Side.DEEP, confusion),
                Map.of(Side.SHALLOW, surface, Side.DEEP, surface));
    }
}
