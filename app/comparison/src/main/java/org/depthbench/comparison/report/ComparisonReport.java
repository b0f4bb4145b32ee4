package org.depthbench.comparison.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.comparison.chart.glance.GlanceChart;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.driving.Car;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.Answer;
import org.depthbench.trial.EngineFacts;

/** A comparison to be read: table, provenance, and on a page also charts and what the networks confuse. */
public final class ComparisonReport {
    private static final Page PAGE = new Page("report");

    private static final int SURFACE_PIXELS = 420;

    /** Of a chart, in logical pixels. */
    private static final int CHART_WIDTH = 560;

    private static final int CHART_HEIGHT = 330;

    /** Of a row's small chart, in logical pixels. */
    private static final int GLANCE_WIDTH = 180;

    private static final int GLANCE_HEIGHT = 54;

    private final ComparisonResult result;
    private final List<TableRow> table;
    private final Insights insights;
    private final TaskCatalogue catalogue;
    private final ReportWords words;

    /** A report about one comparison, in English. */
    public ComparisonReport(ComparisonResult result, List<TableRow> table, Insights insights, TaskCatalogue catalogue) {
        this(result, table, insights, catalogue, Locale.ENGLISH);
    }

    /**
     * A report about one comparison.
     *
     * @param table in the same language
     * @param catalogue knows what is said of its task; a task whose data is not on this machine has its name alone
     */
    public ComparisonReport(
            ComparisonResult result,
            List<TableRow> table,
            Insights insights,
            TaskCatalogue catalogue,
            Locale language) {
        this.words = new ReportWords(language);
        this.result = result;
        this.table = table;
        this.insights = insights;
        this.catalogue = catalogue;
    }

    /** The whole report in a markup; none needs a file beside it. */
    public String in(Markup markup) {
        String id = result.spec().task().task();
        Optional<Task> task = catalogue.find(id);
        Map<String, Object> page = new HashMap<>();
        page.put("t", words.plain());
        page.put("title", words.title(catalogue, id));
        page.put("summary", task.map(words::summary).orElse(""));
        page.put("compared", words.get("compared", words.when(result.started())));
        page.put("sides", List.of(side(Side.SHALLOW), side(Side.DEEP)));
        page.put("task", id);
        page.put("rows", table.stream().map(this::row).toList());
        page.put("provenance", provenance(task));
        if (markup == Markup.HTML) {
            page.put(
                    "charts",
                    new ReportCharts(result, words)
                            .all().stream()
                                    .map(chart -> image(chart, CHART_WIDTH, CHART_HEIGHT))
                                    .toList());
            page.put(
                    "specification",
                    ComparisonDocument.of(result, table, insights).toJson());
        }
        return PAGE.with(markup, page);
    }

    /** In both themes. */
    private static Map<String, Object> image(Picture picture, int width, int height) {
        return Map.of(
                "light",
                Page.image(picture, width, height, "light"),
                "dark",
                Page.image(picture, width, height, "dark"));
    }

    private Map<String, Object> side(Side side) {
        TrialResult trial = result.side(side);
        Map<String, Object> values = new HashMap<>();
        values.put("word", side.word());
        values.put("name", words.side(side));
        values.put("network", words.network(trial.spec().learner().network().name()));
        values.put("score", words.figure(Figures.score(result.metric(), result.score(side))));
        values.put(
                "told",
                words.get(
                                "side",
                                Integer.toString(trial.epochs().size()),
                                Figures.seconds(trial.trainingSeconds()),
                                Figures.count((double) trial.spec().plan().parameters()),
                                words.get(
                                        trial.stoppedWithProgram()
                                                ? "state.stopped"
                                                : "state." + trial.state().word()))
                        + (trial.spec().learner().training().balancedClasses() ? words.get("side.balanced") : ""));
        values.put("surfaceOf", words.get("surface", words.side(side)));
        values.put("error", Objects.requireNonNullElse(trial.error(), ""));
        Answer.Confusion confusion = insights.confusions().get(side);
        values.put("confusion", confusion == null ? List.of() : List.of(matrix(confusion)));
        values.put("balanced", confusion == null ? "" : words.figure(Figures.percent(confusion.balancedAccuracy())));
        Answer.Roc roc = insights.rocs().get(side);
        values.put("roc", roc == null || Double.isNaN(roc.area()) ? List.of() : List.of(curve(roc)));
        Answer.Surface surface = insights.surfaces().get(side);
        values.put("surface", surface == null ? List.of() : List.of(picture(surface)));
        Answer.Driven driven = insights.drives().get(side);
        values.put("driven", driven == null ? List.of() : List.of(driven(driven)));
        values.put("unasked", !insights.answered(side));
        return values;
    }

