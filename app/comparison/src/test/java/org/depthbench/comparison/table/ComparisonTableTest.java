package org.depthbench.comparison.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.Row;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Kept;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Metric;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Learner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each verdict follows its rule, and none is given on too little evidence. */
class ComparisonTableTest {
    private final ComparisonTable table = new ComparisonTable(new TableWords(Locale.ROOT), TaskCatalogue.builtIn());
    private Store history;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        history = Store.open(new Home(folder));
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void hasSevenRowsWithClaimsAndRules() {
        List<TableRow> rows = table.rows(iris(), history);

        assertEquals(List.of(Row.values()), rows.stream().map(TableRow::row).toList());
        for (TableRow row : rows) {
            Stream.of(
                            row.claim().title(),
                            row.claim().shallow(),
                            row.claim().deep(),
                            row.claim().rule(),
                            row.finding().shallow(),
                            row.finding().deep(),
                            row.finding().reason())
                    .forEach(text -> assertFalse(text.isBlank()));
        }
    }

    @Test
    void tasksAreCalledWhatTheLanguageCallsThem() {
        ComparisonResult digits = Results.finished(Results.spec("digits", 1348, 1), 0.9, 0.95);

        TableRow german = new ComparisonTable(new TableWords(Locale.GERMAN), TaskCatalogue.builtIn())
                .rows(digits, history).stream()
                        .filter(row -> row.row() == Row.APPLICATIONS)
                        .findFirst()
                        .orElseThrow();

        assertEquals("Handgeschriebene Ziffern 90,0 %", german.finding().shallow());
    }

    @Test
    void whatNetworksAreIsStatedAndNotJudged() {
        ComparisonSpec spec = Results.spec("iris", 100, 1);
        Learner deep = spec.deep();
        ComparisonSpec both = new ComparisonSpec(
                spec.task(), deep, deep, 1, spec.schedule(), spec.pace(), spec.stop(), spec.target());

        assertEquals(Verdict.STATED, verdict(Row.DEFINITION, iris()));
        assertEquals(Verdict.STATED, verdict(Row.ARCHITECTURE, iris()));
        assertEquals(
                "A feedforward network from 4 values to 3 classes through 1 hidden layer: shallow.",
                finding(Row.DEFINITION, iris()).shallow());
        ComparisonResult deeps = Results.finished(both, 0.9, 0.9);
        assertTrue(finding(Row.DEFINITION, deeps).shallow().endsWith(" hidden layers: deep."));
        assertEquals(
                "At least one network is not what its side is called: shallow is one or two hidden layers, deep three or more.",
                finding(Row.DEFINITION, deeps).reason());
        assertEquals(Verdict.DISAGREES, verdict(Row.COMPLEXITY, deeps));
    }

    @Test
    void equalNeighboursAreSaidOnce() {
        LayerSpec eight = new Dense(8, Activation.TANH);
        ComparisonSpec spec = Results.spec("iris", 100, 1)
                .with(Side.DEEP, List.of(eight, eight, eight, new Dense(4, Activation.TANH)));

        Finding finding = finding(Row.ARCHITECTURE, Results.finished(spec, 0.9, 0.9));

        assertEquals("4 hidden layers: 3 × dense 8 tanh, dense 4 tanh", finding.deep());
    }

    @Test
    void withoutAHiddenLayerItIsLinearAndNotWhatItsSideIsCalled() {
        ComparisonSpec spec = Results.spec("iris", 100, 1).with(Side.SHALLOW, List.of());

        Finding finding = finding(Row.DEFINITION, Results.finished(spec, 0.9, 0.9));

        assertTrue(finding.shallow().endsWith("0 hidden layers: linear."), finding.shallow());
        assertTrue(finding.reason().startsWith("At least one network is not"), finding.reason());
    }

