package org.depthbench.datasets.own;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.look.OwnFile;
import org.depthbench.datasets.picture.ArraysLook;
import org.depthbench.datasets.picture.PictureArrays;
import org.depthbench.datasets.picture.PictureFolder;
import org.depthbench.datasets.sound.LogMel;
import org.depthbench.datasets.sound.Recording;
import org.depthbench.datasets.sound.SoundChoices;
import org.depthbench.datasets.sound.SoundFolder;
import org.depthbench.datasets.sound.SoundLook;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.datasets.text.TextChoices;
import org.depthbench.datasets.text.TextFolder;
import org.depthbench.datasets.text.TextLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImportTest {
    private static final FolderImport.Part QUARTER = new FolderImport.Part(25, Optional.of("Ours"));

    @TempDir
    private Path folder;

    @Test
    void aFolderOfPicturesIsATaskWithTheirPoints() throws IOException {
        for (int i = 0; i < 4; i++) {
            picture("pets/cat/%d.png".formatted(i), 10 + i);
            picture("pets/dog/%d.png".formatted(i), 200 + i);
        }
        Path pets = folder.resolve("pets");
        OwnFile.Pictures from = (OwnFile.Pictures) OwnFile.of(pets);

        OwnCard card =
                importer().bring(from, PictureFolder.look(pets, Monitor.NONE).choices(), QUARTER, Monitor.NONE);

        Task task = catalogue().byId("ours");
        assertEquals(List.of("cat", "dog"), task.classes());
        assertEquals(new Inputs.Pixels(2, 3, 1, true), task.inputs());
        assertEquals("Tell the 2 classes of pictures in pets apart.", card.summary());
        assertEquals(
                "25 % of the rows are held out by chance, each class in its share. 6 to learn from, 2 to test.",
                card.split());
        TaskData data = task.load(6, 0, new DataSeeds(1, 1));
        for (Examples part : List.of(data.train(), data.test())) {
            for (int i = 0; i < part.count(); i++) {
                float brightness = part.example(i)[0] * 255;
                assertEquals(part.label(i) == 0, brightness < 100, "%s".formatted(brightness));
                assertEquals(Math.round(brightness), brightness, 1e-4);
            }
        }
    }

    @Test
    void whatIsThereToTestIsHeldOutAndTwinsAreCounted() throws IOException {
        for (int i = 0; i < 3; i++) {
            picture("pets/train/cat/%d.png".formatted(i), 10 + i);
            picture("pets/train/dog/%d.png".formatted(i), 200 + i);
        }
        picture("pets/test/cat/new.png", 12);
        picture("pets/test/dog/new.png", 240);
        picture("pets/test/owl/new.png", 99);
        OwnFile.Pictures from = (OwnFile.Pictures) OwnFile.of(folder.resolve("pets"));

        OwnCard card = importer()
                .bring(from, PictureFolder.look(from.path(), Monitor.NONE).choices(), QUARTER, Monitor.NONE);

        assertEquals("pets", card.file());
        assertEquals(6, card.train());
        assertEquals(2, card.test());
        assertEquals(
                List.of(
                        "1 examples to test are of classes that nothing is learned of, and are left out.",
                        "1 of the rows to test have a twin among those to learn from."),
                card.notes());
    }

    @Test
    void setsOfArraysBringTheirLabelsAndTheirTestPart() throws IOException {
        idx("train-images-idx3-ubyte.gz", new int[] {6, 1, 2}, 0, 1, 10, 11, 20, 21, 30, 31, 40, 41, 50, 51);
        idx("train-labels-idx1-ubyte.gz", new int[] {6}, 7, 9, 7, 9, 7, 9);
        idx("t10k-images-idx3-ubyte.gz", new int[] {2, 1, 2}, 100, 101, 110, 111);
        idx("t10k-labels-idx1-ubyte.gz", new int[] {2}, 9, 7);
        OwnFile.Arrays from = (OwnFile.Arrays) OwnFile.of(folder.resolve("train-images-idx3-ubyte.gz"));
        ArraysLook look = PictureArrays.look(from.path(), Monitor.NONE);

        OwnCard card = importer().bring(from, look, look.learned().choices(), QUARTER, Monitor.NONE);

        assertEquals(List.of("7", "9"), card.classes());
        TaskData data = catalogue().byId("ours").load(6, 0, new DataSeeds(1, 1));
        assertEquals(6, data.train().count());
        assertArrayEquals(
                new float[] {100 / 255f, 101 / 255f, 110 / 255f, 111 / 255f},
                data.test().features());
        assertArrayEquals(new int[] {1, 0}, data.test().classes());
    }

    @Test
    void recordingsOfDifferentRatesAreHeardUpToWhatAllOfThemHave() throws IOException {
        for (int i = 0; i < 4; i++) {
            sound("words/low/%d.wav".formatted(i), 8000, 300 + i);
            sound("words/high/%d.wav".formatted(i), 16_000, 2000 + i);
        }
        write("words/high/song.mp3", "ID3");
        Path words = folder.resolve("words");
        SoundLook look = SoundFolder.look(words, Monitor.NONE);

        assertEquals(List.of(8000.0, 16_000.0), look.rates());
        assertEquals(4000, look.choices().top());
        List<SoundFolder.Sample> samples = SoundFolder.samples(look.first(), new SoundChoices(5, 4, 4000, true));
        assertEquals(
                List.of("high", "high", "low", "low"),
                samples.stream().map(SoundFolder.Sample::name).toList());
        assertTrue(samples.stream().allMatch(sample -> sample.frames().length == 5 * 4));
        assertEquals(
                List.of("high/song.mp3 is a recording in the format MP3, which is not read: save it as WAV"),
                look.bad().stream().map(bad -> bad.sentence()).toList());
        UnreadableFiles refused = assertThrows(UnreadableFiles.class, () -> importer()
                .bring((OwnFile.Sounds) OwnFile.of(words), new SoundChoices(5, 4, 4000, false), QUARTER, Monitor.NONE));
        assertTrue(String.valueOf(refused.getMessage()).endsWith("Mend them, or drop them."));

        importer().bring((OwnFile.Sounds) OwnFile.of(words), new SoundChoices(5, 4, 4000, true), QUARTER, Monitor.NONE);

        Task task = catalogue().byId("ours");
        assertEquals(new Inputs.Frames(5, 4), task.inputs());
        Examples test = task.load(6, 0, new DataSeeds(1, 1)).test();
        assertEquals(2, test.count());
        for (int i = 0; i < test.count(); i++) {
            boolean high = task.classes().get(test.label(i)).equals("high");
            float[] kept = test.example(i);
            int alike = 0;
            for (int number = 0; number < 4; number++) {
                Path path = words.resolve("%s/%d.wav".formatted(high ? "high" : "low", number));
                Recording sound = Recording.read(new ByteArrayInputStream(Files.readAllBytes(path)));
                alike += Arrays.equals(
                                kept, new LogMel(5, 4, high ? 512 : 256, LogMel.Levelled.LOUDNESS, 4000, 60).of(sound))
                        ? 1
                        : 0;
            }
            assertEquals(1, alike);
        }
    }

    @Test
    void textsAreReadByTheCharactersOfThoseToLearnFrom() throws IOException {
        for (int i = 0; i < 4; i++) {
            write("notes/short/%d.txt".formatted(i), "ab\n  b" + i);
            write("notes/long/%d.txt".formatted(i), "ba ba ba ba ba " + i);
        }
        Path notes = folder.resolve("notes");
        TextLook look = TextFolder.look(notes, Monitor.NONE);
        assertEquals(16, look.choices().length());
        assertEquals(
                List.of(
                        new TextFolder.Sample("long", "ba ba "),
                        new TextFolder.Sample("long", "ba ba "),
                        new TextFolder.Sample("short", "ab b0"),
                        new TextFolder.Sample("short", "ab b1")),
                TextFolder.samples(look.first(), new TextChoices(6, true)));

        OwnCard card =
                importer().bring((OwnFile.Texts) OwnFile.of(notes), new TextChoices(6, false), QUARTER, Monitor.NONE);

        Inputs.Text inputs = (Inputs.Text) catalogue().byId("ours").inputs();
        assertEquals(
                "4 texts are longer than 6 characters; their beginnings are read.",
                card.notes().get(0));
        TaskData data = catalogue().byId("ours").load(6, 0, new DataSeeds(1, 1));
        assertTrue(List.of("ba ba ", "ab b0", "ab b1", "ab b2", "ab b3")
                .contains(inputs.vocabulary().decode(data.train().example(0))));
    }

    @Test
    void aFolderWithNothingOfThemSaysWhatIsWanted() throws IOException {
        write("empty/readme.pdf", "x");

        UnreadableFiles none = assertThrows(UnreadableFiles.class, () -> OwnFile.of(folder.resolve("empty")));

        assertEquals(
                "empty has no folders with pictures, recordings or texts: put the files of each class in a folder with its name.",
                none.getMessage());
    }

    @Test
    void aClassAloneAndADamagedRecordingAreRefusedInASentence() throws IOException {
        write("one/only/1.txt", "x");
        write("one/only/2.txt", "y");
        write("words/a/bad.wav", "RIFF0000WAVEjunk");
        sound("words/b/good.wav", 8000, 300);

        assertEquals(
                "There is one class alone, only: put the files of another one in a folder beside it.",
                assertThrows(UnusableTable.class, () -> importer()
                                .bring(
                                        (OwnFile.Texts) OwnFile.of(folder.resolve("one")),
                                        new TextChoices(5, false),
                                        QUARTER,
                                        Monitor.NONE))
                        .getMessage());
        assertEquals(
                "a/bad.wav cannot be read: it is not a WAV file of linear or floating-point samples",
                SoundFolder.look(folder.resolve("words"), Monitor.NONE)
                        .bad()
                        .get(0)
                        .sentence());
    }

    @Test
    void aCardOfTheFirstFormIsRead() throws IOException {
        Path own = Files.createDirectories(folder.resolve("data/own/fruit"));
        Files.copy(FolderImportTest.class.getResourceAsStream("card-1.json"), own.resolve("card.json"));

        Task task = catalogue().byId("fruit");

        assertEquals(
                "Predict kind by 2 other columns of fruit.csv.", task.card().summary());
        assertEquals(List.of("weight", "colour"), ((Inputs.Columns) task.inputs()).names());
        assertEquals(new Division.Pooled(""), task.source().division(), "rows by chance stand each for themselves");
    }

    /** It did not keep which rows belong together. */
    @Test
    void aCardOfTheSecondFormIsReadAndDividedAnewOnlyWhereNothingBelongsTogether() throws IOException {
        Path own = Files.createDirectories(folder.resolve("data/own/fruit"));
        Files.copy(FolderImportTest.class.getResourceAsStream("card-2.json"), own.resolve("card.json"));

        assertTrue(catalogue().byId("fruit").source().division() instanceof Division.Fixed fixed
                && fixed.reason().endsWith("Bring its file in again."));
    }

    private FolderImport importer() {
        return new FolderImport(
                new Intake(new OwnTasks(folder.resolve("data")), id -> false, LocalDate.of(2026, 11, 29)));
    }

    private TaskCatalogue catalogue() {
        return TaskCatalogue.withDataIn(new DataFolder(folder.resolve("data"), List.of()));
    }

    private void picture(String name, int brightness) throws IOException {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 6; i++) {
            image.getRaster().setSample(i % 3, i / 3, 0, brightness);
        }
        Path path = made(name);
        assertTrue(ImageIO.write(image, "png", path.toFile()));
    }

    private void sound(String name, int rate, double hertz) throws IOException {
        byte[] samples = new byte[rate / 4];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (100 * Math.sin(2 * Math.PI * hertz * i / rate));
        }
        AudioFormat format = new AudioFormat(rate, 8, 1, false, false);
        AudioSystem.write(
                new AudioInputStream(new ByteArrayInputStream(samples), format, samples.length),
                AudioFileFormat.Type.WAVE,
                made(name).toFile());
    }

    private void idx(String name, int[] shape, int... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * shape.length + values.length);
        bytes.put(new byte[] {0, 0, 8, (byte) shape.length});
        for (int size : shape) {
            bytes.putInt(size);
        }
        for (int value : values) {
            bytes.put((byte) value);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(made(name)))) {
            out.write(bytes.array());
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(made(name), text);
    }

    private Path made(String name) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        return path;
    }

    @Test
    void pathsWithBlanksUmlautsHashesAndPercents() throws IOException {
        String odd = "Haustiere & Öl #1 100% %20";
        for (int i = 0; i < 4; i++) {
            picture("%s/Kätzchen #1/Bild %d 50%%.png".formatted(odd, i), 10 + i);
            picture("%s/Hündchen %%C3/Bild #%d.png".formatted(odd, i), 200 + i);
        }
        Path pets = folder.resolve(odd);

        OwnCard card = importer()
                .bring(
                        (OwnFile.Pictures) OwnFile.of(pets),
                        PictureFolder.look(pets, Monitor.NONE).choices(),
                        new FolderImport.Part(25, Optional.empty()),
                        Monitor.NONE);

        assertEquals(odd, card.file());
        assertEquals("haustiere-oel-1-100-20", card.id());
        Task task = catalogue().byId(card.id());
        assertEquals(List.of("Hündchen %C3", "Kätzchen #1"), task.classes());
        assertEquals(6, task.load(6, 0, new DataSeeds(1, 1)).train().count());
    }
}
