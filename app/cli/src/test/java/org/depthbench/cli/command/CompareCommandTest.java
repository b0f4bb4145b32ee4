package org.depthbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.spec.Demand;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be compared is refused before anything starts: no worker, no run, no file. */
class CompareCommandTest {
    @TempDir
    private Path folder;

    private ProgramInMemory program;

    @BeforeEach
    void open() {
        program = new ProgramInMemory(folder.resolve("home"));
    }

    @AfterEach
    void nothingWasBegun() {
        assertEquals(List.of(), program.workbench().store().runs(1));
        program.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    --epochs   | 0      | Epochs must be 1 to 100000, was 0.
                    --epochs   | 100001 | Epochs must be 1 to 100000, was 100001.
                    --seconds  | 0.01   | Seconds of training must be 0.1 to 1000000, was 0.01.
                    --seconds  | NaN    | Seconds of training must be 0.1 to 1000000, was NaN.
                    --target   | 1.5    | Target must be 0.01 to 1, was 1.5.
                    --patience | -1     | Patience must be 0 to 100000, was -1.
                    --schedule | never  | Unknown schedule "never". Available: at-once, take-turns, one-after-the-other.
                    --pace     | slow   | Unknown pace "slow". Available: time, epochs, examples.
                    """)
    void whatIsOutOfRangeIsToldTheRange(String option, String value, String sentence) {
        assertEquals(Printed.refusal(sentence), program.run("compare", "iris", option, value));
    }

    @Test
    void aTargetIsAScoreWhereItIsNoColumn() {
        assertEquals(
                Printed.refusal("--target is a score from 0.01 to 1, such as 0.9, was \"high\"."),
                program.run("compare", "iris", "--target", "high"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    --epochs   | many | "many" is not a whole number.
                    --examples | 1.5  | "1.5" is not a whole number.
                    --seed     | one  | "one" is not a whole number.
                    --seconds  | long | "long" is not a number.
                    """)
    void whatIsNoNumberIsRefused(String option, String value, String sentence) {
        assertEquals(
                new Printed(
                        2,
                        "",
                        "depthbench: Invalid value for option '%s': %s\nTry: depthbench compare --help\n"
                                .formatted(option, sentence)),
                program.run("compare", "iris", option, value));
    }

    @Test
    void moreExamplesThanATaskHasAreRefused() {
        Task iris = TaskCatalogue.builtIn().byId("iris");

        assertEquals(
                Printed.refusal("Iris gives %d to %d training examples, asked for were 1000000."
                        .formatted(iris.sizes().least(), iris.sizes().most())),
                program.run("compare", "iris", "--examples", "1000000"));
    }

    @ParameterizedTest
    @CsvSource({"--shallow", "--deep"})
    void anUnknownPresetIsToldThoseThatFit(String side) {
        assertEquals(
                Printed.refusal("Unknown network \"wide\". Available here: %s.".formatted(presets("iris"))),
                program.run("compare", "iris", side, "wide"));
    }

    @Test
    void aPresetThatDoesNotFitIsToldThoseThatDo() {
        assertEquals(
                Printed.refusal("This task cannot use network \"deep-convnet\". Available here: %s."
                        .formatted(presets("iris"))),
                program.run("compare", "iris", "--deep", "deep-convnet"));
    }

    @Test
    void anUnknownTaskIsToldTheKnownOnes() {
        assertEquals(
                Printed.refusal("Unknown task \"poems\". Available: %s."
                        .formatted(program.workbench().catalogue().known().stream()
                                .map(Task::id)
                                .collect(Collectors.joining(", ")))),
                program.run("compare", "poems"));
    }

    @Test
    void anUnknownPairIsToldThoseOfTheTask() {
        assertEquals(
                Printed.refusal("Unknown pair \"convolution\". Available on iris: depth, parameters."),
                program.run("compare", "iris", "--pair", "convolution"));
    }

    @Test
    void aFileHasItsNetworksAndTakesNoPair() {
        assertEquals(
                Printed.refusal("--pair names the networks for a task, but it.depthbench is a file."),
                program.run("compare", "it.depthbench", "--pair", "depth"));
    }

    @Test
    void aReportNeedsAFolderThatCanBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));

        assertEquals(
                Printed.refusal("The folder %s for the report cannot be made.".formatted(file)),
                program.run("compare", "iris", "--report", file.toString()));
    }

    @Test
    void whatCannotBeWrittenKeepsTheComparisonFromBeingSaved() {
        Path missing = folder.resolve("missing");
        Path saved = folder.resolve("it.depthbench");

        assertEquals(
                Printed.refusal("There is no folder %s to write into.".formatted(missing)),
                program.run(
                        "compare",
                        "iris",
                        "--json",
                        missing.resolve("it.json").toString(),
                        "--save",
                        saved.toString()));
        assertEquals(List.of(false, false), List.of(Files.exists(missing), Files.exists(saved)));
    }

    private static String presets(String task) {
        return Presets.fitting(Demand.of(TaskCatalogue.builtIn().byId(task)).input()).stream()
                .map(Preset::id)
                .collect(Collectors.joining(", "));
    }
}
