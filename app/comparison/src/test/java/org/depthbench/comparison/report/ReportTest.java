package org.depthbench.comparison.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Glance;
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
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.task.Split;
import org.depthbench.network.NetworkSpec;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
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
        String page = new ComparisonReport(result, table, insights(), TaskCatalogue.builtIn()).in(Markup.HTML);

        assertFalse(page.contains("src=\"http"), "a link to elsewhere");
        assertFalse(page.contains("<link"), "a link to elsewhere");
        assertFalse(page.contains("<script"), "a script");
        assertEquals(1, page.split("<svg", -1).length - 1);
        // Four charts and the small ones of the rows that were measured, each in both themes.
        long small = table.stream()
                .filter(row -> !(row.finding().glance().plot() instanceof Glance.Plot.None))
                .count();
        assertTrue(small > 0);
        assertEquals(2 * (4 + small), images(page).count());
        assertEquals(2, page.split("data:image/png;base64", -1).length - 1);
        assertTrue(page.contains("Computational power"));
        assertTrue(page.contains("95.0 %"));
    }

    @Test
    void aGermanPageIsGermanThroughout() {
        String text = new ComparisonReport(result, List.of(), insights(), TaskCatalogue.builtIn(), Locale.GERMAN)
                .in(Markup.HTML);
        String page = text + images(text).collect(Collectors.joining());

        assertTrue(page.contains("lang=\"de\""));
        assertTrue(page.contains("95,0 %"), "a decimal comma");
        assertFalse(page.contains("95.0 %"), "a decimal point");
        assertTrue(page.contains("Verglichen am 2"), "the date");
        assertTrue(page.contains("Trainingsbeispiele"));
        assertTrue(page.contains("Entscheidungsfläche"));
        for (String english : List.of("held-out", "Measured", "While they learned", "training time", "epoch<")) {
            assertFalse(page.contains(english), english);
        }
    }

    /** Its charts, as SVG. */
    private static Stream<String> images(String page) {
        return Pattern.compile("data:image/svg\\+xml;base64,([^\"]+)")
                .matcher(page)
                .results()
                .map(image -> new String(Base64.getDecoder().decode(image.group(1)), StandardCharsets.UTF_8));
    }

    @Test
    void thePageEscapesWhatItShows() {
        TrialResult failed =
                new TrialResult(result.deep().spec(), TrialState.FAILED, "<b>bold & broken</b>", null, List.of(), null);
        ComparisonResult broken =
                new ComparisonResult(result.spec(), result.started(), result.machine(), result.shallow(), failed);

        String page = new ComparisonReport(broken, table, Insights.none(), TaskCatalogue.builtIn()).in(Markup.HTML);

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

        String page = new ComparisonReport(named, table, Insights.none(), TaskCatalogue.builtIn()).in(Markup.HTML);

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

    @Test
    void howTheyDriveStandsInPageAndDocument() {
        Answer.Driven driven =
                new Answer.Driven(List.of(new Drive.Outcome(120.4, 430, false), new Drive.Outcome(402, 402, true)));
        Insights drives = new Insights(Map.of(), Map.of(), Map.of(), Map.of(Side.DEEP, driven));

        String page = new ComparisonReport(result, table, drives, TaskCatalogue.builtIn()).in(Markup.HTML);
        JsonNode document = Json.COMPACT.readTree(
                ComparisonDocument.of(result, table, drives).toJson());

        assertTrue(page.contains("stays on 1 of 2 roads, 261 m of 416 m on average"));
        assertTrue(page.contains("120 of 430"));
        assertEquals(1, page.split("This network could not be asked.", -1).length - 1, "the shallow one alone");
        assertTrue(document.get("shallow").get("driving").isNull());
        JsonNode driving = document.get("deep").get("driving");
        assertEquals(1, driving.get("finished").asInt());
        assertEquals(261.2, driving.get("meanMetres").asDouble(), 1e-9);
        assertEquals(430, driving.get("roads").get(0).get("length").asDouble());
        assertTrue(driving.get("roads").get(1).get("finished").asBoolean());
    }

    @Test
    void howClassesAreToldApartStandsInPageAndDocument() {
        String page = new ComparisonReport(result, table, insights(), TaskCatalogue.builtIn()).in(Markup.HTML);
        JsonNode document = Json.COMPACT.readTree(
                ComparisonDocument.of(result, table, insights()).toJson());

        assertTrue(page.contains("balanced accuracy 95.0 %"), page);
        assertTrue(page.contains("area under the curve 0.938"), page);
        assertTrue(page.contains("points=\"0.00,75.00 50.00,0.00 100.00,0.00\""), page);
        JsonNode deep = document.get("deep").get("heldOut");
        assertEquals(0.95, deep.get("balancedAccuracy").asDouble(), 1e-9);
        assertEquals(0.96, deep.get("recall").get(0).asDouble(), 1e-9);
        assertEquals(240 / 255.0, deep.get("precision").get(0).asDouble(), 1e-9);
        assertEquals(0.9375, deep.get("auc").asDouble());
        assertEquals(0.5, deep.get("roc").get(1).get("falseAlarms").asDouble());
        assertTrue(document.get("shallow").get("heldOut").get("auc").isNull());
    }

    @Test
    void onlyTheTaskOfDrivingIsDriven() {
        List<Query> asked = new ArrayList<>();
        Answer.Driven driven = new Answer.Driven(List.of(new Drive.Outcome(402, 402, true)));
        Answer.Confusion confusion = new Answer.Confusion(new int[][] {{1, 0}, {0, 1}});
        Answer.Roc roc = new Answer.Roc(1, new float[] {0, 1}, new float[] {1, 1});
        BiFunction<Side, Query, CompletableFuture<Answer>> inspect = (side, query) -> {
            asked.add(query);
            return CompletableFuture.completedFuture(
                    query instanceof Query.Confuse ? confusion : query instanceof Query.Rank ? roc : driven);
        };
        ComparisonResult driving = Results.finished(Results.usual("driving", 1), 0.9, 0.95);

        Insights ofClasses = Insights.results(result, inspect);
        assertEquals(Map.of(), ofClasses.drives());
        assertEquals(Map.of(Side.SHALLOW, confusion, Side.DEEP, confusion), ofClasses.confusions());
        assertEquals(Map.of(Side.SHALLOW, roc, Side.DEEP, roc), ofClasses.rocs());
        Query confuse = new Query.Confuse(Split.TEST);
        Query rank = new Query.Rank(Split.TEST);
        assertEquals(List.of(confuse, rank, confuse, rank), asked);
        asked.clear();
        assertEquals(
                Map.of(Side.SHALLOW, driven, Side.DEEP, driven),
                Insights.ask(driving, TaskCatalogue.builtIn(), inspect).drives());
        assertEquals(List.of(new Query.Drive(20), new Query.Drive(20)), asked);
    }

    private static Insights insights() {
        Answer.Confusion confusion = new Answer.Confusion(new int[][] {{240, 10}, {15, 235}});
        Answer.Surface surface = new Answer.Surface(2, 2, new float[][] {{1, 0}, {0, 1}, {0.5f, 0.5f}, {0.2f, 0.8f}});
        return new Insights(
                Map.of(Side.SHALLOW, confusion, Side.DEEP, confusion),
                Map.of(Side.DEEP, new Answer.Roc(0.9375, new float[] {0, 0.5f, 1}, new float[] {0.25f, 1, 1})),
                Map.of(Side.SHALLOW, surface, Side.DEEP, surface),
                Map.of());
    }
}