    @Test
    void oneRunDecidesNothingAboutTime() {
        ComparisonResult once = times(1, 8, 0.1, 0.1, 0.3, 0.3);
        keep(once);

        assertEquals(Verdict.NOT_YET, verdict(Row.TRAINING_TIME, once));
        assertEquals(
                "In this run an epoch takes the deep network 2.99\u00a0× as long as the shallow one. One run decides nothing:"
                        + " a verdict needs 6 undisturbed runs; so far: 1.",
                finding(Row.TRAINING_TIME, once).reason());
        assertEquals(Verdict.NOT_YET, verdict(Row.COMPUTATIONAL_POWER, once));
    }

    @Test
    void sixRunsDecideAboutTime() {
        assertEquals(Verdict.AGREES, ofSixRuns(Row.TRAINING_TIME, 0.3, 0.3));
    }

    @Test
    void sixRunsDecideTheOtherWayToo() {
        assertEquals(Verdict.DISAGREES, ofSixRuns(Row.TRAINING_TIME, 0.05, 0.05));
        assertEquals(Verdict.DISAGREES, verdict(Row.COMPUTATIONAL_POWER, times(9, 8, 0.1, 0.1, 0.05, 0.05)));
    }

    @Test
    void lessThanATenthMoreTimeIsAsGoodAsEqual() {
        assertEquals(Verdict.UNDECIDED, ofSixRuns(Row.TRAINING_TIME, 0.105, 0.105));
        assertTrue(finding(Row.TRAINING_TIME, times(9, 8, 0.1, 0.1, 0.105, 0.105))
                .reason()
                .endsWith("That is as good as equal."));
    }

    @Test
    void disturbedRunsDoNotCount() {
        assertEquals(Verdict.NOT_YET, ofSixRuns(Row.TRAINING_TIME, 0.3, 0.1));
        String reason =
                finding(Row.TRAINING_TIME, times(9, 8, 0.1, 0.1, 0.3, 0.1)).reason();
        assertTrue(reason.endsWith("Something else had a core of this run, so it does not count."), reason);
    }

    @Test
    void tooLittleCpuTimeDecidesNothing() {
        assertEquals(Verdict.NOT_YET, verdict(Row.COMPUTATIONAL_POWER, times(1, 8, 0.1, 0.005, 0.1, 0.3)), "too short");
    }

    @Test
    void aRowIsSeenBeforeItIsRead() {
        Glance once =
                finding(Row.TRAINING_TIME, times(1, 8, 0.1, 0.1, 0.3, 0.3)).glance();
        assertEquals(new Glance.Figure("100 ms", "an epoch, this run"), once.shallow());
        assertEquals("deep: 2.99\u00a0×", once.effect());

        ofSixRuns(Row.TRAINING_TIME, 0.3, 0.3);
        Glance six = finding(Row.TRAINING_TIME, times(9, 8, 0.1, 0.1, 0.3, 0.3)).glance();

        assertEquals("an epoch, mean of 6 runs", six.deep().of());
        Glance.Value deep = ((Glance.Plot.Bars) six.plot()).deep();
        assertEquals(6, deep.values().size());
        // The warm-up epoch, which is not counted, aside: 0.3 s and from 2 to 12 thousandths more; their geometric
        // mean.
        double product = deep.values().stream().reduce(1.0, (a, b) -> a * b);
        assertEquals(Math.pow(product, 1 / 6.0), deep.mean(), 1e-12);
        assertTrue(deep.low() < deep.mean() && deep.mean() < deep.high());
    }

    @Test
    void nothingIsSeenOfWhatWasNotMeasured() {
        ComparisonSpec spec = Results.spec("iris", 100, 1);
        ComparisonResult begun = new ComparisonResult(
                spec,
                Instant.EPOCH,
                Results.MACHINE,
                Results.trial(spec, Side.SHALLOW, 0, 1, 1, 0),
                Results.trial(spec, Side.DEEP, 0, 1, 1, 0));

        for (Row row : List.of(Row.DATA_REQUIREMENTS, Row.COMPUTATIONAL_POWER, Row.APPLICATIONS, Row.TRAINING_TIME)) {
            assertEquals(Glance.NONE, finding(row, begun).glance(), row.word());
        }
    }

