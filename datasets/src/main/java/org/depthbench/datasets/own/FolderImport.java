package org.depthbench.datasets.own;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.datasets.look.OwnFile;
import org.depthbench.datasets.picture.ArraysLook;
import org.depthbench.datasets.picture.PictureArrays;
import org.depthbench.datasets.picture.PictureChoices;
import org.depthbench.datasets.picture.PictureFolder;
import org.depthbench.datasets.picture.ReadPictures;
import org.depthbench.datasets.sound.ReadSounds;
import org.depthbench.datasets.sound.SoundChoices;
import org.depthbench.datasets.sound.SoundFolder;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Scale;
import org.depthbench.datasets.text.ReadTexts;
import org.depthbench.datasets.text.TextChoices;
import org.depthbench.datasets.text.TextFolder;

/** Makes tasks of folders with a folder for each class, and of arrays of pictures; says all that it does. */
public final class FolderImport {
    private static final String TARGET = "class";

    private final Intake intake;

    /** An importer. */
    public FolderImport(Intake intake) {
        this.intake = intake;
    }

    /**
     * What a person wants of such data.
     *
     * @param percent that is held out by chance, 1 to 90, where there is no part to test
     * @param name what the task is called; empty for the name of the folder
     */
    public record Part(int percent, Optional<String> name) {
        public Part {
            Wishes.HoldOut.check(percent);
        }
    }

    /**
     * Brings pictures in.
     *
     * @throws IOException with a sentence when they cannot be read
     * @throws UnusableTable with a sentence when they make no task
     */
    public OwnCard bring(OwnFile.Pictures from, PictureChoices choices, Part part, Monitor monitor) throws IOException {
        return keep(
                from,
                "pictures",
                inputs(choices),
                part,
                read(from.path(), from.test(), folder -> lot(PictureFolder.read(folder, choices, monitor))),
                monitor);
    }

    /** Brings arrays of pictures in; see {@link #bring(OwnFile.Pictures, PictureChoices, Part, Monitor)}. */
    public OwnCard bring(OwnFile.Arrays from, ArraysLook look, PictureChoices choices, Part part, Monitor monitor)
            throws IOException {
        List<ArraysLook.Pair> pairs =
                Stream.concat(Stream.of(look.learned()), look.tested().stream()).toList();
        List<Lot> lots = PictureArrays.read(from.path(), pairs, choices, monitor).stream()
                .map(FolderImport::lot)
                .toList();
        return keep(from, "pictures", inputs(choices), part, lots, monitor);
    }

    /** Brings recordings in; see {@link #bring(OwnFile.Pictures, PictureChoices, Part, Monitor)}. */
    public OwnCard bring(OwnFile.Sounds from, SoundChoices choices, Part part, Monitor monitor) throws IOException {
        return keep(
                from,
                "recordings",
                new OwnInputs.Sounds(choices.steps(), choices.bands()),
                part,
                read(from.path(), from.test(), folder -> lot(SoundFolder.read(folder, choices, monitor))),
                monitor);
    }

    /** Brings texts in; see {@link #bring(OwnFile.Pictures, PictureChoices, Part, Monitor)}. */
    public OwnCard bring(OwnFile.Texts from, TextChoices choices, Part part, Monitor monitor) throws IOException {
        List<String> texts = new ArrayList<>();
        List<Lot> lots = read(from.path(), from.test(), folder -> {
            ReadTexts read = TextFolder.read(folder, choices, monitor);
            texts.addAll(read.texts());
            return new Lot(
                    read.classes(),
                    read.labels(),
                    read.notes(),
                    row -> bytes(read.texts().get(row)));
        });
        Chosen chosen = chosen(lots, part);
        TextGoods goods = new TextGoods(texts, choices.length());
        OwnInputs.Texts inputs = goods.inputs(chosen.rows().train(), chosen.notes());
        return keep(
                goods(from, "texts", chosen, inputs, part),
                chosen,
                goods.material(inputs, row -> (float) chosen.lot().labels()[row]),
                monitor);
    }

    /** Reads one folder. */
    @FunctionalInterface
    private interface Reading {
        Lot of(Path folder) throws IOException;
    }

