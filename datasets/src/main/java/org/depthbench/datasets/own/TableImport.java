package org.depthbench.datasets.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.datasets.table.Choices;
import org.depthbench.datasets.table.Look;
import org.depthbench.datasets.table.ReadTable;
import org.depthbench.datasets.table.TableFile;
import org.depthbench.datasets.table.column.TableColumn;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.task.Scale;
import org.depthbench.datasets.text.TextFolder;

/** Makes a task of a table: what is predicted, by what, and which rows are held out; says all that it does. */
public final class TableImport {
    /** A column of more categories says who a row is rather than what. */
    private static final int MOST_VALUES = 100;

    private final Intake intake;

    /** An importer. */
    public TableImport(Intake intake) {
        this.intake = intake;
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
        ReadTable table = TableFile.read(file, choices, look.rows(), monitor);
        List<String> notes = new ArrayList<>(
                table.remarks().stream().map(TableImport::sentence).toList());
        look.sheet()
                .ifPresent(sheet -> notes.add("Its sheet \"%s\" is read, one of %d."
                        .formatted(sheet, look.sheets().size())));
        if (table.dropped() > 0) {
            notes.add("%,d rows that could not be read were dropped.".formatted(table.dropped()));
        }
        if (!table.names().contains(wishes.target())) {
            throw new UnusableTable(
                    "The column %s is ignored, so it cannot be predicted: say what it holds with --number or --category."
                            .formatted(wishes.target()));
        }
        Job job = new Job(file, look, choices, wishes, monitor, notes);
        Prediction prediction = Prediction.of(table, wishes.target(), notes);
        List<TableColumn> inputs = inputs(table, wishes, notes);
        List<TableColumn.Texts> texts = texts(table, wishes);
        if (inputs.isEmpty() && !texts.isEmpty()) {
            return bringTexts(job, table, prediction, texts);
        }
        texts.forEach(column -> notes.add("%s holds texts and is left out.".formatted(column.name())));
        if (inputs.isEmpty()) {
            throw new UnusableTable("Beside %s there is no column to learn from.".formatted(wishes.target()));
        }
        return bringColumns(job, table, prediction, inputs);
    }

    /**
     * What is brought in.
     *
     * @param notes what was done, a sentence each
     */
    private record Job(Path file, Look look, Choices choices, Wishes wishes, Monitor monitor, List<String> notes) {
        /** The file of those to test, where it is one of its own. */
        Optional<ReadTable> other() throws IOException {
            return wishes.holdOut() instanceof Wishes.HoldOut.File other
                    ? Optional.of(TableFile.read(other.file(), choices, monitor))
                    : Optional.empty();
        }

        Intake.Goods goods(String summary, Prediction prediction, Scale scale, OwnInputs inputs) {
            return new Intake.Goods(
                    file,
                    wishes.name(),
                    summary,
                    bare(wishes.target(), look.column(wishes.target()).unit()),
                    prediction.classes(),
                    prediction.classes().isEmpty()
                            ? look.column(wishes.target()).unit()
                            : "",
                    scale,
                    inputs);
        }
    }

    private OwnCard bringColumns(Job job, ReadTable table, Prediction prediction, List<TableColumn> inputs)
            throws IOException {
        Gathered all = new Gathered(numbers(inputs, prediction), prediction.known());
        Optional<ReadTable> other = job.other();
        Gathered tested = other.isPresent() ? testRows(other.get(), job, inputs, prediction) : all;
        HeldRows rows = held(table, job.wishes(), all.known(), prediction, tested.known());
        Scale scale = prediction.scale(rows.train());
        HeldRows.sayTwins(all.twins(rows.train(), tested, rows.test()), job.notes());
        job.notes().addAll(Giveaways.among(inputs, prediction.labels(), prediction.known(), prediction.name()));
        return intake.keep(
                job.goods(
                        "Predict %s by %d other columns of %s."
                                .formatted(
                                        prediction.name(),
                                        inputs.size(),
                                        job.file().getFileName()),
                        prediction,
                        scale,
                        new OwnInputs.Table(inputs.stream()
                                .map(column -> described(column, job.look()))
                                .toList())),
                rows,
                job.notes(),
                (place, to) -> (rows.learns(place) ? all : tested).write(rows.row(place), scale, to),
                job.monitor());
    }

