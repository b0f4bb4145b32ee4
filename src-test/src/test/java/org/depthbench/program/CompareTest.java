package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.depthbench.trial.document.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Comparisons on real data, trained by Deeplearning4j in real processes. */
class CompareTest {
    @TempDir
    private Path folder;

    /** Scores on held-out data that pairs of networks reach with seed 1. */
    @ParameterizedTest
    @CsvSource(textBlock = """
                    digits,      convolution,               ,  0.95, 1.00, 0.975
                    fashion,     convolution,               6, 0.80, 1.00, 0.84
                    iris,        parameters,                ,  0.93, 1.00, 0.93
                    two-spirals, depth,                     ,  0.00, 0.70, 0.75
                    two-spirals, parameters-and-activation, ,  0.00, 0.75, 1.00
                    ripples,     depth,                     ,  0.80, 0.99, 0.90
                    """)
    void pairsReachWhatTheyPromise(
            String task, String pair, String fewerEpochs, double leastShallow, double mostShallow, double leastDeep)
            throws Exception {
        Program program = new Program(folder);

        List<String> asked = new ArrayList<>(List.of("compare", task, "--pair", pair, "--json", "it.json"));
        if (fewerEpochs != null) {
            asked.addAll(List.of("--epochs", fewerEpochs));
        }
        assertEquals(0, program.run(asked.toArray(String[]::new)).exitCode());

        JsonNode document = program.json("it.json");
        double shallow = document.get("shallow").get("score").asDouble();
        double deep = document.get("deep").get("score").asDouble();
        assertTrue(shallow >= leastShallow && shallow <= mostShallow, "shallow " + shallow);
        assertTrue(deep >= leastDeep, "deep " + deep);
    }

    @Test
    void fillsTheTableAndWritesWhatWasAsked() throws Exception {
        Program program = new Program(folder);

        Program.Outcome outcome = program.run(
                "compare",
                "moons",
                "--noise",
                "0.1",
                "--epochs",
                "10",
                "--schedule",
                "take-turns",
                "--json",
                "it.json",
                "--report",
                "page",
                "--save",
                "it.depthbench");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        assertTrue(outcome.results().contains("Training time"), outcome.results());
        JsonNode document = program.json("it.json");
        assertEquals("take-turns", document.get("schedule").asString());
        assertEquals(
                List.of(
                        "definition",
                        "architecture",
                        "complexity",
                        "data-requirements",
                        "computational-power",
                        "applications",
                        "training-time"),
                StreamSupport.stream(document.get("table").spliterator(), false)
                        .map(row -> row.get("row").asString())
                        .toList());
        assertEquals("CPU", document.get("environment").get("backend").asString());
        JsonNode deep = document.get("deep");
        assertEquals(10, deep.get("epochs").size());
        assertTrue(deep.get("trainingSeconds").asDouble() > 0);
        assertTrue(deep.get("peakMemoryBytes").asLong() > 50_000_000);
        assertTrue(Files.readString(folder.resolve("page/report.html")).contains("Two moons"));

        Program.Outcome again = program.run("compare", "it.depthbench", "--json", "again.json");
        assertEquals(0, again.exitCode(), again.messages());
        for (String side : List.of("shallow", "deep")) {
            assertEquals(
                    document.get(side).get("parameterHash"),
                    program.json("again.json").get(side).get("parameterHash"));
            assertEquals(
                    losses(document.get(side)),
                    losses(program.json("again.json").get(side)));
        }
    }

    @Test
    void theDeepDriverStaysOnAtLeastEighteenOfTwentyUnseenRoads() throws Exception {
        Program program = new Program(folder);

        Program.Outcome outcome = program.run("compare", "driving", "--json", "it.json");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        JsonNode driving = program.json("it.json").get("deep").get("driving");
        assertEquals(20, driving.get("roads").size());
        assertTrue(driving.get("finished").asInt() >= 18, driving.toString());
        assertTrue(
                outcome.results()
                        .contains("deep stays on %d of 20 roads"
                                .formatted(driving.get("finished").asInt())),
                outcome.results());
    }

    private static List<String> losses(JsonNode side) {
        return StreamSupport.stream(side.get("epochs").spliterator(), false)
                .map(epoch -> epoch.get("trainLoss") + " " + epoch.get("testLoss"))
                .toList();
    }

    @Test
    void rerunReproducesARunFromTheHistory() throws Exception {
        Program program = new Program(folder);
        Program.Outcome first = program.run(
                "compare",
                "iris",
                "--epochs",
                "4",
                "--seed",
                "9",
                "--stop-at-target",
                "--target",
                "0.9",
                "--save",
                "exp v1.2",
                "--json",
                "-");
        assertEquals(0, first.exitCode(), first.messages());
        assertEquals(9, Json.COMPACT.readTree(first.results()).get("seed").asInt());
        assertTrue(first.messages().contains("Training time"), first.messages());
        assertTrue(Files.isRegularFile(program.file("exp v1.2.depthbench")));

        Program.Outcome rerun = program.run("rerun", "1");

        assertEquals(0, rerun.exitCode(), rerun.messages());
        assertTrue(rerun.results().contains("deep     reproduced: equal losses in"), rerun.results());
        assertTrue(program.run("runs").results().contains("iris"));
    }

    @Test
    void theDoctorFindsABackendAndMeasuresIt() throws Exception {
        Program.Outcome outcome = new Program(folder).run("doctor");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        assertTrue(outcome.results().contains("Backend         CPU"), outcome.results());
        assertTrue(outcome.results().contains("GFLOP/s in 512×512"), outcome.results());
    }

    @Test
    void benchMeasuresTheNetsThatWereAskedFor() throws Exception {
        Program program = new Program(folder);

        Program.Outcome outcome =
                program.run("bench", "--nets", "tiny", "--batch", "32", "--seconds", "0.2", "--json", "it.json");

        assertEquals(0, outcome.exitCode(), outcome.messages());
        JsonNode document = program.json("it.json");
        assertTrue(document.get("gemmPeakGflops").asDouble() > 0);
        assertEquals(1, document.get("nets").size());
        JsonNode figures = document.get("nets").get("tiny");
        assertEquals("fused", figures.get("path").asString());
        assertTrue(figures.get("examplesPerSecond").asDouble() > 0);
        assertEquals(
                figures.get("gflops").asDouble()
                        / document.get("gemmPeakGflops").asDouble(),
                figures.get("shareOfPeak").asDouble(),
                1e-9);
        assertEquals(2, program.run("bench", "--nets", "vast").exitCode());
    }

    @Test
    void listsTasksAndNetworks() throws Exception {
        Program program = new Program(folder);

        assertTrue(program.run("tasks").results().contains("arXiv:1708.07747"));
        assertTrue(program.run("networks", "fashion").results().contains("deep-convnet-batchnorm"));
    }
}
