package org.depthbench.comparison.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.experiment.ExperimentForms;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Remedy;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.Origin;
import org.depthbench.comparison.result.Costs;
import org.depthbench.comparison.result.EpochRecord;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonForms;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Scores;
import org.depthbench.trial.document.Form;
import org.depthbench.trial.document.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of every form that was ever written are read, and the latest form is what is written now. */
class GoldenFormsTest {
    private static final Task DIGITS = TaskCatalogue.builtIn().byId("digits");
    private static final ComparisonSpec USUAL =
            NamedPairs.byId("convolution", DIGITS).comparison(DIGITS, Schedule.AT_ONCE);
    private static final ComparisonSpec SPEC = new ComparisonSpec(
            USUAL.task().withExamples(300),
            USUAL.shallow(),
            USUAL.deep(),
            7,
            Schedule.TAKE_TURNS,
            USUAL.pace(),
            new Stop(12, 60, true, 0),
            0.9);

    @TempDir
    private Path folder;

    @Test
    void aComparisonsFirstForm() throws IOException {
        same(ComparisonForms.SPEC, SPEC, "comparison/1.json");
    }

    @Test
    void anExperimentsSecondForm() throws IOException {
        same(
                ExperimentForms.SPEC,
                new ExperimentSpec(
                        ExperimentKind.DATA_REQUIREMENTS, SPEC, List.of(7L, 8L, 3L), List.of(300, 100), 0.01),
                "experiment/2.json");
        same(
                ExperimentForms.SPEC,
                new ExperimentSpec(ExperimentKind.DATA_REQUIREMENTS, SPEC, List.of(7L, 8L, 3L), List.of(300, 100), 0.01)
                        .withNewSplits(true),
                "experiment/2-new-splits.json");
        same(
                ExperimentForms.SPEC,
                new ExperimentSpec(ExperimentKind.DEPTH_LADDER, SPEC, List.of(7L, 8L, 3L), List.of(8, 1), 0.01)
                        .withResidual(true)
                        .withEqual(Sizing.Measure.MACS),
                "experiment/2-residual.json");
        same(
                ExperimentForms.SPEC,
                new ExperimentSpec(ExperimentKind.CROSSOVER_MAP, SPEC, List.of(7L, 8L, 3L), List.of(300, 100), 0.01)
                        .withDepths(List.of(4, 2)),
                "experiment/2-crossover-map.json");
        same(
                ExperimentForms.SPEC,
                new ExperimentSpec(ExperimentKind.OVERFITTING, SPEC, List.of(7L, 8L, 3L), List.of(300, 100), 0.01)
                        .withRemedies(List.of(Remedy.EARLY_STOPPING, Remedy.L2)),
                "experiment/2-remedies.json");
    }

    @Test
    void anExperimentsFirstFormToldHowManySeedsFollowedEachOther() throws IOException {
        assertEquals(
                new ExperimentSpec(
                        ExperimentKind.DATA_REQUIREMENTS,
                        SPEC,
                        List.of(7L, 8L, 9L, 10L, 11L, 12L),
                        List.of(100, 300),
                        0.01),
                ExperimentForms.SPEC.read(golden("experiment/1.json")));
    }

    @Test
    void aMachinesFirstForm() throws IOException {
        same(StoreForms.MACHINE, new Machine("cpu", 2, 1L << 33, "os", "jvm", "0.1"), "machine/1.json");
    }

    @Test
    void anOriginsFirstForm() throws IOException {
        same(
                StoreForms.ORIGIN,
                new Origin("0123456789abcdef0123456789abcdef", new Machine("cpu", 2, 1L << 33, "os", "jvm", "0.1")),
                "origin/1.json");
    }

    @Test
    void whatATrialStoodReadyWithInItsFirstForm() throws IOException {
        EngineFacts engine =
                new EngineFacts("CPU", "fused", "", "build", "AVX2", true, "blas", 1, "amd64", "", Map.of("nd4j", "1"));
        same(StoreForms.PREPARED, new Prepared("abc", 7, engine, 123), "prepared/1.json");
    }

    @Test
    void anEpochsSecondForm() throws IOException {
        Costs costs = new Costs(0.5, 0.75, 0.5, 1000, 1 << 28, 1 << 20, 1 << 21);
        same(
                StoreForms.EPOCH,
                new EpochRecord(3, new Scores(0.5, 0.75), Optional.empty(), new Scores(0.625, 0.5), costs),
                "epoch-record/2.json");
        same(
                StoreForms.EPOCH,
                new EpochRecord(
                        3, new Scores(0.5, 0.75), Optional.of(new Scores(0.25, 1)), new Scores(0.625, 0.5), costs),
                "epoch-record/2-with-validation.json");
        same(
                StoreForms.EPOCH,
                new EpochRecord(
                        3,
                        new Scores(0.5, 0.75),
                        Optional.empty(),
                        new Scores(0.625, 0.5),
                        costs,
                        List.of(0.25, 0.0625)),
                "epoch-record/2-with-gradients.json");
    }

    @Test
    void anEpochsFirstFormKnewNothingOfTheNetworksOwnMemory() throws IOException {
        Costs costs = new Costs(0.5, 0.75, 0.5, 1000, 1 << 28, 1 << 20, 0);
        assertEquals(
                new EpochRecord(3, new Scores(0.5, 0.75), Optional.empty(), new Scores(0.625, 0.5), costs),
                StoreForms.EPOCH.read(golden("epoch-record/1.json")));
        assertEquals(
                new EpochRecord(
                        3, new Scores(0.5, 0.75), Optional.of(new Scores(0.25, 1)), new Scores(0.625, 0.5), costs),
                StoreForms.EPOCH.read(golden("epoch-record/1-with-validation.json")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFileOfEveryForm(int form) throws IOException {
        Path file = Files.writeString(folder.resolve("it.depthbench"), golden("depthbench/%d.json".formatted(form)));

        assertEquals(SPEC, ComparisonFile.read(file));
    }

    @Test
    void theFirstFilesLeftOutWhatSettingsHadNotGotYet() throws IOException {
        Path file = Files.writeString(folder.resolve("it.depthbench"), golden("depthbench/1-first.json"));

        assertEquals(SPEC, ComparisonFile.read(file));
    }

    @Test
    void aFileIsWrittenInTheLatestForm() throws IOException {
        Path file = folder.resolve("it.depthbench");

        ComparisonFile.write(SPEC, file);

        assertEquals(Json.COMPACT.readTree(golden("depthbench/2.json")), Json.COMPACT.readTree(Files.readString(file)));
    }

    @Test
    void aFileWithClassWeights() throws IOException {
        ComparisonSpec balanced = SPEC.with(
                        Side.SHALLOW, SPEC.shallow().training().withBalancedClasses(true))
                .with(Side.DEEP, SPEC.deep().training().withBalancedClasses(true));
        Path file = folder.resolve("it.depthbench");

        ComparisonFile.write(balanced, file);

        assertEquals(balanced, ComparisonFile.read(file));
        assertEquals(
                Json.COMPACT.readTree(golden("depthbench/2-class-weights.json")),
                Json.COMPACT.readTree(Files.readString(file)));
    }

    private static <T> void same(Form<T> form, T value, String golden) throws IOException {
        assertEquals(value, form.read(golden(golden)));
        assertEquals(Json.COMPACT.readTree(golden(golden)), Json.COMPACT.readTree(form.text(value)));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = GoldenFormsTest.class.getResourceAsStream("/forms/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