    private Map<String, Object> driven(Answer.Driven driven) {
        return Map.of(
                "words",
                words.get(
                        "driven",
                        Integer.toString(driven.finished()),
                        Integer.toString(driven.courses().size()),
                        Long.toString(Math.round(driven.meanMetres())),
                        Long.toString(Math.round(driven.meanLength()))),
                "told",
                words.get("drive", Long.toString(Math.round(Car.SPEED))),
                "roads",
                IntStream.range(0, driven.courses().size())
                        .mapToObj(i -> road(i + 1, driven.courses().get(i)))
                        .toList());
    }

    /** In a square of 100 by 100, upwards. */
    private Map<String, Object> curve(Answer.Roc roc) {
        return Map.of(
                "area",
                words.figure(String.format(Locale.ROOT, "%.3f", roc.area())),
                "points",
                IntStream.range(0, roc.hits().length)
                        .mapToObj(i -> String.format(
                                Locale.ROOT, "%.2f,%.2f", 100 * roc.falseAlarms()[i], 100 - 100 * roc.hits()[i]))
                        .collect(Collectors.joining(" ")));
    }

    private Map<String, Object> road(int number, Drive.Outcome outcome) {
        return Map.of(
                "number",
                number,
                "way",
                words.get(
                        "way",
                        Long.toString(Math.round(outcome.metres())),
                        Long.toString(Math.round(outcome.length()))),
                "share",
                String.format(Locale.ROOT, "%.0f", 100 * outcome.metres() / outcome.length()),
                "end",
                words.get(outcome.finished() ? "round" : "left"));
    }