    /** Texts are learned from where there is nothing else: columns of them are joined. */
    private OwnCard bringTexts(Job job, ReadTable table, Prediction prediction, List<TableColumn.Texts> columns)
            throws IOException {
        List<String> texts = new ArrayList<>(joined(columns));
        List<Float> right = new ArrayList<>();
        for (float label : Prediction.numbers(prediction.labels())) {
            right.add(label);
        }
        int[] learned = IntStream.range(0, texts.size())
                .filter(row -> prediction.known()[row])
                .toArray();
        int[] tested = learned;
        Optional<ReadTable> other = job.other();
        if (other.isPresent()) {
            List<TableColumn.Texts> others = new ArrayList<>();
            for (TableColumn.Texts column : columns) {
                others.addAll(text(other.get().column(column.name())).toList());
            }
            float[] labels = target(other.get(), prediction, job.notes());
            int from = texts.size();
            texts.addAll(joined(others));
            for (float label : labels) {
                right.add(label);
            }
            tested = IntStream.range(0, labels.length)
                    .filter(row -> !Float.isNaN(labels[row]))
                    .map(row -> from + row)
                    .toArray();
        }
        HeldRows rows = held(table, job.wishes(), learned, prediction, tested);
        Set<String> seen =
                IntStream.of(rows.train()).mapToObj(texts::get).collect(Collectors.toCollection(HashSet::new));
        HeldRows.sayTwins(
                IntStream.of(rows.test())
                        .filter(row -> seen.contains(texts.get(row)))
                        .count(),
                job.notes());
        TextGoods goods = new TextGoods(
                texts,
                TextFolder.usualLength(
                        texts.stream().mapToInt(TextFolder::characters).toArray()));
        OwnInputs.Texts inputs = goods.inputs(rows.train(), job.notes());
        Scale scale = prediction.scale(rows.train());
        Material material = goods.material(inputs, row -> scale.learned(right.get(row)));
        return intake.keep(
                job.goods(
                        "Predict %s by what is written in %s of %s."
                                .formatted(
                                        prediction.name(),
                                        columns.stream().map(TableColumn::name).collect(Collectors.joining(" and ")),
                                        job.file().getFileName()),
                        prediction,
                        scale,
                        inputs),
                rows,
                job.notes(),
                (place, to) -> material.write(rows.row(place), to),
                job.monitor());
    }

    private static List<String> joined(List<TableColumn.Texts> columns) {
        return IntStream.range(0, columns.get(0).rows())
                .mapToObj(row -> TextFolder.tidy(
                        columns.stream().map(column -> column.values().get(row)).collect(Collectors.joining(" "))))
                .toList();
    }