    /** What there is to learn from, and behind it what there is to test, where it is apart. */
    private static List<Lot> read(Path learned, Optional<Path> tested, Reading reading) throws IOException {
        List<Lot> lots = new ArrayList<>(List.of(reading.of(learned)));
        if (tested.isPresent()) {
            lots.add(reading.of(tested.get()));
        }
        return lots;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Labelled examples in some order.
     *
     * @param labels the place of each one's class; negative where it has none
     * @param example the numbers of one, as they are kept
     */
    private record Lot(List<String> classes, int[] labels, List<String> notes, IntFunction<byte[]> example) {
        /** These, and behind them others, whose classes are called alike. */
        Lot and(Lot other) {
            int[] both = Arrays.copyOf(labels, labels.length + other.labels.length);
            for (int i = 0; i < other.labels.length; i++) {
                both[labels.length + i] = classes.indexOf(other.classes.get(other.labels[i]));
            }
            return new Lot(
                    classes,
                    both,
                    notes,
                    row -> row < labels.length ? example.apply(row) : other.example.apply(row - labels.length));
        }
    }

    /** Which examples of a lot are held out, and what there is to say. */
    private record Chosen(Lot lot, HeldRows rows, List<String> notes) {}

    private static Lot lot(ReadPictures read) {
        int size = read.choices().size();
        return new Lot(
                read.classes(),
                read.labels(),
                read.notes(),
                row -> Arrays.copyOfRange(read.points(), row * size, (row + 1) * size));
    }

    private static Lot lot(ReadSounds read) {
        return new Lot(read.classes(), read.labels(), read.notes(), row -> {
            float[] frames = read.frames().get(row);
            ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * frames.length).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(frames);
            return bytes.array();
        });
    }

    private static OwnInputs inputs(PictureChoices choices) {
        return new OwnInputs.Pictures(choices.height(), choices.width(), choices.colour() ? 3 : 1);
    }

    private OwnCard keep(OwnFile from, String noun, OwnInputs inputs, Part part, List<Lot> lots, Monitor monitor)
            throws IOException {
        Chosen chosen = chosen(lots, part);
        return keep(
                goods(from, noun, chosen, inputs, part),
                chosen,
                (row, to) -> to.put(chosen.lot().example().apply(row))
                        .putFloat(chosen.lot().labels()[row]),
                monitor);
    }

    private OwnCard keep(Intake.Goods goods, Chosen chosen, Material material, Monitor monitor) throws IOException {
        return intake.keep(
                goods,
                chosen.rows(),
                chosen.notes(),
                (place, to) -> material.write(chosen.rows().row(place), to),
                monitor);
    }

    private static Intake.Goods goods(OwnFile from, String noun, Chosen chosen, OwnInputs inputs, Part part) {
        Path brought = from.brought();
        List<String> classes = chosen.lot().classes();
        return new Intake.Goods(
                brought,
                part.name(),
                "Tell the %d classes of %s in %s apart."
                        .formatted(classes.size(), noun, Objects.toString(brought.getFileName(), brought.toString())),
                TARGET,
                classes,
                "",
                Scale.NONE,
                inputs);
    }

    /** Holds a part out by chance, or what is there to test. */
    private static Chosen chosen(List<Lot> lots, Part part) {
        Lot all = lots.get(0);
        List<String> notes = new ArrayList<>(all.notes());
        checkClasses(all);
        int[] each = IntStream.range(0, all.labels().length).toArray();
        if (lots.size() == 1) {
            HeldRows rows = HeldRows.byChance(new Labels.Classes(all.labels()), each, part.percent());
            return said(all, rows, notes);
        }
        Lot test = lots.get(1);
        test.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        Lot both = all.and(test);
        int[] tested = IntStream.range(each.length, both.labels().length)
                .filter(row -> both.labels()[row] >= 0)
                .toArray();
        int unknown = both.labels().length - each.length - tested.length;
        if (unknown > 0) {
            notes.add("%,d examples to test are of classes that nothing is learned of, and are left out."
                    .formatted(unknown));
        }
        return said(both, HeldRows.apart(each, tested, "What is there to test is held out."), notes);
    }

    private static Chosen said(Lot lot, HeldRows rows, List<String> notes) {
        rows.check();
        Set<ByteBuffer> seen = new HashSet<>();
        for (int row : rows.train()) {
            seen.add(ByteBuffer.wrap(lot.example().apply(row)));
        }
        HeldRows.sayTwins(
                IntStream.of(rows.test())
                        .filter(row ->
                                seen.contains(ByteBuffer.wrap(lot.example().apply(row))))
                        .count(),
                notes);
        return new Chosen(lot, rows, notes);
    }

    private static void checkClasses(Lot all) {
        if (all.classes().size() < 2) {
            throw new UnusableTable("There is one class alone, %s: put the files of another one in a folder beside it."
                    .formatted(String.join(", ", all.classes())));
        }
        int[] counts = new int[all.classes().size()];
        for (int label : all.labels()) {
            counts[label]++;
        }
        Prediction.checkClasses(TARGET, "example", all.classes(), counts);
    }
}