    private String picture(Answer.Surface surface) {
        Examples points = result.shallow().spec().load(catalogue).test();
        double radius =
                catalogue.byId(result.spec().task().task()).inputs() instanceof Inputs.Plane plane ? plane.radius() : 0;
        BufferedImage image = new SurfacePicture(radius, SURFACE_PIXELS, SurfacePicture.Scale.of(points))
                .paint(surface, List.of(SurfacePicture.Points.plain(points)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    private Map<String, Object> matrix(Answer.Confusion confusion) {
        List<String> classes = catalogue
                .find(result.spec().task().task())
                .map(words::classes)
                .orElse(IntStream.range(0, confusion.counts().length)
                        .mapToObj(Integer::toString)
                        .toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int is = 0; is < classes.size(); is++) {
            int[] counts = confusion.counts()[is];
            int actual = is;
            int most = Math.max(1, IntStream.of(counts).sum());
            rows.add(Map.of(
                    "name",
                    classes.get(is),
                    "recall",
                    words.figure(Figures.percent(confusion.recall(is))),
                    "cells",
                    IntStream.range(0, counts.length)
                            .mapToObj(said -> Map.of(
                                    "count",
                                    counts[said] == 0 ? "" : Integer.toString(counts[said]),
                                    "share",
                                    String.format(Locale.ROOT, "%.2f", (double) counts[said] / most),
                                    "kind",
                                    said == actual ? "right" : "wrong"))
                            .toList()));
        }
        return Map.of(
                "classes",
                classes,
                "rows",
                rows,
                "precisions",
                IntStream.range(0, classes.size())
                        .mapToObj(said -> words.figure(Figures.percent(confusion.precision(said))))
                        .toList());
    }

    private Map<String, Object> row(TableRow row) {
        Finding finding = row.finding();
        Map<String, Object> values = new HashMap<>();
        values.put("title", row.claim().title());
        values.put("claimShallow", row.claim().shallow());
        values.put("claimDeep", row.claim().deep());
        values.put("shallow", finding.shallow());
        values.put("deep", finding.deep());
        values.put("numberShallow", finding.glance().shallow().text());
        values.put("numberDeep", finding.glance().deep().text());
        values.put("glance", glance(finding.glance().plot()));
        values.put("verdict", words.get("verdict." + finding.verdict().name().toLowerCase(Locale.ROOT)));
        values.put("kind", finding.verdict().name().toLowerCase(Locale.ROOT));
        values.put("mark", mark(finding.verdict()));
        values.put("reason", finding.reason());
        values.put("rule", row.claim().rule());
        return values;
    }

    /** The row's small chart in both themes; none where nothing is drawn. */
    private static List<Map<String, Object>> glance(Glance.Plot plot) {
        if (plot instanceof Glance.Plot.None) {
            return List.of();
        }
        return List.of(image(
                (graphics, width, height, style) -> GlanceChart.draw(plot, graphics, width, height, style),
                GLANCE_WIDTH,
                GLANCE_HEIGHT));
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case AGREES -> "✓";
            case DISAGREES -> "✗";
            case NOT_YET -> "…";
            case UNDECIDED -> "?";
            case STATED -> "·";
        };
    }

    private List<Map<String, String>> provenance(Optional<Task> task) {
        EngineFacts engine = ComparisonDocument.engine(result);
        List<Map<String, String>> facts = new ArrayList<>();
        task.map(Task::card).ifPresent(card -> {
            fact(facts, "data", card.source());
            fact(facts, "licence", card.licence());
            fact(facts, "split", card.split());
        });
        fact(facts, "examples", Integer.toString(result.spec().task().examples()));
        fact(facts, "noise", words.figure(Double.toString(result.spec().task().noise())));
        fact(facts, "digest", digest(result.shallow()));
        fact(facts, "seed", Long.toString(result.spec().seed()));
        fact(
                facts,
                "schedule",
                words.get(
                        "fact.schedule.value",
                        words.get("schedule." + result.spec().schedule().name().toLowerCase(Locale.ROOT)),
                        words.threads(result.threads())));
        for (Side side : Side.values()) {
            fact(
                    facts,
                    "parameters-" + side.word(),
                    Objects.requireNonNullElse(result.side(side).parameterHash(), "–"));
        }
        fact(
                facts,
                "engine",
                words.get(
                        "fact.engine.value",
                        engine.backend(),
                        engine.path(),
                        engine.nativeBuild(),
                        engine.blas(),
                        engine.oneDnn() ? ", oneDNN" : ""));
        engine.versions().forEach((library, version) -> facts.add(Map.of("name", library, "value", version)));
        fact(
                facts,
                "processor",
                words.get(
                        "fact.processor.value",
                        result.machine().cpu(),
                        Integer.toString(result.machine().cores())));
        fact(facts, "memory", Figures.mebibytes(result.machine().memoryBytes()));
        fact(facts, "system", result.machine().os());
        fact(facts, "java", result.machine().jvm());
        fact(facts, "depthbench", result.machine().depthbench());
        return facts;
    }

    private void fact(List<Map<String, String>> facts, String key, String value) {
        facts.add(Map.of("name", words.get("fact." + key), "value", value));
    }

    private static String digest(TrialResult trial) {
        return trial.prepared() == null ? "–" : trial.prepared().fingerprint();
    }
}