    @Test
    void dataRequirementsAreSeenAsScoresOverSizes() {
        few(new double[] {0.85, 0.86, 0.84}, new double[] {0.80, 0.82, 0.81});
        seeds("digits", 1348, new double[] {0.96, 0.96, 0.96}, new double[] {0.98, 0.98, 0.98});

        Glance glance = finding(Row.DATA_REQUIREMENTS, Results.finished(Results.spec("digits", 1348, 3), 0.96, 0.98))
                .glance();

        assertEquals(new Glance.Figure("96.0 %", "with 1348 examples, 3 seeds"), glance.shallow());
        Glance.Plot.Lines lines = (Glance.Plot.Lines) glance.plot();
        assertEquals(
                List.of(100.0, 1348.0),
                lines.deep().stream().map(Glance.Place::x).toList());
        // Student's t with 2 degrees of freedom at 97.5 % is 4.302653; the deviation of 0.80, 0.82, 0.81 is 0.01.
        Glance.Value few = lines.deep().get(0).value();
        assertEquals(0.81, few.mean(), 1e-12);
        assertEquals(0.81 + 4.302653 * 0.01 / Math.sqrt(3), few.high(), 1e-7);
    }

    /** Six runs, no two of which took as long, against a shallow network of 0.1 s an epoch. */
    private Verdict ofSixRuns(Row row, double deep, double deepCpu) {
        for (int seed = 1; seed <= 6; seed++) {
            keep(times(seed, 8, 0.1, 0.1, deep * (1 + seed * 0.002), deepCpu * (1 + seed * 0.002)));
        }
        return verdict(row, times(9, 8, 0.1, 0.1, deep, deepCpu));
    }

