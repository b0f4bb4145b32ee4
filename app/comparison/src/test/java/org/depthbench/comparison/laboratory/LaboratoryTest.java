package org.depthbench.comparison.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.depthbench.comparison.analysis.Account;
import org.depthbench.comparison.analysis.Asides;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Judgement;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Grid;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.experiment.PlannedTrial;
import org.depthbench.comparison.experiment.Remedy;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.report.ExperimentDocument;
import org.depthbench.comparison.report.ExperimentFigure;
import org.depthbench.comparison.report.ExperimentReport;
import org.depthbench.comparison.report.Markup;
import org.depthbench.comparison.report.TrialsCsv;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Division;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.Residual;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class LaboratoryTest {
    private static final ComparisonSpec DIGITS = Results.usual("digits", 1);
    private static final Laboratory.Means ONE = new Laboratory.Means(1, Double.POSITIVE_INFINITY);

    @TempDir
    private Path folder;

    private Store store;
    private final AtomicInteger trained = new AtomicInteger();

    @AfterEach
    void close() {
        if (store != null) {
            store.close();
        }
    }

    private Laboratory laboratory(ToDoubleFunction<TrialSpec> accuracy) {
        if (store == null) {
            store = Store.open(new Home(folder));
        }
        return new Laboratory(
                store.experiments(),
                TaskCatalogue.builtIn(),
                new ThisMachine(),
                InstantSource.fixed(Instant.EPOCH),
                Duration.ofMinutes(5),
                name -> new ScriptedTrial(DIGITS.trial(Side.DEEP, 1), spec -> {
                    return accuracy.applyAsDouble(spec);
                }));
    }

    private static ExperimentSpec spec(ExperimentKind kind, int repeats) {
        return new ExperimentSpec(kind, DIGITS, repeats, List.of(), 0.01);
    }

    private static boolean deep(TrialSpec trial) {
        return trial.learner().network().hiddenLayers() > 2;
    }

    private static ExperimentOutcome run(ExperimentRun run) {
        try (run) {
            run.start();
            return run.end().join();
        }
    }

    private static ExperimentRun begin(Laboratory laboratory, ExperimentSpec spec) {
        return laboratory.begin(spec, ONE, progress -> {}, LaboratoryTest::fail);
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    @Test
    void aLargeDifferenceIsSeenAndKept() {
        Laboratory laboratory = laboratory(trial -> deep(trial) ? 0.97 : 0.9 + trial.seed() * 1e-3);

        ExperimentOutcome outcome = run(begin(laboratory, spec(ExperimentKind.REPEAT, 6)));

        assertEquals(Judgement.DEEP_BETTER, outcome.findings().judgement());
        assertEquals(12, outcome.trials().size());
        assertEquals(0, outcome.reused());
        assertTrue(outcome.findings().sentence().contains("6 seeds and the luck of these 449 test examples"));
        assertEquals(outcome.findings(), laboratory.read(outcome.id()).findings(), "what is kept says the same");
    }

    @Test
    void aParagraphNamesTestPairsEffectAndCaveat() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> deep(trial) ? 0.95 + trial.seed() * 1e-3 : 0.92), spec(ExperimentKind.REPEAT, 6)));
        Difference difference = outcome.findings().difference();
        assertNotNull(difference);

        String account = Account.of(outcome.spec(), outcome.findings());

        assertTrue(
                account.startsWith("Over 6 seeds and the luck of these 449 test examples, the test score of"), account);
        assertTrue(
                account.contains(String.format(
                        Locale.ROOT,
                        "was %+.2f points (95 %% interval %+.2f points to %+.2f points;",
                        100 * difference.mean(),
                        100 * difference.low(),
                        100 * difference.high())),
                account);
        assertTrue(account.contains("n = 6 pairs") && account.contains("Satterthwaite"), account);
        assertTrue(
                account.contains(
                        "by a margin of 1.00 points: " + outcome.findings().verdict()),
                account);
        assertTrue(account.endsWith("The split is one of many; how other examples to learn from would have changed it,"
                + " the interval does not cover."));
    }

    @Test
    void fewerThanSixRepeatsProveNothing() {
        ExperimentOutcome outcome =
                run(begin(laboratory(trial -> deep(trial) ? 0.99 : 0.5), spec(ExperimentKind.REPEAT, 3)));

        assertEquals("not enough evidence: 3 of 6 repeats", outcome.findings().verdict());
    }

    @Test
    void equalIsSaidOfWhatIsProvenEqualAlone() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> 0.95 + (deep(trial) ? 1e-3 : 0) + trial.seed() % 2 * 1e-3),
                spec(ExperimentKind.REPEAT, 6)));

        assertEquals(Judgement.PRACTICALLY_EQUAL, outcome.findings().judgement());
    }

    @Test
    void trialsAreTrainedOnce() {
        Laboratory laboratory = laboratory(trial -> {
            trained.incrementAndGet();
            return 0.9;
        });
        run(begin(laboratory, spec(ExperimentKind.REPEAT, 6)));
        int before = trained.get();

        ExperimentOutcome again = run(begin(laboratory, spec(ExperimentKind.REPEAT, 6)));
        ExperimentOutcome sizes = run(begin(laboratory, spec(ExperimentKind.DATA_REQUIREMENTS, 2)));

        assertTrue(before > 0);
        assertEquals(12, again.reused());
        assertEquals(4, sizes.reused(), "the trials of the largest size are those of the repeats");
    }

    @Test
    void aFailureIsAValueWithItsReason() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> deep(trial) && trial.seed() == 3 ? Double.NaN : 0.9),
                spec(ExperimentKind.REPEAT, 6)));

        assertEquals(1, outcome.failed());
        assertEquals("not enough evidence: 5 of 6 repeats", outcome.findings().verdict());
        assertTrue(
                outcome.findings().notes().contains("1 trial failed: The worker ended."),
                outcome.findings().notes().toString());
        assertEquals(
                1,
                outcome.findings().cells().stream()
                        .mapToInt(cell -> cell.missing())
                        .sum());
    }

    @Test
    void whatIsCutShortGoesOnWhereItWas() {
        Laboratory laboratory = laboratory(trial -> 0.9);
        ExperimentRun first = begin(laboratory, spec(ExperimentKind.REPEAT, 6));
        first.cancel();
        ExperimentOutcome cut = first.end().join();
        assertFalse(cut.complete());
        assertEquals(
                TrialState.FINISHED,
                run(laboratory.resume(cut.id(), ONE, progress -> {}, LaboratoryTest::fail))
                        .trials()
                        .get(11)
                        .result()
                        .state());

        assertThrows(
                DepthbenchException.class,
                () -> laboratory.resume(cut.id(), ONE, progress -> {}, LaboratoryTest::fail));
        assertThrows(DepthbenchException.class, () -> laboratory.read(99));
    }

    @Test
    void sizesAreComparedAfterAsManySteps() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> deep(trial) ? 0.5 + trial.task().examples() / 3000.0 : 0.8),
                spec(ExperimentKind.DATA_REQUIREMENTS, 6)));

        assertEquals(
                List.of("84", "168", "337", "674", "1348"),
                outcome.findings().differences().stream().map(Difference::label).toList());
        int batch = DIGITS.deep().training().batchSize();
        double steps = 20 * Math.ceil(1348.0 / batch);
        outcome.trials().forEach(trial -> {
            double taken = trial.planned().stop().epochs()
                    * Math.ceil(trial.planned().trial().task().examples() / (double) batch);
            assertEquals(steps, taken, 0.02 * steps);
        });
        assertEquals("deep gains more from data", outcome.findings().verdict());
        assertNotNull(outcome.findings().crossover());
        // By hand: deep minus shallow is 674/3000 - 0.3 and 1348/3000 - 0.3 there, and the axis is logarithmic.
        double share = (0.3 - 674 / 3000.0) / (674 / 3000.0);
        assertTrue(outcome.findings().crossover().seen());
        assertEquals(674 * Math.pow(2, share), outcome.findings().crossover().at(), 5);
    }

    @Test
    void aGainIsOfTheRepeatsThatBothSizesHave() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> {
                    int examples = trial.task().examples();
                    boolean fails = trial.seed() == (examples == 84 ? 3 : examples == 1348 ? 5 : 0);
                    double more = examples == 1348 ? trial.seed() * 1e-2 : 0;
                    return deep(trial) ? fails ? Double.NaN : 0.5 + examples / 4000.0 + more : 0.8;
                }),
                spec(ExperimentKind.DATA_REQUIREMENTS, 6)));

        Difference gain = outcome.findings().difference();
        assertEquals(4, gain.n());
        // Of the seeds 1, 2, 4 and 6; scores are whole numbers of 449 test examples.
        assertEquals(1264 / 4000.0 + 1e-2 * (1 + 2 + 4 + 6) / 4, gain.mean(), 1.0 / 449);
        assertTrue(gain.overWhat().startsWith("4 seeds"), gain.overWhat());
    }

    @Test
    void aLadderKeepsItsParameters() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial ->
                        0.9 + 0.01 * Math.min(3, trial.learner().network().hiddenLayers())),
                spec(ExperimentKind.DEPTH_LADDER, 6)));

        double wanted = (double) DIGITS.trial(Side.DEEP, 1).plan().parameters();
        outcome.trials().stream()
                .filter(trial -> trial.planned().x() > 0)
                .forEach(trial -> assertEquals(
                        wanted,
                        (double) trial.planned().trial().plan().parameters(),
                        0.03 * wanted,
                        trial.planned().label()));
        assertEquals("3", outcome.findings().difference().label());
        assertEquals(0.02, outcome.findings().difference().mean(), 2e-3);
    }

    /** By hand: of the seeds 1, 2 and 3, the geometric mean is the cube root of 6. */
    @Test
    void aLadderTellsGradientsAndTimeBesides() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> 0.9),
                new ExperimentSpec(ExperimentKind.DEPTH_LADDER, DIGITS, 3, List.of(1, 4), 0.01)));

        List<Asides.Aside> asides = Asides.of(outcome.spec(), outcome.trials());
        assertEquals(
                List.of("time", "gradient"),
                asides.stream().map(Asides.Aside::word).toList());
        Cell time = asides.get(0).cells().get(1);
        assertEquals(4, time.x());
        assertEquals(1e-3 * outcome.trials().get(0).result().epochs().size(), time.mean(), 1e-9);
        List<Cell> gradient = asides.get(1).cells();
        assertEquals(
                List.of(
                        "shallow, 1 layers",
                        "shallow, 1 layers",
                        "deep, 4 layers",
                        "deep, 4 layers",
                        "deep, 4 layers",
                        "deep, 4 layers",
                        "deep, 4 layers"),
                gradient.stream().map(Cell::line).toList());
        assertEquals(1, gradient.get(2).x());
        assertEquals(1e-4 * Math.cbrt(6), gradient.get(2).mean(), 1e-12);
        assertEquals(Math.cbrt(6), gradient.get(6).mean(), 1e-12);
        assertTrue(
                outcome.findings()
                        .notes()
                        .contains(
                                "When training begins, the gradient of the first layer divided by that of the last one is, by hidden layers: 4: 0.0001."),
                outcome.findings().notes().toString());
        String svg = ExperimentFigure.of(
                        asides.get(1), ExperimentKind.DEPTH_LADDER, "pull", UnaryOperator.identity(), true)
                .svg(600, 400, ChartStyle.of("light"));
        assertTrue(svg.contains("layer, from the input on"), svg);
        assertEquals(
                7,
                Json.COMPACT
                        .readTree(ExperimentDocument.of(outcome).toJson())
                        .at("/asides/1/cells")
                        .size());
    }

    @Test
    void aFiguresNumbersAreWrittenAsTheLanguageDoes() {
        ExperimentOutcome outcome = run(begin(laboratory(trial -> 0.9), spec(ExperimentKind.REPEAT, 6)));

        for (boolean commas : new boolean[] {false, true}) {
            String svg = ExperimentFigure.of(outcome, "", UnaryOperator.identity(), commas)
                    .svg(600, 400, ChartStyle.of("light"));
            assertEquals(commas, svg.contains(">90,0"), svg);
            assertEquals(!commas, svg.contains(">90.0"), svg);
        }
    }

    @Test
    void aReportIsInTheLanguageAskedForButForTheParagraphForAPaper() {
        ExperimentOutcome outcome = run(begin(laboratory(trial -> 0.9), spec(ExperimentKind.REPEAT, 6)));

        String page = new ExperimentReport(
                        outcome,
                        TaskCatalogue.builtIn(),
                        Locale.GERMAN,
                        said -> said.replace("practically", "praktisch"))
                .in(Markup.HTML);

        assertTrue(page.contains("lang=\"de\""), page);
        assertTrue(page.contains("Wiederholung: Handgeschriebene Ziffern"), page);
        assertTrue(page.contains("praktisch equal"), "what was found is put into it");
        assertTrue(page.contains("90,0 %"), "a decimal comma");
        for (String english : List.of("Begun", "Cells", "Differences<", "judgement", "trials,", "cores")) {
            assertFalse(page.substring(0, page.indexOf("<details>")).contains(english), english);
        }
    }

    /** By hand: with half of the labels wrong, a train score of 0.9 needs 0.4 of them at least, 0.8 of all wrong ones. */
    @Test
    void whoMemorisesWrongLabelsIsSaid() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> trial.task().wrongLabels() == 0 ? 0.8 : deep(trial) ? 0.9 : 0.45),
                new ExperimentSpec(ExperimentKind.OVERFITTING, DIGITS, 6, List.of(50, 0), 0.01)));

        assertEquals(24, outcome.trials().size());
        assertEquals(
                List.of("0 %", "50 %"),
                outcome.findings().differences().stream().map(Difference::label).toList());
        assertEquals(
                List.of("shallow, train", "shallow, test", "deep, train", "deep, test"),
                outcome.findings().cells().stream().limit(4).map(Cell::line).toList());
        assertTrue(
                outcome.findings()
                        .sentence()
                        .endsWith(
                                "; of these wrong labels shallow at least 0 %, deep at least 80 % were learned by heart."),
                outcome.findings().sentence());
        assertEquals(0, outcome.failed());
        ExperimentOutcome plain = run(begin(laboratory(trial -> 0.9), spec(ExperimentKind.OVERFITTING, 6)));
        assertEquals(12, plain.reused(), "trials without wrong labels are those of any other question");
    }

    @Test
    void remediesStandBesideWrongLabels() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> {
                    boolean dropout = trial.learner().network().layers().contains(new Dropout(0.5));
                    boolean l2 = trial.learner().training().l2() == 1e-3;
                    return dropout ? 0.8 : l2 ? 0.7 : trial.validation() > 0 ? 0.6 : 0.5;
                }),
                new ExperimentSpec(ExperimentKind.OVERFITTING, DIGITS, 2, List.of(50), 0.01)
                        .withRemedies(List.of(Remedy.values()))));

        assertEquals(2 * 2 * 4, outcome.trials().size());
        assertEquals(0, outcome.failed());
        assertEquals(2, outcome.findings().differences().get(0).n());
        assertEquals(
                List.of("deep, train", "deep, test", "deep, l2", "deep, dropout", "deep, early-stopping"),
                outcome.findings().cells().stream()
                        .filter(cell -> cell.side() == Side.DEEP)
                        .map(Cell::line)
                        .toList());
        assertTrue(
                outcome.findings()
                        .sentence()
                        .endsWith(
                                "Test scores there: shallow 50.1 %, deep 50.1 %; with dropout shallow 80.0 %, deep 80.0 %;"
                                        + " with l2 shallow 69.9 %, deep 69.9 %; with early-stopping shallow 59.9 %, deep 59.9 %."),
                outcome.findings().sentence());
        assertThrows(IllegalArgumentException.class, () -> spec(ExperimentKind.OVERFITTING, 1)
                .withRemedies(List.of(Remedy.L2)));
    }

    @Test
    void newSplitsAreJudgedByTheCorrectedT() {
        Laboratory laboratory = laboratory(trial -> 0.9 + (deep(trial) ? 0.02 * (1 + trial.seed() % 2) : 0));
        ExperimentOutcome outcome =
                run(begin(laboratory, spec(ExperimentKind.REPEAT, 10).withNewSplits(true)));

        Difference difference = outcome.findings().difference();
        assertEquals("10 new splits", difference.overWhat());
        assertTrue(
                outcome.findings().sentence().contains("over 10 new splits"),
                outcome.findings().sentence());
        // By hand: five differences of 0.02 and five of 0.04, but for the rounding to 449 test examples.
        double deviation = 0.01 * Math.sqrt(10.0 / 9);
        assertEquals(deviation * Math.sqrt(0.1 + 449.0 / 1348), difference.error(), 5e-4);
        assertEquals(9, difference.freedom());
        for (int repeat = 0; repeat < 10; repeat++) {
            int here = repeat;
            assertEquals(
                    1,
                    outcome.trials().stream()
                            .filter(trial -> trial.planned().repeat() == here)
                            .map(trial -> trial.planned().trial().task().division())
                            .distinct()
                            .count(),
                    "both sides are on one split");
        }
        assertEquals(
                10,
                outcome.trials().stream()
                        .map(trial -> trial.planned().trial().task().division())
                        .distinct()
                        .count());
        assertEquals(0, run(begin(laboratory, spec(ExperimentKind.REPEAT, 10))).reused());
        assertEquals(outcome.findings(), laboratory.read(outcome.id()).findings());
    }

    @Test
    void oneNetworkOnBothSidesHasOneSplitToo() {
        List<Long> divisions = run(begin(
                        laboratory(trial -> 0.9),
                        spec(ExperimentKind.SAME_AGAINST_SAME, 1).withNewSplits(true)))
                .trials()
                .stream()
                .map(trial -> trial.planned().trial().task().division())
                .toList();

        assertEquals(divisions.get(0), divisions.get(1));
    }

    @Test
    void whatDrawsItsDataAnewNeedsNoNewSplitsAndEveryTaskHasNone() {
        ExperimentSpec moons = new ExperimentSpec(ExperimentKind.REPEAT, Results.usual("moons", 1), 1, List.of(), 0.01)
                .withNewSplits(true);

        assertTrue(Grid.of(moons, TaskCatalogue.builtIn()).stream()
                .allMatch(trial -> trial.trial().task().division() == 0));
        // Of every task but those whose examples are new with each seed.
        for (PlannedTrial trial :
                Grid.of(spec(ExperimentKind.APPLICATIONS, 1).withNewSplits(true), TaskCatalogue.builtIn())) {
            assertEquals(
                    TaskCatalogue.builtIn().byId(trial.label()).source().division() instanceof Division.Drawn,
                    trial.trial().task().division() == 0,
                    trial.label());
        }
    }

    /** By hand, of width w on 64 pixels and ten digits: 65 w, then w + 1 times w for each further layer, then 10 (w + 1). */
    @Test
    void aLadderWithResidualLinksHasTwoLines() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial ->
                        trial.learner().network().layers().stream().anyMatch(Residual.class::isInstance) ? 0.95 : 0.9),
                new ExperimentSpec(ExperimentKind.DEPTH_LADDER, DIGITS, 6, List.of(1, 4, 7), 0.01).withResidual(true)));

        assertEquals(
                List.of("shallow", "deep", "deep, residual", "deep", "deep, residual"),
                outcome.findings().cells().stream().map(Cell::line).toList());
        assertEquals(
                List.of("4", "4 residual", "7", "7 residual", "7, with minus without links"),
                outcome.findings().differences().stream().map(Difference::label).toList());
        assertEquals("4 residual", outcome.findings().difference().label());
        // 404 of 449 against 427: 23/449 ± 1.9653 · √(23/449 · 426/449 / 448).
        assertTrue(
                outcome.findings()
                        .sentence()
                        .endsWith(
                                " Residual links change it by +5.12 points (95 % interval +3.08 points to +7.17 points) at 7 hidden layers."),
                outcome.findings().sentence());
        assertEquals(Judgement.DEEP_BETTER, outcome.findings().judgement());
        for (MeasuredTrial trial : outcome.trials()) {
            NetworkSpec network = trial.planned().trial().learner().network();
            assertEquals(trial.planned().x(), network.hiddenLayers());
            long depth = network.hiddenLayers();
            long width = ((Dense) network.layers().get(0)).units();
            long parameters = 65 * width + (depth - 1) * (width + 1) * width + 10 * (width + 1);
            assertEquals(parameters, trial.planned().trial().plan().parameters());
            double wanted = (double) DIGITS.trial(Side.DEEP, 1).plan().parameters();
            assertEquals(wanted, (double) parameters, 0.03 * wanted);
        }
    }

    /** By hand: 64 w + (depth - 1) w² + 10 w products. */
    @Test
    void aLadderCanHaveEqualMultiplications() {
        ExperimentSpec spec = spec(ExperimentKind.DEPTH_LADDER, 1).withEqual(Sizing.Measure.MACS);
        double wanted = (double) DIGITS.trial(Side.DEEP, 1).plan().macsPerExample();

        for (PlannedTrial planned : Grid.of(spec, TaskCatalogue.builtIn())) {
            NetworkSpec network = planned.trial().learner().network();
            if (planned.x() > 0) {
                int width = ((Dense) network.layers().get(0)).units();
                double products = 74 * width + (planned.x() - 1) * width * width;
                assertEquals(products, (double) planned.trial().plan().macsPerExample());
                assertEquals(wanted, products, 0.03 * wanted);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> spec(ExperimentKind.REPEAT, 1)
                .withResidual(true));
    }

    @Test
    void aMapSaysWhoWinsWhere() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> {
                    int depth = trial.learner().network().hiddenLayers();
                    return depth == 1 ? 0.8 : depth == 2 ? 0.8 : trial.task().examples() < 500 ? 0.5 : 0.95;
                }),
                new ExperimentSpec(ExperimentKind.CROSSOVER_MAP, DIGITS, 6, List.of(200, 1000), 0.01)
                        .withDepths(List.of(10, 2))));

        assertEquals(6 * 2 * 3, outcome.planned());
        assertEquals(
                List.of("2 layers at 200", "10 layers at 200", "2 layers at 1000", "10 layers at 1000"),
                outcome.findings().differences().stream().map(Difference::label).toList());
        assertEquals(
                List.of(
                        Judgement.PRACTICALLY_EQUAL,
                        Judgement.SHALLOW_BETTER,
                        Judgement.PRACTICALLY_EQUAL,
                        Judgement.DEEP_BETTER),
                outcome.findings().differences().stream()
                        .map(Difference::judgement)
                        .toList());
        assertEquals(
                "deep better on 1, shallow better on 1, practically equal on 2",
                outcome.findings().verdict());
        assertEquals(
                "Against one hidden layer, at about equal parameters and after equal steps, over 6 seeds and the luck of these 449 test"
                        + " examples: deep better with 10 layers at 1000; shallow better with 10 layers at 200; practically equal with"
                        + " 2 layers at 200, 1000.",
                outcome.findings().sentence());
        double wanted = (double) DIGITS.trial(Side.DEEP, 1).plan().parameters();
        outcome.trials()
                .forEach(trial -> assertEquals(
                        wanted, (double) trial.planned().trial().plan().parameters(), 0.05 * wanted));
        String svg = ExperimentFigure.of(outcome, "map").svg(600, 400, ChartStyle.of("light"));
        assertTrue(svg.contains("deep better") && svg.contains("10 layers") && svg.contains("1000"), svg);
        assertEquals(
                outcome.findings(), laboratory(trial -> 0.9).read(outcome.id()).findings());
    }

    /** Everything that the document says of a difference follows from the lines of the table of trials. */
    @Test
    void theDocumentFollowsFromTheTrials() {
        ExperimentOutcome outcome = run(begin(
                laboratory(trial -> 0.9 + (deep(trial) ? 0.01 : 0) + trial.seed() * 3e-3),
                spec(ExperimentKind.REPEAT, 6)));

        JsonNode document = Json.COMPACT.readTree(ExperimentDocument.of(outcome).toJson());
        List<String> lines = TrialsCsv.of(outcome).lines().skip(1).toList();

        assertEquals(12, lines.size());
        double sum = 0;
        for (String line : lines) {
            String[] columns = line.split(",", -1);
            double score = Double.parseDouble(columns[15]);
            sum += columns[2].equals("deep") ? score : -score;
        }
        assertEquals(sum / 6, document.at("/difference/mean").asDouble(), 1e-12);
        assertEquals("digits", document.at("/task").asString());
        assertEquals(6, document.at("/cells/0/values").size());
    }
}
