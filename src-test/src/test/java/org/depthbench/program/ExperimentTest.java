package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.depthbench.comparison.spec.RecordedScores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Experiments in real workers: each trains one trial after the other, which must leave no trace in the next. */
class ExperimentTest {
    @TempDir
    private Path folder;

    @Test
    void aTrialInAWorkerThatHasTrainedOthersHasTheSameNumbersAsInAFreshOne() throws Exception {
        Program many = new Program(Files.createDirectory(folder.resolve("many")));
        Program.Outcome six =
                many.run("experiment", "repeat", "iris", "--workers", "1", "--report", "six", "--json", "six.json");
        assertEquals(0, six.exitCode(), six.messages());
        Map<String, String> hashes = hashes(many.file("six/trials.csv"));
        assertEquals(12, hashes.size());

        Program one = new Program(Files.createDirectory(folder.resolve("one")));
        Program.Outcome fresh = one.run(
                "experiment", "repeat", "iris", "--workers", "1", "--repeats", "1", "--seed", "6", "--report", "one");
        assertEquals(0, fresh.exitCode(), fresh.messages());
        hashes(one.file("one/trials.csv")).forEach((trial, hash) -> assertEquals(hash, hashes.get(trial), trial));

        assertRecorded(many.json("six.json"));
        Program.Outcome again = many.run("experiment", "repeat", "iris", "--json", "again.json");
        assertEquals(0, again.exitCode(), again.messages());
        assertEquals(12, many.json("again.json").get("reused").asInt());
        assertEquals(
                many.json("six.json").get("sentence"), many.json("again.json").get("sentence"));
    }

    /** What the card of the task says; other processors round otherwise. */
    private static void assertRecorded(JsonNode document) {
        RecordedScores recorded = RecordedScores.of("iris").orElseThrow();
        assertEquals(recorded.shallow(), document.at("/cells/0/mean").asDouble(), 0.02);
        assertEquals(recorded.deep(), document.at("/cells/1/mean").asDouble(), 0.02);
    }

    @Test
    void whatCannotBeAskedIsSaidInASentence() throws Exception {
        Program program = new Program(folder);

        Program.Outcome unknown = program.run("experiment", "magic");
        Program.Outcome ladder = program.run("experiment", "depth-ladder", "digits", "--pair", "convolution");
        Program.Outcome workers = program.run("experiment", "repeat", "iris", "--workers", "0");

        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.messages().contains("Unknown experiment \"magic\". Available: repeat,"), unknown.messages());
        assertEquals(2, ladder.exitCode());
        assertTrue(ladder.messages().contains("A depth ladder is of dense layers alone"), ladder.messages());
        assertEquals(2, workers.exitCode());
        assertTrue(workers.messages().contains("Workers must be 1 to "), workers.messages());
    }

    /** A new split is the repeat's own: alone or among others, with one worker or two, the same networks come out; without it others. */
    @Test
    void newSplitsAreReproduced() throws Exception {
        Program many = new Program(Files.createDirectory(folder.resolve("many-splits")));
        Program.Outcome three = many.run(
                "experiment", "repeat", "iris", "--resplit", "--repeats", "3", "--json", "it.json", "--report", "it");
        assertEquals(0, three.exitCode(), three.messages());
        assertTrue(many.json("it.json").get("sentence").asString().contains("over 3 new splits"));
        Map<String, String> hashes = hashes(many.file("it/trials.csv"));

        Program one = new Program(Files.createDirectory(folder.resolve("one-split")));
        one.run(
                "experiment",
                "repeat",
                "iris",
                "--resplit",
                "--workers",
                "1",
                "--repeats",
                "1",
                "--seed",
                "3",
                "--report",
                "anew");
        one.run(
                "experiment",
                "repeat",
                "iris",
                "--workers",
                "1",
                "--repeats",
                "1",
                "--seed",
                "3",
                "--report",
                "as-it-comes");
        hashes(one.file("anew/trials.csv")).forEach((trial, hash) -> assertEquals(hash, hashes.get(trial), trial));
        hashes(one.file("as-it-comes/trials.csv"))
                .forEach((trial, hash) -> assertNotEquals(hash, hashes.get(trial), trial));
    }

    /** By side and seed. */
    private static Map<String, String> hashes(Path file) throws IOException {
        Map<String, String> hashes = new HashMap<>();
        try (CSVParser parser = CSVParser.parse(
                file,
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord trial : parser) {
                hashes.put(trial.get("side") + " " + trial.get("seed"), trial.get("parameter_sha256"));
            }
        }
        return hashes;
    }
}
