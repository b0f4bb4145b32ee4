package org.depthbench.datasets.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.UnusableData;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.table.Choices;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.TableFile;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Scale;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class TableImportTest {
    @TempDir
    private Path folder;

    @Test
    void aTableBecomesATaskLikeAnyOther() throws IOException {
        OwnCard card = bring(fruit(40), "kind", new Wishes.HoldOut.Share(25));

        Task task = catalogue().byId("fruit");
        assertEquals(List.of("apple", "pear"), ((Target.Classes) task.target()).names());
        assertEquals(
                List.of(
                        new Column.Quantity("weight", "g", 1, true),
                        new Column.Category("colour", List.of("green", "red"), true)),
                ((Inputs.Columns) task.inputs()).columns());
        TaskData data = task.load(30, 0, new DataSeeds(1, 1));
        assertEquals(30, data.train().count());
        assertEquals(10, data.test().count());
        // Each class keeps its share of one half.
        assertEquals(5, count(data.test(), 0));
        assertEquals(
                "25 % of the rows are held out by chance, each class in its share. 30 to learn from, 10 to test.",
                card.split());
        assertTrue(
                task.card().source().startsWith("fruit.csv, brought in on 2026-11-29"),
                task.card().source());
    }

    @Test
    void numbersComeBackAsTheyStoodInTheFile() throws IOException {
        bring(fruit(40), "kind", new Wishes.HoldOut.Share(25));

        TaskData data = catalogue().byId("fruit").load(30, 0, new DataSeeds(1, 1));

        float[] weights = new float[40];
        Examples[] parts = {data.train(), data.test()};
        int at = 0;
        for (Examples part : parts) {
            float[] recorded = data.preparation().undo(part.features());
            for (int i = 0; i < recorded.length; i += 2) {
                weights[at++] = recorded[i];
            }
        }
        Arrays.sort(weights);
        float[] written = new float[40];
        for (int i = 0; i < 40; i++) {
            written[i] = i == 7 ? Float.NaN : 100.5f + i;
        }
        Arrays.sort(written);
        assertArrayEquals(written, weights, 1e-3f);
    }

    @Test
    void aNumberIsPredictedAsAQuantityInItsUnit() throws IOException {
        bring(fruit(40), "weight [g]", new Wishes.HoldOut.Share(25));

        Task task = catalogue().byId("fruit");

        Target.Quantities target = (Target.Quantities) task.target();
        assertEquals(List.of("weight"), target.names());
        assertEquals("g", target.unit());
        // The row whose weight is missing is left out, and that is said.
        assertEquals(
                29 + 10,
                task.sizes().most()
                        + task.load(29, 0, new DataSeeds(1, 1)).test().count());
        assertTrue(
                task.card().expectation().contains("1 rows in which weight [g] is missing are left out."),
                task.card().expectation());
    }

    @Test
    void aQuantityIsLearnedInStandardDeviationsOfTheRowsToLearnFrom() throws IOException {
        StringBuilder text = new StringBuilder("area,year,price\n");
        for (int i = 0; i < 20; i++) {
            text.append("%d.5,%d-01-01,%d.0%n".formatted(i % 7, 2000 + i, 100_000 + 1000 * (i % 10) * i));
        }
        Path file = Files.writeString(folder.resolve("homes.csv"), text);

        bring(file, "price", new Wishes.HoldOut.Latest("year", 25));

        Task task = catalogue().byId("homes");
        TaskData data = task.load(15, 0, new DataSeeds(1, 1));
        double mean = 0;
        for (int i = 0; i < 15; i++) {
            mean += (100_000 + 1000.0 * (i % 10) * i) / 15;
        }
        double squares = 0;
        for (int i = 0; i < 15; i++) {
            squares += Math.pow(100_000 + 1000.0 * (i % 10) * i - mean, 2);
        }
        Scale scale = ((Target.Quantities) task.target()).scale();
        assertEquals(mean, scale.mean(), 1e-6);
        assertEquals(Math.sqrt(squares / 14), scale.deviation(), 1e-6);
        float[] learned = data.train().quantities().values();
        float sum = 0;
        for (float value : learned) {
            sum += value;
        }
        assertEquals(0, sum, 1e-5);
        assertEquals(
                100_000 + 1000 * 5 * 15, scale.recorded(data.test().quantities().values()[0]), 0.1);
    }

    @Test
    void columnsOfTextAloneAreReadAsTexts() throws IOException {
        StringBuilder text = new StringBuilder("subject,body,kind\n");
        for (int i = 0; i < 40; i++) {
            text.append("%s,%s,%s%n"
                    .formatted(
                            i % 2 == 0
                                    ? "about our meeting of the %d th of next month".formatted(i)
                                    : "you have won once again in our game no %d".formatted(i),
                            i % 2 == 0
                                    ? "see you there at the usual place " + i
                                    : "send your money to us right now " + i,
                            i % 2 == 0 ? "ham" : "spam"));
        }
        Path file = Files.writeString(folder.resolve("mails.csv"), text);

        OwnCard card = bring(file, "kind", new Wishes.HoldOut.Share(25));

        assertEquals("Predict kind by what is written in subject and body of mails.csv.", card.summary());
        Inputs.Text inputs = (Inputs.Text) catalogue().byId("mails").inputs();
        TaskData data = catalogue().byId("mails").load(30, 0, new DataSeeds(1, 1));
        for (int i = 0; i < data.test().count(); i++) {
            String read = inputs.vocabulary().decode(data.test().example(i));
            assertEquals(data.test().label(i) == 0, read.startsWith("about our meeting of the "), read);
        }
    }

    @Test
    void whatIsBroughtInTwiceIsKeptOnce() throws IOException {
        assertEquals(
                bring(fruit(40), "kind", new Wishes.HoldOut.Share(25)),
                bring(fruit(40), "kind", new Wishes.HoldOut.Share(25)));
    }

    @Test
    void classesOfASingleRowAreLeftOutAndSaid() throws IOException {
        Path file =
                Files.writeString(folder.resolve("rare.csv"), "x,y\n1.5,c\n2.5,a\n3.5,b\n4.5,a\n5.5,b\n6.5,d\n7.5,\n");

        OwnCard card = bring(file, "y", new Wishes.HoldOut.Share(50));

        assertEquals(List.of("a", "b"), card.classes());
        assertEquals(4, card.train() + card.test());
        assertTrue(
                card.notes().contains("Classes of y with a single row, which is left out: c, d."),
                card.notes().toString());
        assertTrue(
                card.notes().contains("1 rows in which y is missing are left out."),
                card.notes().toString());
        Examples test = catalogue().byId("rare").load(2, 0, new DataSeeds(1, 1)).test();
        assertEquals(1, count(test, 0));
        assertEquals(1, count(test, 1));
    }

    @Test
    void wholeGroupsAreHeldOut() throws IOException {
        StringBuilder text = new StringBuilder("person,x,y\n");
        for (int i = 0; i < 60; i++) {
            text.append("p%d,%d.5,%s%n".formatted(i % 6, i, i % 4 < 2 ? "a" : "b"));
        }
        Path file = Files.writeString(folder.resolve("people.csv"), text);

        OwnCard card = bring(file, "y", new Wishes.HoldOut.Groups("person", 25));

        TaskData data = catalogue().byId("people").load(card.train(), 0, new DataSeeds(1, 1));
        Set<Integer> learned = people(data, data.train());
        Set<Integer> held = people(data, data.test());
        assertEquals(2, held.size());
        assertFalse(learned.stream().anyMatch(held::contains));
        Set<Set<Integer>> ways = new HashSet<>();
        for (long division = 1; division < 9; division++) {
            TaskData anew = catalogue().byId("people").load(card.train(), 0, new DataSeeds(1, 1, division));
            Set<Integer> others = people(anew, anew.test());
            assertEquals(2, others.size());
            assertFalse(people(anew, anew.train()).stream().anyMatch(others::contains));
            ways.add(others);
        }
        assertTrue(ways.size() > 2, ways.toString());
        assertEquals(
                List.of("x"),
                ((OwnInputs.Table) card.inputs())
                        .columns().stream().map(OwnInputs.Described::name).toList());
    }

    @Test
    void rowsWithoutATargetAreOnNeitherSideAndNotCounted() throws IOException {
        StringBuilder text = new StringBuilder("day,x,y\n");
        for (int i = 0; i < 28; i++) {
            text.append("2026-02-%02d,%d.5,%s%n".formatted(i + 1, i, i > 19 ? "" : i % 2 == 0 ? "a" : "b"));
        }
        Path file = Files.writeString(folder.resolve("late.csv"), text);

        OwnCard card = bring(file, "y", new Wishes.HoldOut.Latest("day", 25));

        assertEquals("The latest 25 % of the rows by day are held out. 15 to learn from, 5 to test.", card.split());
        assertEquals(15, card.train());
        assertEquals(5, card.test());
    }

    @Test
    void theLatestRowsAreHeldOut() throws IOException {
        StringBuilder text = new StringBuilder("day,x,y\n");
        for (int i = 27; i >= 0; i--) {
            text.append("2026-02-%02d,%d.5,%s%n".formatted(i + 1, i, i % 2 == 0 ? "a" : "b"));
        }
        Path file = Files.writeString(folder.resolve("days.csv"), text);

        OwnCard card = bring(file, "y", new Wishes.HoldOut.Latest("day", 25));

        TaskData data = catalogue().byId("days").load(card.train(), 0, new DataSeeds(1, 1));
        for (float x : data.preparation().undo(data.test().features())) {
            assertTrue(x > 20, () -> "held out is a row of day " + x);
        }
        assertEquals(7, data.test().count());
        assertTrue(catalogue().byId("days").source().division() instanceof Division.Fixed fixed
                && fixed.reason().startsWith("days cannot be divided anew: the latest is held out"));
    }

    @Test
    void whoeverCancelsWhileItIsKeptHasNothing() throws IOException {
        Path file = fruit(40);
        Look look = TableFile.look(file);
        AtomicBoolean over = new AtomicBoolean();
        // All has been read by then.
        Monitor monitor = new Monitor((done, total) -> over.set(total == 40), over::get);

        assertThrows(
                CancellationException.class, () -> new TableImport(catalogue().intake())
                        .bring(
                                file,
                                look,
                                look.choices(),
                                new Wishes("kind", new Wishes.HoldOut.Share(25), Optional.empty()),
                                monitor));
        assertTrue(over.get());
        assertEquals(List.of(), catalogue().own().tasks());
        try (Stream<Path> left = Files.list(folder.resolve("data").resolve("own"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void aFileOfItsOwnIsTestedOn() throws IOException {
        Path test = Files.writeString(
                folder.resolve("more.csv"),
                "weight [g],colour,kind\n100.5,red,apple\n150.0,blue,pear\n120.0,red,pear\n");

        OwnCard card = bring(fruit(40), "kind", new Wishes.HoldOut.File(test));

        assertEquals(40, card.train());
        assertEquals(3, card.test());
        assertTrue(
                card.notes()
                        .contains(
                                "1 rows to test have a colour that is not among those to learn from; it counts as missing."),
                card.notes().toString());
        assertTrue(
                card.notes().contains("1 of the rows to test have a twin among those to learn from."),
                card.notes().toString());
    }

    @Test
    void aColumnThatGivesTheTargetAwayIsSaid() throws IOException {
        StringBuilder text = new StringBuilder("x,code,y\n");
        for (int i = 0; i < 40; i++) {
            text.append("%d.5,%s,%s%n".formatted(i * 7 % 40, i % 2 == 0 ? "k" : "m", i % 2 == 0 ? "yes" : "no"));
        }
        Path file = Files.writeString(folder.resolve("leak.csv"), text);

        OwnCard card = bring(file, "y", new Wishes.HoldOut.Share(25));

        assertTrue(
                card.notes()
                        .contains(
                                "code alone gives y away: if it is not known when a prediction is wanted, leave it out."),
                card.notes().toString());
    }

    @Test
    void aSecondOneOfTheSameNameHasAnotherId() throws IOException {
        bring(fruit(40), "kind", new Wishes.HoldOut.Share(25));

        assertEquals(
                "fruit-2",
                bring(fruit(40), "kind", new Wishes.HoldOut.Share(50)).id());
    }

    @Test
    void whatMakesNoTaskIsRefusedInASentence() throws IOException {
        Path fruit = fruit(40);
        Path one = Files.writeString(folder.resolve("one.csv"), "x,y\n1.5,a\n2.5,a\n3.5,a\n4.5,b\n");

        assertEquals(
                "There is no column \"weigth\": there are weight [g], colour, kind.",
                refusal(() -> bring(fruit, "weigth", new Wishes.HoldOut.Share(25))));
        assertEquals(
                "The class \"b\" of y has 1 row: each needs one to learn from and one to test. Take such rows out.",
                refusal(() -> bring(one, "y", new Wishes.HoldOut.Share(25))));
        assertEquals(
                "0 is no share",
                refusal(() -> bring(fruit, "kind", new Wishes.HoldOut.Share(0)))
                        .replaceFirst(
                                "1 to 90 percent of the rows can be held out, asked for were 0.", "0 is no share"));
        assertEquals(
                "The column kind is ignored, so it cannot be predicted: say what it holds with --number or --category.",
                refusal(() -> bring(
                        fruit,
                        "kind",
                        new Wishes.HoldOut.Share(25),
                        choices -> choices.withKind("kind", Kind.IGNORE))));
        assertEquals(
                List.of(),
                catalogue().known().stream()
                        .filter(task -> task.id().startsWith("fruit"))
                        .toList());
    }

    @Test
    void damagedNumbersAreNotLearnedFrom() throws IOException {
        bring(fruit(40), "kind", new Wishes.HoldOut.Share(25));
        Path numbers = folder.resolve("data/own/fruit/examples.bin");
        byte[] bytes = Files.readAllBytes(numbers);
        bytes[5] ^= 1;
        Files.write(numbers, bytes);

        UnusableData refusal =
                assertThrows(UnusableData.class, () -> catalogue().byId("fruit").load(30, 0, new DataSeeds(1, 1)));

        assertTrue(refusal.getMessage().contains("is not what was brought in"), refusal.getMessage());
    }

    @Test
    void itCanBeTakenAwayAndADamagedCardIsNoTask() throws IOException {
        bring(fruit(40), "kind", new Wishes.HoldOut.Share(25));
        bring(fruit(40), "kind", new Wishes.HoldOut.Share(50));
        Files.writeString(folder.resolve("data/own/fruit-2/card.json"), "{\"form\": 1, \"id\": \"fruit-2\"}");

        new OwnTasks(folder.resolve("data")).remove("fruit");

        assertEquals(List.of(), new OwnTasks(folder.resolve("data")).tasks());
        assertFalse(Files.exists(folder.resolve("data/own/fruit")));
        assertEquals(
                "There is no data of your own that could be removed.",
                refusal(() -> new OwnTasks(folder.resolve("data")).remove("iris")));
    }

    /** Forty pieces of fruit, one of unknown weight. */
    private Path fruit(int rows) throws IOException {
        StringBuilder text = new StringBuilder("weight [g],colour,kind\n");
        for (int i = 0; i < rows; i++) {
            text.append(i == 7 ? "" : Double.toString(100.5 + i))
                    .append(',')
                    .append(i % 3 == 0 ? "red" : "green")
                    .append(',')
                    .append(i % 2 == 0 ? "apple" : "pear")
                    .append('\n');
        }
        return Files.writeString(folder.resolve("fruit.csv"), text);
    }

    private OwnCard bring(Path file, String target, Wishes.HoldOut holdOut) throws IOException {
        return bring(file, target, holdOut, UnaryOperator.identity());
    }

    private OwnCard bring(Path file, String target, Wishes.HoldOut holdOut, UnaryOperator<Choices> changed)
            throws IOException {
        Look look = TableFile.look(file);
        OwnTasks tasks = new OwnTasks(folder.resolve("data"));
        return new TableImport(new Intake(
                        tasks,
                        id -> catalogue().known().stream()
                                .anyMatch(task -> task.id().equals(id)),
                        LocalDate.of(2026, 11, 29)))
                .bring(
                        file,
                        look,
                        changed.apply(look.choices()),
                        new Wishes(target, holdOut, Optional.empty()),
                        Monitor.NONE);
    }

    private TaskCatalogue catalogue() {
        return TaskCatalogue.withDataIn(new DataFolder(folder.resolve("data"), List.of()));
    }

    private static String refusal(Executable action) {
        return String.valueOf(
                assertThrows(IllegalArgumentException.class, action).getMessage());
    }

    private static int count(Examples examples, int label) {
        int count = 0;
        for (int each : examples.classes()) {
            count += each == label ? 1 : 0;
        }
        return count;
    }

    /** Row i has x = i + 0.5 and is of person i modulo 6. */
    private static Set<Integer> people(TaskData data, Examples part) {
        Set<Integer> people = new HashSet<>();
        for (float x : data.preparation().undo(part.features())) {
            people.add(Math.round(x - 0.5f) % 6);
        }
        return people;
    }

    @Test
    void aPathWithBlanksUmlautsHashesAndPercents() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("Äpfel & Öl #1 100% %20"));
        Path file = Files.move(fruit(40), odd.resolve("größe #2 50% %C3.csv"));

        OwnCard card = bring(file, "kind", new Wishes.HoldOut.Share(25));

        assertEquals("größe #2 50% %C3.csv", card.file());
        assertEquals("groesse-2-50-c3", card.id());
        assertEquals(
                30,
                catalogue()
                        .byId(card.id())
                        .load(30, 0, new DataSeeds(1, 1))
                        .train()
                        .count());
    }

    @Test
    void aDiskThatIsFullLeavesNothingHalfMade() throws IOException {
        OwnCard whole = bring(fruit(40), "kind", new Wishes.HoldOut.Share(25));
        OwnTasks tasks = new OwnTasks(folder.resolve("full"));
        Path data = folder.resolve("full/own");

        IOException full = assertThrows(
                IOException.class,
                () -> tasks.keep(whole, (place, to) -> {
                    if (place == 0) {
                        fillDiskFor(data);
                    }
                }));

        assertEquals("No space left on device", full.getMessage());
        assertEquals(List.of(), tasks.cards());
        assertEquals(List.of(), entries(data));
        assertEquals(whole.id(), tasks.keep(whole, (place, to) -> {}).id());
        assertEquals(List.of(data.resolve(whole.id())), entries(data));
    }

    /** Leaves room for the numbers of what is being made, but not for its card. */
    private static void fillDiskFor(Path data) {
        try {
            Files.createSymbolicLink(entries(data).get(0).resolve(OwnTasks.CARD), Path.of("/dev/full"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path data) throws IOException {
        try (Stream<Path> inside = Files.list(data)) {
            return inside.toList();
        }
    }
}
