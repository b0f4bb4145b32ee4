package org.depthbench.comparison.laboratory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.report.ExperimentDocument;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Experiments of several machines become one, and what comes from elsewhere is believed only where it can be. */
class ExchangeTest {
    private static final ComparisonSpec DIGITS = Results.usual("digits", 1);
    private static final Laboratory.Means ONE = new Laboratory.Means(1, Double.POSITIVE_INFINITY);

    @TempDir
    private Path folder;

    private final List<Store> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(Store::close);
    }

    /** A machine with a home of its own. */
    private record Place(Store store, Laboratory laboratory) {
        long run(ExperimentKind kind, long seed, int repeats) {
            ExperimentSpec spec = new ExperimentSpec(kind, DIGITS.withSeed(seed), repeats, List.of(), 0.01);
            try (ExperimentRun run = laboratory.begin(spec, ONE, progress -> {}, ExchangeTest::fail)) {
                run.start();
                return run.end().join().id();
            }
        }

        Taken take(Path file) {
            return laboratory.exchange().take(file);
        }
    }

    private static void fail(String warning) {
        throw new AssertionError(warning);
    }

    private Place place(String name) {
        return place(name, TaskCatalogue.builtIn(), ExchangeTest::accuracy);
    }

    private Place place(String name, TaskCatalogue catalogue, ToDoubleFunction<TrialSpec> accuracy) {
        Store store = Store.open(new Home(folder.resolve(name)));
        open.add(store);
        return new Place(
                store,
                new Laboratory(
                        store.experiments(),
                        catalogue,
                        new ThisMachine(),
                        InstantSource.fixed(Instant.EPOCH),
                        Duration.ofMinutes(5),
                        worker -> new ScriptedTrial(DIGITS.trial(Side.DEEP, 1), accuracy)));
    }

    private static double accuracy(TrialSpec trial) {
        boolean deep = trial.learner().network().hiddenLayers() > 2;
        return 0.9 + (deep ? 0.02 : 0) + trial.seed() * (deep ? 1e-3 : 5e-4);
    }

    private Path exported(Place place, long id) {
        Path file = folder.resolve(place.store().experiments().identity() + ".depthbench-experiment");
        place.laboratory().exchange().export(id, file);
        return file;
    }

    @Test
    void machinesWithOtherSeedsMakeOneResult() {
        Place here = place("here");
        Place there = place("there");
        long ours = here.run(ExperimentKind.REPEAT, 1, 6);
        Path file = exported(there, there.run(ExperimentKind.REPEAT, 11, 6));

        Taken taken = here.take(file);

        assertEquals(new Taken(ours, true, 12, 12, 24, 2, false), taken);
        ExperimentOutcome outcome = here.laboratory().read(ours);
        Difference difference = outcome.findings().difference();
        assertNotNull(difference);
        assertEquals(12, difference.n());
        // Of the seeds 1 to 6 and 11 to 16, each score a whole number of 449 test examples.
        double mean = 0;
        for (long seed : List.of(1, 2, 3, 4, 5, 6, 11, 12, 13, 14, 15, 16)) {
            mean += (Math.round(449 * (0.92 + seed * 1e-3)) - Math.round(449 * (0.9 + seed * 5e-4))) / 449.0 / 12;
        }
        assertEquals(mean, difference.mean(), 1e-12);
        assertTrue(outcome.findings().notes().contains("Trials from 2 machines."));
        JsonNode document = Json.COMPACT.readTree(ExperimentDocument.of(outcome).toJson());
        assertEquals(2, document.at("/machines").size());
        assertEquals(12, document.at("/repeats").asInt());
    }

    @Test
    void whatIsHereAlreadyCountsOnce() {
        Place here = place("here");
        Place there = place("there");
        long ours = here.run(ExperimentKind.REPEAT, 1, 6);
        Path file = exported(there, there.run(ExperimentKind.REPEAT, 4, 6));

        assertEquals(6, here.take(file).added(), "seeds 7 to 9");
        String stand = here.store().experiments().stand();
        assertEquals(0, here.take(file).added());
        assertEquals(stand, here.store().experiments().stand());
        assertEquals(18, here.laboratory().read(ours).trials().size());
    }

    @Test
    void whoeverTakesInWhichTheyFindTheSame() {
        Place here = place("here");
        Place there = place("there");
        long ours = here.run(ExperimentKind.DATA_REQUIREMENTS, 1, 3);
        long theirs = there.run(ExperimentKind.DATA_REQUIREMENTS, 21, 3);
        Path fromHere = exported(here, ours);
        Path fromThere = exported(there, theirs);

        here.take(fromThere);
        there.take(fromHere);

        ExperimentOutcome one = here.laboratory().read(ours);
        ExperimentOutcome other = there.laboratory().read(theirs);
        assertEquals(60, one.trials().size());
        for (int i = 0; i < 5; i++) {
            Difference a = one.findings().differences().get(i);
            Difference b = other.findings().differences().get(i);
            assertEquals(a.mean(), b.mean(), 1e-12);
            assertEquals(a.low(), b.low(), 1e-9);
            assertEquals(a.n(), b.n());
        }
    }

    @Test
    void itOpensWithoutTheData() {
        Place here = place("here");
        long id = here.run(ExperimentKind.DATA_REQUIREMENTS, 1, 6);
        Place bare =
                place("bare", new TaskCatalogue(List.of(), new DataFolder(folder, List.of())), ExchangeTest::accuracy);

        Taken taken = bare.take(exported(here, id));

        assertFalse(taken.joined());
        ExperimentOutcome told = bare.laboratory().read(taken.experiment());
        ExperimentOutcome original = here.laboratory().read(id);
        assertEquals(original.findings().differences(), told.findings().differences());
        assertEquals(original.findings().sentence(), told.findings().sentence());
        assertEquals(
                List.of("Trials from another machine."),
                told.findings().notes().stream()
                        .filter(note -> note.startsWith("Trials from"))
                        .toList());
        // And goes on from there.
        Place third = place("third");
        assertEquals(60, third.take(exported(bare, taken.experiment())).added());
    }

    @Test
    void manyThatMeasuredOnceMakeOneWithoutTheData() {
        Place bare =
                place("bare", new TaskCatalogue(List.of(), new DataFolder(folder, List.of())), ExchangeTest::accuracy);
        for (long seed = 1; seed <= 7; seed++) {
            Place each = place("place" + seed);
            bare.take(exported(each, each.run(ExperimentKind.REPEAT, seed, 1)));
        }
        Place all = place("all");
        ExperimentOutcome alone = all.laboratory().read(all.run(ExperimentKind.REPEAT, 1, 7));

        ExperimentOutcome together = bare.laboratory().read(1);

        assertEquals(alone.findings().differences(), together.findings().differences());
        assertTrue(together.findings().notes().contains("Trials from 7 machines."));
    }

    @Test
    void ownTrialsThatComeBackAreOwn() {
        Place here = place("here");
        long id = here.run(ExperimentKind.REPEAT, 1, 6);
        Path file = exported(here, id);
        here.store().experiments().delete(id);

        Taken taken = here.take(file);

        assertEquals(12, taken.added());
        assertTrue(here.store().experiments().byId(taken.experiment()).ofHere());
    }

    @Test
    void aTrialThatFailedHereGivesWayToOneThatDidNot() {
        Place here = place("here", TaskCatalogue.builtIn(), trial -> trial.seed() == 2 ? Double.NaN : accuracy(trial));
        Place there = place("there");
        long ours = here.run(ExperimentKind.REPEAT, 1, 6);
        Path file = exported(there, there.run(ExperimentKind.REPEAT, 1, 6));

        assertEquals(2, here.take(file).added());
        assertEquals(0, here.laboratory().read(ours).failed());
    }

    @Test
    void timesOfOtherMachinesStayApart() {
        Place here = place("here");
        Place there = place("there");
        long ours = here.run(ExperimentKind.COST_TO_TARGET, 1, 2);
        Path file = exported(there, there.run(ExperimentKind.COST_TO_TARGET, 11, 2));

        Taken taken = here.take(file);

        assertTrue(taken.apart() && !taken.joined());
        assertEquals(4, here.laboratory().read(ours).trials().size());
        assertEquals(0, here.take(file).added(), "it is here now");
        assertTrue(refusal(() -> here.laboratory().resume(taken.experiment(), ONE, p -> {}, ExchangeTest::fail))
                .contains("times of another machine"));
    }

    @Test
    void programsThatTakeInAtOnceLoseNothing() throws InterruptedException {
        Place here = place("here");
        long ours = here.run(ExperimentKind.REPEAT, 1, 2);
        List<Path> files = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Place there = place("there" + i);
            files.add(exported(there, there.run(ExperimentKind.REPEAT, 10L * i, 2)));
        }
        List<Thread> programs = files.stream()
                .map(file -> {
                    Place same = place("here");
                    return new Thread(() -> same.take(file));
                })
                .toList();

        programs.forEach(Thread::start);
        for (Thread each : programs) {
            each.join();
        }

        ExperimentOutcome outcome = here.laboratory().read(ours);
        assertEquals(20, outcome.trials().size());
        assertEquals(10, outcome.findings().differences().get(0).n());
    }

    @Test
    void anotherQuestionStaysAnotherExperiment() {
        Place here = place("here");
        Place there = place("there");
        long ours = here.run(ExperimentKind.REPEAT, 1, 2);

        Taken taken = here.take(exported(there, there.run(ExperimentKind.OVERFITTING, 1, 2)));

        assertFalse(taken.joined());
        assertEquals(4, here.laboratory().read(ours).trials().size());
    }

    private static String refusal(Executable work) {
        String message = assertThrows(DepthbenchException.class, work).getMessage();
        assertNotNull(message);
        assertFalse(message.contains("\n") || message.contains("Exception"), message);
        return message;
    }

    // ---- What comes from anywhere ----

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "score":0.9\\d*            | "score":1.5              | number that cannot be
        "score":0.9\\d*            | "score":1e999            | too large
        "score":0.9\\d*            | "score":"NaN"            | trial
        "loss":0.5                 | "loss":-0.5              | number that cannot be
        "trainingSeconds":[0-9.]* | "trainingSeconds":-1     | number that cannot be
        "seed":1,                  | "seed":7,                | begins with its comparison's seed 7
        "batchSize":[0-9]*         | "batchSize":17           | another key
        "state":"FINISHED"         | "state":"TRAINING"       | has not come to its end
        "place":1,                 | "place":0,               | two trials at place 0
        "place":1,                 | "place":99,              | none that this Depthbench would train
        "place":1,                 | "place":-1,              | none that this Depthbench would train
        "origin":0                 | "origin":1               | machine 2 of 1
        "id":"[0-9a-f]*"           | "id":"me"                | 32 hexadecimal digits
        "predictions":.[0-9.]*     | "predictions":[1.5       | predictions that cannot be
        "experiment-bundle":1      | "experiment-bundle":2    | newer Depthbench
        "bundled-trial":1          | "bundled-trial":1,"x":1  | x
        "trials":4                 | "trials":5               | not whole
        "digits":.[0-9]            | "digits":[11             | class 11 of 10
        "started":"1970            | "started":"+99999999     | time that cannot be
        "seeds":.1,                | "seeds":[2,              | seed
        "seeds":.1,2               | "seeds":[1,1             | each seed once
        "fingerprint":"data"       | "fingerprint":"other"    | other data
        """)
    void whatCannotBeIsRefused(String pattern, String instead, String why) throws IOException {
        Place here = place("here");
        here.run(ExperimentKind.REPEAT, 1, 2);
        Place there = place("there");
        Path file = exported(there, there.run(ExperimentKind.REPEAT, 1, 2));
        String stand = here.store().experiments().stand();
        Files.write(file, changed(Files.readAllBytes(file), text -> text.replaceFirst(pattern, instead)));

        String message = refusal(() -> here.take(file));

        assertTrue(message.contains(why), message);
        assertEquals(stand, here.store().experiments().stand());
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private static byte[] changed(byte[] zip, UnaryOperator<String> change) throws IOException {
        Map<String, String> entries = entries(zip);
        entries.replaceAll((name, text) -> change.apply(text));
        return zipped(entries);
    }

    private static byte[] zipped(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> each : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(each.getKey()));
                out.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"../../evil", "/etc/passwd", "trials/../manifest.json", "trials/00.json", "other.txt", "trials/"})
    void aNameThatNoBundleHasIsRefused(String name) throws IOException {
        Place here = place("here");
        Path file = exported(here, here.run(ExperimentKind.REPEAT, 1, 2));
        Map<String, String> entries = entries(Files.readAllBytes(file));
        entries.put(name, "{}");
        Files.write(file, zipped(entries));

        assertTrue(refusal(() -> here.take(file)).contains("what no experiment's file does"));
        assertFalse(Files.exists(folder.resolve("evil")));
    }

    @Test
    void aSmallFileDoesNotFillTheMemory() throws IOException {
        Place here = place("here");
        Path file = folder.resolve("bomb");
        Files.write(file, zipped(Map.of("manifest.json", " ".repeat(17 << 20))));
        assertTrue(Files.size(file) < 100_000);

        assertTrue(refusal(() -> here.take(file)).contains("larger than such a file may be"));
    }

    @Test
    void anExperimentWithoutEndIsRefusedBeforeItIsPlanned() throws IOException {
        Place here = place("here");
        Path file = exported(here, here.run(ExperimentKind.DATA_REQUIREMENTS, 1, 1));
        String steps = String.join(
                ",", IntStream.range(1, 200_000).mapToObj(Integer::toString).toList());
        Files.write(
                file,
                changed(
                        Files.readAllBytes(file),
                        text -> text.replaceFirst("\"steps\":.[0-9]*", "\"steps\":[" + steps)));

        assertTrue(refusal(() -> here.take(file)).contains("more than"));
    }

    @ParameterizedTest
    @CsvSource({"''", "hello", "PK"})
    void whatIsNoZipIsRefused(String text) throws IOException {
        Place here = place("here");
        Path file = Files.writeString(folder.resolve("it.depthbench-experiment"), text);

        refusal(() -> here.take(file));
        refusal(() -> here.take(folder));
        refusal(() -> here.take(folder.resolve("nowhere")));
    }

    /** Damaged at random places it is refused in a sentence, or taken in as what it was. */
    @Test
    void aDamagedFileIsRefusedOrWhole() throws IOException {
        Place there = place("there");
        Path file = exported(there, there.run(ExperimentKind.REPEAT, 1, 2));
        byte[] good = Files.readAllBytes(file);
        Map<String, String> texts = entries(good);
        Place here = place("here");
        Random random = new Random(20);
        int refused = 0;
        for (int round = 0; round < 400; round++) {
            Files.write(file, round % 2 == 0 ? damaged(good, random) : zipped(damaged(texts, random)));
            String stand = here.store().experiments().stand();
            try {
                Taken taken = here.take(file);
                ExperimentOutcome outcome = here.laboratory().read(taken.experiment());
                assertTrue(taken.offered() <= 4 && outcome.trials().size() <= 8, taken.toString());
                assertNotNull(ExperimentDocument.of(outcome).toJson());
                here.store().experiments().delete(taken.experiment());
            } catch (DepthbenchException e) {
                refused++;
                String message = String.valueOf(e.getMessage());
                assertTrue(message.endsWith(".") && !message.contains("\n"), message);
                assertEquals(stand, here.store().experiments().stand());
            }
        }
        assertTrue(refused > 200, "refused " + refused);
    }

    private static byte[] damaged(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int kind = random.nextInt(3);
        if (kind == 0) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int flips = kind == 1 ? 1 : 1 + random.nextInt(20); flips > 0; flips--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return bytes;
    }

    /** Letters are changed within the documents, so that the zip file itself is whole. */
    private static Map<String, String> damaged(Map<String, String> texts, Random random) {
        Map<String, String> damaged = new HashMap<>(texts);
        String name = List.copyOf(texts.keySet()).get(random.nextInt(texts.size()));
        StringBuilder text = new StringBuilder(texts.get(name));
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
            case 0 -> text.setCharAt(at, "0123456789-.eE\"{}[],:\u0000x".charAt(random.nextInt(22)));
            case 1 -> text.deleteCharAt(at);
            case 2 -> text.insert(at, text.charAt(at));
            default -> text.setLength(at);
        }
        damaged.put(name, text.toString());
        return damaged;
    }
}