    @Test
    void dataRequirementsCompareTwoSizesOverThreeSeeds() {
        few(new double[] {0.85, 0.86, 0.84}, new double[] {0.80, 0.82, 0.81});
        seeds("digits", 1348, new double[] {0.96, 0.96}, new double[] {0.98, 0.98});
        ComparisonResult here = Results.finished(Results.spec("digits", 1348, 3), 0.97, 0.99);
        assertEquals(Verdict.NOT_YET, verdict(Row.DATA_REQUIREMENTS, here));

        keep(here);
        Finding finding = finding(Row.DATA_REQUIREMENTS, here);
        assertEquals(Verdict.AGREES, finding.verdict());
        assertEquals("100 examples: 85.0 ± 1.0 %; 1348 examples: 96.3 ± 0.6 %", finding.shallow());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), finding.runs());
    }

    @Test
    void dataRequirementsDisagreeWhenDeepIsBetterOnLittleDataToo() {
        few(new double[] {0.80, 0.81, 0.79}, new double[] {0.90, 0.92, 0.91});
        seeds("digits", 1348, new double[] {0.96, 0.96, 0.95}, new double[] {0.98, 0.98, 0.99});

        assertEquals(
                Verdict.DISAGREES,
                verdict(Row.DATA_REQUIREMENTS, Results.finished(Results.spec("digits", 1348, 3), 0.97, 0.99)));
    }

    @Test
    void asManyEpochsOnFewerExamplesAreFewerStepsAndNoComparison() {
        seeds("digits", 100, new double[] {0.85, 0.86, 0.84}, new double[] {0.80, 0.82, 0.81});
        seeds("digits", 1348, new double[] {0.96, 0.96, 0.95}, new double[] {0.98, 0.98, 0.99});

        assertEquals(
                Verdict.NOT_YET,
                verdict(Row.DATA_REQUIREMENTS, Results.finished(Results.spec("digits", 1348, 3), 0.97, 0.99)));
    }

    @Test
    void whereBothGainAlikeTheDataSaysNothingOfDepth() {
        few(new double[] {0.80, 0.82, 0.78}, new double[] {0.79, 0.86, 0.74});
        seeds("digits", 1348, new double[] {0.96, 0.96, 0.95}, new double[] {0.965, 0.965, 0.956});

        assertEquals(
                Verdict.NOT_YET,
                verdict(Row.DATA_REQUIREMENTS, Results.finished(Results.spec("digits", 1348, 3), 0.97, 0.99)));
    }

    @Test
    void whatElseWasTriedOnATaskSaysNothingOfIt() {
        ComparisonSpec digits = Results.usual("digits", 1);
        keep(Results.finished(digits, 0.9, 0.95));
        keep(Results.finished(digits.with(Side.DEEP, List.of(new Dense(3, Activation.TANH))), 0.9, 0.2));

        String deep = finding(Row.APPLICATIONS, iris()).deep();
        assertTrue(deep.contains("Handwritten digits 95.0 % (1 seed)"), deep);
    }

    /** Runs on 100 digits with as many steps as 8 epochs of all have. */
    private void few(double[] shallow, double[] deep) {
        ComparisonSpec all = Results.spec("digits", 1348, 1);
        int batch = all.shallow().training().batchSize();
        int steps = Results.EPOCHS * ((1348 + batch - 1) / batch);
        int epochs = steps / ((100 + batch - 1) / batch);
        for (int seed = 1; seed <= shallow.length; seed++) {
            ComparisonSpec spec = Results.spec("digits", 100, seed).with(Stop.afterEpochs(epochs));
            keep(new ComparisonResult(
                    spec,
                    Instant.EPOCH,
                    Results.MACHINE,
                    Results.trial(spec, Side.SHALLOW, epochs, 0.1, 0.1, shallow[seed - 1]),
                    Results.trial(spec, Side.DEEP, epochs, 0.3, 0.3, deep[seed - 1])));
        }
    }

    @Test
    void applicationsNeedAnImageTaskAndASimpleOne() {
        usual("digits", new double[] {0.96, 0.96, 0.95}, new double[] {0.98, 0.98, 0.99});
        assertEquals(Verdict.NOT_YET, verdict(Row.APPLICATIONS, iris()));

        seeds("iris", 100, new double[] {0.96, 0.94, 0.96}, new double[] {0.94, 0.96, 0.94});
        assertEquals(Verdict.AGREES, verdict(Row.APPLICATIONS, iris()));
        assertTrue(finding(Row.APPLICATIONS, iris()).shallow().contains("Handwritten digits 95.7 ± 0.6 % (3 seeds)"));
    }

    @Test
    void aDifferenceThatChanceExplainsIsNoVerdict() {
        few(new double[] {0.85, 0.86, 0.84}, new double[] {0.80, 0.82, 0.81});
        seeds("digits", 1348, new double[] {0.96, 0.96, 0.96}, new double[] {0.95, 0.99, 0.98});

        Finding finding = finding(Row.DATA_REQUIREMENTS, Results.finished(Results.spec("digits", 1348, 3), 0.97, 0.99));

        assertEquals(Verdict.NOT_YET, finding.verdict());
        assertEquals(
                "Deep is worse on 100 examples and slightly better, too close to tell, on 1348.", finding.reason());
    }

    @Test
    void aRunCutShortIsNoSample() {
        ComparisonSpec spec = Results.spec("digits", 1348, 1);
        ComparisonResult cut = new ComparisonResult(
                spec,
                Instant.EPOCH,
                Results.MACHINE,
                Results.trial(spec, Side.SHALLOW, 2, 1, 1, 0.5),
                Results.trial(spec, Side.DEEP, 2, 1, 1, 0.5));
        keep(cut);

        assertEquals(List.of(), history.samples(spec.question()));
    }

    @Test
    void imageTasksThatContradictEachOtherProveNothing() {
        seeds("iris", 100, new double[] {0.96, 0.94, 0.96}, new double[] {0.94, 0.96, 0.94});
        usual("digits", new double[] {0.96, 0.96, 0.95}, new double[] {0.98, 0.98, 0.99});
        usual("fashion", new double[] {0.90, 0.91, 0.92}, new double[] {0.80, 0.81, 0.82});

        assertEquals(Verdict.NOT_YET, verdict(Row.APPLICATIONS, iris()));
    }

    @Test
    void advisesSizesThatAreFarEnoughApart() {
        ComparisonResult small = Results.finished(Results.spec("digits", 20, 1), 0.5, 0.5);

        assertEquals(
                "Compare these networks on 20 examples for 8 epochs and on 80 for 3 epochs, which is as many steps, with 3 seeds each.",
                finding(Row.DATA_REQUIREMENTS, small).reason());
    }

    @Test
    void ofTwoRunsWithOneSeedTheLaterCountsOnce() {
        seeds("digits", 1348, new double[] {0.96, 0.96}, new double[] {0.98, 0.98});
        keep(Results.finished(Results.spec("digits", 1348, 1), 0.95, 0.97));

        PairedRuns pairs = new PairedRuns(
                Metric.ACCURACY, history.samples(Results.spec("digits", 1348, 1).question()));
        assertEquals(2, pairs.seeds());
        assertEquals(0.955, pairs.mean(Side.SHALLOW), 1e-9);
        assertEquals(List.of(2L, 3L), pairs.runs().stream().sorted().toList());
    }

    @Test
    void anUnfinishedComparisonFillsWhatItCan() {
        ComparisonSpec spec = Results.spec("iris", 100, 1);
        TrialResult nothing = Results.trial(spec, Side.DEEP, 0, 1, 1, 0);
        ComparisonResult begun = new ComparisonResult(
                spec, Instant.EPOCH, Results.MACHINE, Results.trial(spec, Side.SHALLOW, 0, 1, 1, 0), nothing);

        List<Verdict> verdicts = table.rows(begun, history).stream()
                .map(row -> row.finding().verdict())
                .toList();

        assertEquals(
                List.of(
                        Verdict.STATED,
                        Verdict.STATED,
                        Verdict.NOT_YET,
                        Verdict.NOT_YET,
                        Verdict.NOT_YET,
                        Verdict.NOT_YET,
                        Verdict.NOT_YET),
                verdicts);
    }

    private static ComparisonResult iris() {
        return Results.finished(Results.spec("iris", 100, 1), 0.9, 0.9);
    }

    private static ComparisonResult times(
            long seed, int epochs, double shallow, double shallowCpu, double deep, double deepCpu) {
        ComparisonSpec spec = Results.spec("iris", 100, seed);
        return new ComparisonResult(
                spec,
                Instant.EPOCH,
                Results.MACHINE,
                Results.trial(spec, Side.SHALLOW, epochs, shallow, shallowCpu, 0.9),
                Results.trial(spec, Side.DEEP, epochs, deep, deepCpu, 0.9));
    }

    private void seeds(String task, int examples, double[] shallow, double[] deep) {
        for (int seed = 1; seed <= shallow.length; seed++) {
            keep(Results.finished(Results.spec(task, examples, seed), shallow[seed - 1], deep[seed - 1]));
        }
    }

    /** Runs of the comparison that is made unasked. */
    private void usual(String task, double[] shallow, double[] deep) {
        for (int seed = 1; seed <= shallow.length; seed++) {
            keep(Results.finished(Results.usual(task, seed), shallow[seed - 1], deep[seed - 1]));
        }
    }

    private void keep(ComparisonResult result) {
        Kept.keep(history, new Home(folder), result);
    }

    private Finding finding(Row row, ComparisonResult current) {
        return table.rows(current, history)
                .get(List.of(Row.values()).indexOf(row))
                .finding();
    }

    private Verdict verdict(Row row, ComparisonResult current) {
        return finding(row, current).verdict();
    }
}
