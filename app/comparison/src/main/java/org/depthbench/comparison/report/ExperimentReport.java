package org.depthbench.comparison.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.depthbench.comparison.analysis.Account;
import org.depthbench.comparison.analysis.Amounts;
import org.depthbench.comparison.analysis.Asides;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.chart.file.FigureFile;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;

/** An experiment to be read: verdict, a paragraph for a paper, figure, cells, differences, provenance. */
public final class ExperimentReport {
    /** The name of the figure that shows what was asked. */
    public static final String FIGURE = "figure";

    private static final Page PAGE = new Page("experiment");

    /** Of its figure, in logical pixels. */
    private static final int WIDTH = 860;

    private static final int HEIGHT = 420;

    private final ExperimentOutcome outcome;
    private final TaskCatalogue catalogue;
    private final Amounts amounts;
    private final ReportWords words;
    private final UnaryOperator<String> found;
    private final Map<String, Picture> pictures;

    /** A report about an experiment, as far as it is, in English. */
    public ExperimentReport(ExperimentOutcome outcome, TaskCatalogue catalogue) {
        this(outcome, catalogue, Locale.ENGLISH, UnaryOperator.identity());
    }

    /**
     * A report about an experiment, as far as it is. The paragraph for a paper is English in every language.
     *
     * @param found puts what was found, which is English, into the language
     */
    public ExperimentReport(
            ExperimentOutcome outcome, TaskCatalogue catalogue, Locale language, UnaryOperator<String> found) {
        this.outcome = outcome;
        this.catalogue = catalogue;
        this.words = new ReportWords(language);
        this.found = found;
        this.amounts = new Amounts(outcome.spec());
        this.pictures = pictures();
    }

    /** The whole report in a markup; none needs a file beside it. */
    public String in(Markup markup) {
        Map<String, Object> page = values();
        if (markup == Markup.HTML) {
            page.putAll(image(chart()));
            page.put(
                    "asides",
                    pictures.values().stream()
                            .skip(1)
                            .map(ExperimentReport::image)
                            .toList());
            page.put("json", ExperimentDocument.of(outcome).toJson());
        }
        return PAGE.with(markup, page);
    }

    private Map<String, Object> values() {
        ExperimentSpec spec = outcome.spec();
        Map<String, Object> page = new HashMap<>();
        page.put("t", words.plain());
        page.put("title", title());
        page.put("quantity", found.apply(outcome.findings().quantity()));
        page.put("account", Account.of(spec, outcome.findings()));
        page.put("question", words.get("question." + spec.kind().word()));
        page.put("when", words.when(outcome.started()));
        page.put("verdict", found.apply(outcome.findings().verdict()));
        page.put("sentence", found.apply(outcome.findings().sentence()));
        page.put("notes", outcome.findings().notes().stream().map(found).toList());
        page.put(
                "extent",
                words.get(
                        MeasuredTrial.machines(outcome.trials()) > 1 ? "experiment.extent.here" : "experiment.extent",
                        Integer.toString(outcome.trials().size()),
                        Integer.toString(outcome.planned()),
                        Integer.toString(outcome.reused()),
                        Integer.toString(outcome.failed()),
                        words.figure(Figures.seconds(outcome.seconds()))));
        page.put("cells", outcome.findings().cells().stream().map(this::cell).toList());
        page.put(
                "differences",
                outcome.findings().differences().stream().map(this::difference).toList());
        page.put("machine", machines());
        return page;
    }

    private static Map<String, Object> image(Picture picture) {
        return Map.of(
                "chart", Page.image(picture, WIDTH, HEIGHT, "light"),
                "darkChart", Page.image(picture, WIDTH, HEIGHT, "dark"));
    }

    /** Machines of one make are told together. */
    private String machines() {
        List<ExperimentDocument.Trainer> all = ExperimentDocument.Trainer.of(outcome);
        if (all.size() == 1) {
            return make(all.get(0));
        }
        Map<String, List<ExperimentDocument.Trainer>> byMake =
                all.stream().collect(Collectors.groupingBy(this::make, TreeMap::new, Collectors.toList()));
        String told = byMake.entrySet().stream()
                .map(make -> words.get(
                        "experiment.machine.of",
                        Integer.toString(make.getValue().size()),
                        make.getKey(),
                        Integer.toString(make.getValue().stream()
                                .mapToInt(ExperimentDocument.Trainer::trials)
                                .sum())))
                .collect(Collectors.joining("; "));
        return words.get("experiment.machines", Integer.toString(all.size()), told);
    }

    private String make(ExperimentDocument.Trainer trainer) {
        return words.get(
                "experiment.machine",
                trainer.machine().cpu(),
                Integer.toString(trainer.machine().cores()),
                trainer.machine().os());
    }

    private String title() {
        String kind = words.get("experiment." + outcome.spec().kind().word());
        return outcome.spec().kind() == ExperimentKind.APPLICATIONS
                ? kind
                : "%s: %s"
                        .formatted(
                                kind,
                                words.title(
                                        catalogue,
                                        outcome.spec().comparison().task().task()));
    }

    /** The names of its figures: {@link #FIGURE} for the one that is judged, then those of what was measured besides. */
    public Set<String> figures() {
        return pictures.keySet();
    }

    /** A figure as a file. */
    public byte[] figure(String name, FigureFile kind, ChartStyle style) {
        return pictures.getOrDefault(name, chart()).file(kind, WIDTH, HEIGHT, style);
    }

    private Map<String, Picture> pictures() {
        Map<String, Picture> made = new LinkedHashMap<>();
        made.put(FIGURE, chart());
        for (Asides.Aside aside : Asides.of(outcome.spec(), outcome.trials())) {
            made.put(
                    FIGURE + "-" + aside.word(),
                    ExperimentFigure.of(aside, outcome.spec().kind(), title(), found, words.commas()));
        }
        return made;
    }

    private Picture chart() {
        return ExperimentFigure.of(outcome, title(), found, words.commas());
    }

    private Map<String, Object> cell(Cell cell) {
        return Map.of(
                "side", cell.side().word(),
                "line", found.apply(cell.line()),
                "place", found.apply(cell.label()),
                "n", cell.n(),
                "mean", words.figure(amounts.value(cell.mean())),
                "low", words.figure(amounts.value(cell.low())),
                "high", words.figure(amounts.value(cell.high())),
                "missing",
                        cell.missing() == 0 ? "" : words.get("experiment.missing", Integer.toString(cell.missing())));
    }

    private Map<String, Object> difference(Difference difference) {
        return Map.of(
                "place", found.apply(difference.label()),
                "n", difference.n(),
                "mean", found.apply(amounts.difference(difference.mean())),
                "low", found.apply(amounts.difference(difference.low())),
                "high", found.apply(amounts.difference(difference.high())),
                "p", number(difference.p()),
                "better", number(difference.better()),
                "equal", number(difference.equal()),
                "worse", number(difference.worse()),
                "judgement", found.apply(difference.judgement().words()));
    }

    private String number(double value) {
        return Double.isFinite(value) ? words.figure(String.format(Locale.ROOT, "%.4f", value)) : "–";
    }
}
