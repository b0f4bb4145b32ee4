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
        Lot all = lot(PictureFolder.read(from.path(), choices, monitor));
        Optional<Lot> test = from.test().isPresent()
                ? Optional.of(lot(PictureFolder.read(from.test().get(), choices, monitor)))
                : Optional.empty();
        return keep(from.path(), "pictures", inputs(choices), all, test, part);
    }

    /** Brings arrays of pictures in; see {@link #bring(OwnFile.Pictures, PictureChoices, Part, Monitor)}. */
    public OwnCard bring(OwnFile.Arrays from, ArraysLook look, PictureChoices choices, Part part, Monitor monitor)
            throws IOException {
        Lot all = lot(PictureArrays.read(from.path(), look.learned(), choices, monitor));
        Optional<Lot> test = look.tested().isPresent()
                ? Optional.of(lot(PictureArrays.read(from.path(), look.tested().get(), choices, monitor)))
                : Optional.empty();
        return keep(from.path(), "pictures", inputs(choices), all, test, part);
    }

    /** Brings recordings in; see {@link #bring(OwnFile.Pictures, PictureChoices, Part, Monitor)}. */
    public OwnCard bring(OwnFile.Sounds from, SoundChoices choices, Part part, Monitor monitor) throws IOException {
        Lot all = lot(SoundFolder.read(from.path(), choices, monitor));
        Optional<Lot> test = from.test().isPresent()
                ? Optional.of(lot(SoundFolder.read(from.test().get(), choices, monitor)))
                : Optional.empty();
        return keep(from.path(), "recordings", new OwnInputs.Sounds(choices.steps(), choices.bands()), all, test, part);
    }

    /** Brings texts in; see {@link #bring(OwnFile.Pictures, PictureChoices, Part, Monitor)}. */
    public OwnCard bring(OwnFile.Texts from, TextChoices choices, Part part, Monitor monitor) throws IOException {
        ReadTexts read = TextFolder.read(from.path(), choices, monitor);
        List<String> texts = new ArrayList<>(read.texts());
        Lot all = new Lot(read.classes(), read.labels(), read.notes(), row -> bytes(texts.get(row)));
        Optional<Lot> test = Optional.empty();
        if (from.test().isPresent()) {
            ReadTexts other = TextFolder.read(from.test().get(), choices, monitor);
            texts.addAll(other.texts());
            test = Optional.of(new Lot(
                    other.classes(),
                    other.labels(),
                    other.notes(),
                    row -> bytes(other.texts().get(row))));
        }
        Chosen chosen = chosen(all, test, part);
        TextGoods goods = new TextGoods(texts, choices.length());
        OwnInputs.Texts inputs = goods.inputs(chosen.rows().train(), chosen.notes());
        return keep(goods(from.path(), "texts", all.classes(), inputs, part), chosen, goods.material(inputs, row ->
                (float) chosen.lot().labels()[row]));
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

    private OwnCard keep(Path from, String noun, OwnInputs inputs, Lot all, Optional<Lot> test, Part part)
            throws IOException {
        Chosen chosen = chosen(all, test, part);
        return keep(goods(from, noun, all.classes(), inputs, part), chosen, (row, to) -> to.put(
                        chosen.lot().example().apply(row))
                .putFloat(chosen.lot().labels()[row]));
    }

    private OwnCard keep(Intake.Goods goods, Chosen chosen, Material material) throws IOException {
        return intake.keep(goods, chosen.rows(), chosen.notes(), (place, to) -> chosen.rows()
                .write(place, row -> material.write(row, to), row -> material.write(row, to)));
    }

    private static Intake.Goods goods(Path from, String noun, List<String> classes, OwnInputs inputs, Part part) {
        return new Intake.Goods(
                from,
                part.name(),
                "Tell the %d classes of %s in %s apart."
                        .formatted(classes.size(), noun, Objects.toString(from.getFileName(), from.toString())),
                TARGET,
                classes,
                "",
                Scale.NONE,
                inputs);
    }

    /** Holds a part out by chance, or what is there to test. */
    private static Chosen chosen(Lot all, Optional<Lot> test, Part part) {
        List<String> notes = new ArrayList<>(all.notes());
        checkClasses(all);
        int[] each = IntStream.range(0, all.labels().length).toArray();
        if (test.isEmpty()) {
            HeldRows rows = HeldRows.byChance(new Labels.Classes(all.labels()), each, part.percent());
            return said(all, rows, notes);
        }
        test.get().notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        Lot both = all.and(test.get());
        int[] tested = IntStream.range(each.length, both.labels().length)
                .filter(row -> both.labels()[row] >= 0)
                .toArray();
        int unknown = both.labels().length - each.length - tested.length;
        if (unknown > 0) {
            notes.add("%,d examples to test are of classes that nothing is learned of, and are left out."
                    .formatted(unknown));
        }
        return said(both, HeldRows.of(each, tested, "What is there to test is held out."), notes);
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
