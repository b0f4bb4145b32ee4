package org.depthbench.datasets.own;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.depthbench.datasets.table.Choices;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.ReadTable;
import org.depthbench.datasets.table.TableFile;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.task.Labels;

/** Makes a task of a table: what is predicted, by what, and which rows are held out; says all that it does. */
public final class TableImport {
    /** A column of more categories says who a row is rather than what. */
    private static final int MOST_VALUES = 100;

    private final OwnTasks tasks;
    private final Predicate<String> taken;
    private final LocalDate today;

    /**
     * An importer.
     *
     * @param tasks where they are kept
     * @param taken whether a task of an id exists already
     */
    public TableImport(OwnTasks tasks, Predicate<String> taken, LocalDate today) {
        this.tasks = tasks;
        this.taken = taken;
        this.today = today;
    }

    /**
     * Brings a table in.
     *
     * @param look what was seen of it
     * @param choices how it is read
     * @throws IOException with a sentence when it cannot be read
     * @throws UnusableTable with a sentence when it makes no task
     */
    public OwnCard bring(Path file, Look look, Choices choices, Wishes wishes, Monitor monitor) throws IOException {
        look.column(wishes.target());
        ReadTable table = TableFile.read(file, choices, monitor);
        List<String> notes = new ArrayList<>(
                table.remarks().stream().map(TableImport::sentence).toList());
        if (table.dropped() > 0) {
            notes.add("%,d rows that could not be read were dropped.".formatted(table.dropped()));
        }
        if (!table.names().contains(wishes.target())) {
            throw new UnusableTable(
                    "The column %s is ignored, so it cannot be predicted: say what it holds with --number or --category."
                            .formatted(wishes.target()));
        }
        Prediction prediction = Prediction.of(table, wishes.target(), notes);
        List<TableColumn> inputs = inputs(table, wishes, notes);
        Gathered all = gathered(inputs, prediction);
        Gathered tested = wishes.holdOut() instanceof Wishes.HoldOut.File other
                ? testFile(other.file(), choices, inputs, prediction, monitor, notes)
                : all;
        HeldRows rows = held(table, wishes, all.known(), prediction, tested);
        sayTwins(all, rows.train(), tested, rows.test(), notes);
        return tasks.keep(
                card(file, look, wishes, inputs, prediction, rows, notes),
                join(all.numbers(rows.train()), tested.numbers(rows.test())));
    }

    /** A remark beside others. */
    private static String sentence(Remark remark) {
        String words = remark.sentence();
        return words.substring(0, 1).toUpperCase(Locale.ROOT)
                + words.substring(1)
                + (words.endsWith(".") || words.endsWith("?") ? "" : ".");
    }

    /**
     * What is learned from and what is held out.
     *
     * @param known the rows of the table of which it is known what is predicted
     * @param tested the rows of a file of its own, where there is one
     */
    private static HeldRows held(ReadTable table, Wishes wishes, int[] known, Prediction prediction, Gathered tested) {
        HeldRows rows;
        if (wishes.holdOut() instanceof Wishes.HoldOut.Groups groups) {
            rows = HeldRows.byGroups(table.column(groups.column()), known, groups.percent());
        } else if (wishes.holdOut() instanceof Wishes.HoldOut.Latest latest) {
            rows = HeldRows.latest(table.column(latest.column()), known, latest.percent());
        } else if (wishes.holdOut() instanceof Wishes.HoldOut.Share share) {
            rows = HeldRows.byChance(prediction.labels(), known, share.percent());
        } else if (wishes.holdOut() instanceof Wishes.HoldOut.File other) {
            rows = HeldRows.of(
                    known,
                    tested.known(),
                    "%s is held out.".formatted(other.file().getFileName()));
        } else {
            throw new IllegalArgumentException("Unknown: " + wishes.holdOut());
        }
        if (rows.train().length < 2 || rows.test().length < 1) {
            throw new UnusableTable("With %d rows to learn from and %d to test, nothing can be learned."
                    .formatted(rows.train().length, rows.test().length));
        }
        return rows;
    }