    private static List<TableColumn.Texts> texts(ReadTable table, Wishes wishes) {
        return table.columns().stream()
                .filter(column -> !apart(wishes).contains(column.name()))
                .flatMap(TableImport::text)
                .toList();
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
    private static HeldRows held(ReadTable table, Wishes wishes, int[] known, Prediction prediction, int[] tested) {
        HeldRows rows;
        if (wishes.holdOut() instanceof Wishes.HoldOut.Groups groups) {
            rows = HeldRows.byGroups(table.column(groups.column()), known, groups.percent());
        } else if (wishes.holdOut() instanceof Wishes.HoldOut.Latest latest) {
            rows = HeldRows.latest(table.column(latest.column()), known, latest.percent());
        } else if (wishes.holdOut() instanceof Wishes.HoldOut.Share share) {
            rows = HeldRows.byChance(prediction.labels(), known, share.percent());
        } else if (wishes.holdOut() instanceof Wishes.HoldOut.File other) {
            rows = HeldRows.apart(
                    known, tested, "%s is held out.".formatted(other.file().getFileName()));
        } else {
            throw new IllegalArgumentException("Unknown: " + wishes.holdOut());
        }
        rows.check();
        return rows;
    }

    /** The columns that are learned from; what is left out is said. */
    private static List<TableColumn> inputs(ReadTable table, Wishes wishes, List<String> notes) {
        Set<String> apart = apart(wishes);
        for (String name : apart) {
            table.column(name);
        }
        if (wishes.holdOut() instanceof Wishes.HoldOut.Groups groups) {
            notes.add("%s says which rows belong together and is not learned from.".formatted(groups.column()));
        }
        if (wishes.holdOut() instanceof Wishes.HoldOut.Latest latest) {
            notes.add("%s says what is later and is not learned from.".formatted(latest.column()));
        }
        List<TableColumn> inputs = new ArrayList<>();
        for (TableColumn column : table.columns()) {
            if (apart.contains(column.name())) {
                continue;
            }
            if (column instanceof TableColumn.Texts texts) {
                if (texts.kind() == Kind.DATE) {
                    notes.add("%s holds dates and is left out.".formatted(column.name()));
                }
            } else if (column instanceof TableColumn.Categories categories
                    && categories.values().size() > MOST_VALUES) {
                notes.add("%s has %,d different values, more than %d, and is left out."
                        .formatted(column.name(), categories.values().size(), MOST_VALUES));
            } else {
                inputs.add(column);
            }
        }
        return inputs;
    }

    /** The columns that are not learned from, since they are what is predicted or say which rows are held out. */
    private static Set<String> apart(Wishes wishes) {
        Set<String> apart = new HashSet<>(Set.of(wishes.target()));
        if (wishes.holdOut() instanceof Wishes.HoldOut.Groups groups) {
            apart.add(groups.column());
        }
        if (wishes.holdOut() instanceof Wishes.HoldOut.Latest latest) {
            apart.add(latest.column());
        }
        return apart;
    }

    private static Stream<TableColumn.Texts> text(TableColumn column) {
        return column instanceof TableColumn.Texts texts && texts.kind() == Kind.TEXT
                ? Stream.of(texts)
                : Stream.empty();
    }

    /** The inputs, and then what is predicted. */
    private static float[][] numbers(List<TableColumn> inputs, Prediction prediction) {
        float[][] columns = new float[inputs.size() + 1][];
        for (int i = 0; i < inputs.size(); i++) {
            columns[i] = floats(inputs.get(i));
        }
        columns[inputs.size()] = Prediction.numbers(prediction.labels());
        return columns;
    }

    private static float[] floats(TableColumn column) {
        return column instanceof TableColumn.Numbers numbers
                ? numbers.values()
                : Prediction.floats(((TableColumn.Categories) column).codes());
    }

    private static Gathered testRows(ReadTable other, Job job, List<TableColumn> inputs, Prediction prediction) {
        float[][] columns = new float[inputs.size() + 1][];
        for (int i = 0; i < inputs.size(); i++) {
            columns[i] = alike(other.column(inputs.get(i).name()), inputs.get(i), job.notes());
        }
        columns[inputs.size()] = target(other, prediction, job.notes());
        boolean[] known = new boolean[other.rows()];
        for (int row = 0; row < known.length; row++) {
            known[row] = !Float.isNaN(columns[inputs.size()][row]);
        }
        return new Gathered(columns, known);
    }

    /** What is right for the rows of a file to test; not a number where that is not known. */
    private static float[] target(ReadTable other, Prediction prediction, List<String> notes) {
        TableColumn target = other.column(prediction.name());
        float[] right = target instanceof TableColumn.Categories categories
                ? coded(categories, prediction.classes(), notes)
                : floats(target);
        if (IntStream.range(0, right.length).allMatch(row -> Float.isNaN(right[row]))) {
            throw new UnusableTable("The file to test has no row whose %s is known.".formatted(prediction.name()));
        }
        return right;
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
    private static OwnInputs.Described described(TableColumn column, Look look) {
        String unit = look.column(column.name()).unit();
        String name = bare(column.name(), unit);
        if (column instanceof TableColumn.Numbers numbers) {
            boolean missing = IntStream.range(0, numbers.rows()).anyMatch(row -> Float.isNaN(numbers.values()[row]));
            return new OwnInputs.Described(name, unit, numbers.decimals(), missing, List.of());
        }
        TableColumn.Categories categories = (TableColumn.Categories) column;
        // A test file may have values that are not known here.
        return new OwnInputs.Described(name, "", 0, true, categories.values());
    }

    /** A column's name without the unit that it ends with. */
    private static String bare(String name, String unit) {
        for (String ending : List.of(" [%s]".formatted(unit), " (%s)".formatted(unit))) {
            if (!unit.isEmpty() && name.endsWith(ending)) {
                return name.substring(0, name.length() - ending.length());
            }
        }
        return name;
    }
}
