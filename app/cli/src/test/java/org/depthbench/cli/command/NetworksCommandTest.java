package org.depthbench.cli.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.params.provider.ValueSource;

/** The networks that fit a task, and no others, with what they cost there. */
class NetworksCommandTest {
    @TempDir
    private Path folder;

    private ProgramInMemory program;

    @BeforeEach
    void open() {
        program = new ProgramInMemory(folder);
    }

    @AfterEach
    void close() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"digits", "iris", "moons"})
    void networksThatFitTheTaskAreListed(String task) {
        assertEquals(
                Presets.fitting(Demand.of(TaskCatalogue.builtIn().byId(task)).input()).stream()
                        .map(Preset::id)
                        .toList(),
                program.run("networks", task)
                        .results()
                        .lines()
                        .skip(3)
                        .takeWhile(line -> !line.startsWith("Pairs "))
                        .filter(line -> !line.isBlank())
                        .map(line -> line.strip().replaceAll(" .*", ""))
                        .toList());
    }

    @Test
    void aNetworkIsListedWithWhatItCostsThere() {
        assertEquals(
                "shallow-8 1 67 56 One small hidden layer, easy to draw and to follow.",
                program.run("networks", "iris")
                        .results()
                        .lines()
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .filter(line -> line.startsWith("shallow-8 "))
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void pairsAreListedWithWhatTheyShow() {
        assertEquals(
                List.of(
                        "Pairs of them (`depthbench compare iris --pair …`; without it: depth):",
                        "",
                        "pair shallow parameters deep parameters what it shows",
                        "depth shallow-84 675 deep-3x16 675"
                                + " What depth buys: as many parameters, stacked instead of side by side",
                        "parameters shallow-8 67 deep-3x16 675"
                                + " What many times the parameters buy, and depth with them"),
                program.run("networks", "iris")
                        .results()
                        .lines()
                        .dropWhile(line -> !line.startsWith("Pairs "))
                        .map(line -> line.strip().replaceAll(" +", " "))
                        .toList());
    }

    @Test
    void withoutATaskTheDigitsAreMeant() {
        assertEquals(program.run("networks", "digits"), program.run("networks"));
    }

    @Test
    void aTaskOfQuantitiesHasNoClasses() {
        assertEquals(
                List.of("quantities):"),
                program.run("networks", "ripples")
                        .results()
                        .lines()
                        .limit(1)
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .toList());
    }

    @Test
    void anUnknownTaskIsToldTheKnownOnes() {
        assertEquals(
                Printed.refusal("Unknown task \"poems\". Available: %s."
                        .formatted(program.workbench().catalogue().known().stream()
                                .map(Task::id)
                                .collect(Collectors.joining(", ")))),
                program.run("networks", "poems"));
    }
}