    /** The columns that are learned from; what is left out is said. */
    private static List<TableColumn> inputs(ReadTable table, Wishes wishes, List<String> notes) {
        Set<String> apart = new HashSet<>(Set.of(wishes.target()));
        if (wishes.holdOut() instanceof Wishes.HoldOut.Groups groups) {
            apart.add(groups.column());
            notes.add("%s says which rows belong together and is not learned from.".formatted(groups.column()));
        }
        if (wishes.holdOut() instanceof Wishes.HoldOut.Latest latest) {
            apart.add(latest.column());
            notes.add("%s says what is later and is not learned from.".formatted(latest.column()));
        }
        for (String name : apart) {
            table.column(name);
        }
        List<TableColumn> inputs = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            if (apart.contains(column.name())) {
                continue;
            }
            if (column instanceof TableColumn.Texts texts) {
                notes.add("%s holds %s and is left out."
                        .formatted(column.name(), texts.kind().name().toLowerCase(Locale.ROOT) + "s"));
            } else if (column instanceof TableColumn.Categories categories
                    && categories.values().size() > MOST_VALUES) {
                notes.add("%s has %,d different values, more than %d, and is left out."
                        .formatted(column.name(), categories.values().size(), MOST_VALUES));
            } else {
                inputs.add(column);
            }
        }
        if (inputs.isEmpty()) {
            throw new UnusableTable("Beside %s there is no column to learn from.".formatted(wishes.target()));
        }
        return inputs;
    }

    private static Gathered gathered(List<TableColumn> inputs, Prediction prediction) {
        float[][] columns = new float[inputs.size() + 1][];
        for (int i = 0; i < inputs.size(); i++) {
            columns[i] = floats(inputs.get(i));
        }
        columns[inputs.size()] = prediction.labels() instanceof Labels.Classes classes
                ? floats(classes.indices())
                : ((Labels.Quantities) prediction.labels()).values();
        return new Gathered(columns, prediction.known());
    }

    private static float[] floats(TableColumn column) {
        return column instanceof TableColumn.Numbers numbers
                ? numbers.values()
                : floats(((TableColumn.Categories) column).codes());
    }

    private static float[] floats(int[] codes) {
        float[] values = new float[codes.length];
        for (int i = 0; i < codes.length; i++) {
            values[i] = codes[i] == TableColumn.Categories.ABSENT ? Float.NaN : codes[i];
        }
        return values;
    }

    private static Gathered testFile(
            Path file,
            Choices choices,
            List<TableColumn> inputs,
            Prediction prediction,
            Monitor monitor,
            List<String> notes)
            throws IOException {
        ReadTable other = TableFile.read(file, choices, monitor);
        float[][] columns = new float[inputs.size() + 1][];
        for (int i = 0; i < inputs.size(); i++) {
            columns[i] = alike(other.column(inputs.get(i).name()), inputs.get(i), notes);
        }
        TableColumn target = other.column(prediction.name());
        columns[inputs.size()] = target instanceof TableColumn.Categories categories
                ? coded(categories, prediction.classes(), notes)
                : floats(target);
        boolean[] known = new boolean[other.rows()];
        for (int row = 0; row < known.length; row++) {
            known[row] = !Float.isNaN(columns[inputs.size()][row]);
        }
        if (IntStream.range(0, known.length).noneMatch(row -> known[row])) {
            throw new UnusableTable("%s has no row whose %s is known.".formatted(file, prediction.name()));
        }
        return new Gathered(columns, known);
    }

    private static float[] alike(TableColumn column, TableColumn learned, List<String> notes) {
        return column instanceof TableColumn.Categories categories && learned instanceof TableColumn.Categories values
                ? coded(categories, values.values(), notes)
                : floats(column);
    }

    /** The codes that the values have where networks learn; one that is not there counts as missing. */
    private static float[] coded(TableColumn.Categories column, List<String> values, List<String> notes) {
        float[] codes = new float[column.codes().length];
        int unknown = 0;
        for (int row = 0; row < codes.length; row++) {
            int code = column.codes()[row];
            int place = code == TableColumn.Categories.ABSENT
                    ? -1
                    : values.indexOf(column.values().get(code));
            unknown += code != TableColumn.Categories.ABSENT && place < 0 ? 1 : 0;
            codes[row] = place < 0 ? Float.NaN : place;
        }
        if (unknown > 0) {
            notes.add("%,d rows to test have a %s that is not among those to learn from; it counts as missing."
                    .formatted(unknown, column.name()));
        }
        return codes;
    }

    /** Rows that are alike on both sides flatter every network. */
    private static void sayTwins(Gathered learned, int[] train, Gathered tested, int[] test, List<String> notes) {
        Set<List<Float>> seen = new HashSet<>();
        for (int row : train) {
            seen.add(learned.inputs(row));
        }
        long twins = Arrays.stream(test)
                .filter(row -> seen.contains(tested.inputs(row)))
                .count();
        if (twins > 0) {
            notes.add("%,d of the rows to test have a twin among those to learn from.".formatted(twins));
        }
    }

    private OwnCard card(
            Path file,
            Look look,
            Wishes wishes,
            List<TableColumn> inputs,
            Prediction prediction,
            HeldRows rows,
            List<String> notes) {
        notes.addAll(Giveaways.among(inputs, prediction.labels(), prediction.known(), wishes.target()));
        String name = file.getFileName().toString();
        String title = wishes.name().orElse(name.replaceFirst("(\\.[A-Za-z]{1,4}){1,2}$", ""));
        return new OwnCard(
                OwnCard.FORM,
                id(title),
                title,
                name,
                today.toString(),
                wishes.target(),
                prediction.classes(),
                prediction.classes().isEmpty() ? look.column(wishes.target()).unit() : "",
                inputs.stream().map(column -> described(column, look)).toList(),
                rows.train().length,
                rows.test().length,
                rows.sentence(),
                notes,
                "");
    }

    private static OwnCard.Described described(TableColumn column, Look look) {
        String unit = look.column(column.name()).unit();
        String suffix = " [%s]".formatted(unit);
        String name = column.name();
        for (String ending : List.of(suffix, " (%s)".formatted(unit))) {
            name = !unit.isEmpty() && name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        }
        if (column instanceof TableColumn.Numbers numbers) {
            boolean missing = IntStream.range(0, numbers.rows()).anyMatch(row -> Float.isNaN(numbers.values()[row]));
            return new OwnCard.Described(name, unit, numbers.decimals(), missing, List.of());
        }
        TableColumn.Categories categories = (TableColumn.Categories) column;
        // A test file may have values that are not known here.
        return new OwnCard.Described(name, "", 0, true, categories.values());
    }

    /** A free id of letters, digits and hyphens. */
    private String id(String title) {
        String plain = title.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String base = plain.isEmpty() ? "table" : plain;
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? base : base + "-" + i)
                .filter(id -> !taken.test(id))
                .findFirst()
                .orElseThrow();
    }

    private static float[] join(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, Math.addExact(first.length, second.length));
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
