package org.depthbench.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Grid;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experiments go from one program to another in a file. */
class ExperimentsCommandTest {
    @TempDir
    private Path folder;

    private static void keep(ProgramInMemory program, long seed) {
        TaskCatalogue catalogue = TaskCatalogue.builtIn();
        ExperimentSpec spec = new ExperimentSpec(
                ExperimentKind.REPEAT,
                DefaultComparisons.of(catalogue.byId("iris"), Schedule.AT_ONCE).withSeed(seed),
                1,
                List.of(),
                0.01);
        ExperimentStore store = program.workbench().store().experiments();
        long id = store.begin(spec, Instant.EPOCH, new Machine("cpu", 1, 1, "os", "jvm", "0"), 2);
        TrialSpec trial = Grid.of(spec, catalogue).get(0).trial();
        store.keep(id, 0, new TrialResult(trial, TrialState.FAILED, "Why not.", null, List.of(), null), null, false);
    }

    @Test
    void oneIsExportedAndTakenInElsewhere() {
        Path file = folder.resolve("it.depthbench-experiment");
        try (ProgramInMemory one = new ProgramInMemory(folder.resolve("one"));
                ProgramInMemory other = new ProgramInMemory(folder.resolve("other"))) {
            keep(one, 1);
            keep(other, 2);

            assertEquals(
                    new Printed(0, "", "Experiment 1: %s\n".formatted(file)),
                    one.run("experiments", "--export", "1", file.toString()));
            assertEquals(
                    new Printed(0, "Experiment 1 got 1 of 1 trials, and has 2 from 2 machines.\n", ""),
                    other.run("experiments", "--import", file.toString()));
            assertEquals(
                    "Experiment 1 has all 1 trials of this file already. Seeds of its own (--seed) let a machine add to it.\n",
                    other.run("experiments", "--import", file.toString()).results());
            assertTrue(other.run("experiments").results().contains("2 of 4"));
            assertEquals(other.run("experiments"), other.run("experiments", "--task", "iris"));
            assertEquals(
                    "There are no experiments on the task \"digits\".\n",
                    other.run("experiments", "--task", "digits").results());
        }
    }

    @Test
    void whatCannotBeIsRefusedInASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "hello");
        try (ProgramInMemory program = new ProgramInMemory(folder.resolve("home"))) {
            assertEquals(
                    Printed.refusal("There is no experiment 7; `depthbench experiments` lists them."),
                    program.run(
                            "experiments", "--export", "7", folder.resolve("it").toString()));
            assertTrue(program.run("experiments", "--export", "x", "y")
                    .messages()
                    .contains("To export an experiment, name its number and a file: experiments --export ID FILE"));
            assertEquals(
                    Printed.refusal(
                            "%s is not an experiment's file, or is damaged: there is nothing in it that can be read."
                                    .formatted(text)),
                    program.run("experiments", "--import", text.toString()));
        }
    }
}
