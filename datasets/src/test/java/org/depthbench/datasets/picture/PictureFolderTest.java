package org.depthbench.datasets.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.folder.BadFile;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders of pictures that broke other programs, and what is refused. */
class PictureFolderTest {
    @TempDir
    private Path folder;

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private void write(String file, BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, bytes));
        write(file, bytes.toByteArray());
    }

    private static BufferedImage plain(int width, int height, int type, int rgb) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, rgb);
            }
        }
        return image;
    }

    private static BufferedImage red() {
        return plain(4, 4, BufferedImage.TYPE_INT_RGB, 0xff0000);
    }

    private static BufferedImage samples(int width, int type, int... samples) {
        BufferedImage image = new BufferedImage(width, samples.length / width, type);
        WritableRaster raster = image.getRaster();
        for (int i = 0; i < samples.length; i++) {
            raster.setSample(i % width, i / width, 0, samples[i]);
        }
        return image;
    }

    private PictureLook look() throws IOException {
        return PictureFolder.look(folder, Monitor.NONE);
    }

    private int[] points(PictureChoices choices) throws IOException {
        byte[] points = PictureFolder.read(folder, choices, Monitor.NONE).points();
        int[] unsigned = new int[points.length];
        Arrays.setAll(unsigned, i -> points[i] & 0xff);
        return unsigned;
    }

    private static PictureChoices choices(int height, int width, boolean colour, Fit fit) {
        return new PictureChoices(height, width, colour, fit, false);
    }

    private String refusal() {
        return String.valueOf(assertThrows(UnreadableFiles.class, () -> PictureFolder.look(folder, Monitor.NONE))
                .getMessage());
    }

    private String named(String sentence) {
        return sentence.formatted(folder.getFileName());
    }

    @Test
    void eachFolderIsAClass() throws IOException {
        write("cat/a.png", red(), "png");
        write("cat/b.JPG", red(), "jpg");
        write("dog/a.bmp", red(), "bmp");
        write("dog/b.gif", red(), "gif");

        PictureLook look = look();
        ReadPictures read = PictureFolder.read(folder, look.choices(), Monitor.NONE);

        assertEquals(List.of(new ClassCount("cat", 2), new ClassCount("dog", 2)), look.classes());
        assertEquals(List.of(new PictureLook.Size(4, 4, 4)), look.sizes());
        assertEquals(choices(4, 4, true, Fit.LETTERBOX), look.choices());
        assertEquals(List.of("cat", "dog"), read.classes());
        assertArrayEquals(new int[] {0, 0, 1, 1}, read.labels());
        for (int picture = 0; picture < 4; picture++) {
            assertEquals(255, read.points()[picture * 48] & 0xff, 3);
            assertEquals(0, read.points()[picture * 48 + 20] & 0xff, 3);
        }
    }

    /** A camera that was held otherwise stores rows and columns otherwise (Exif 2.3): where the dark corner of a picture ends up. */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 1", "3, 3", "4, 2", "5, 0", "6, 1", "7, 3", "8, 2"})
    void picturesAreTurnedUprightAsTheirCameraSays(int orientation, int corner) throws IOException {
        BufferedImage stored = plain(32, 16, BufferedImage.TYPE_INT_RGB, 0xffffff);
        for (int i = 0; i < 8 * 8; i++) {
            stored.setRGB(i % 8, i / 8, 0);
        }
        write("a/it.jpg", withExif(jpeg(stored), orientation));
        boolean turned = orientation > 4;
        int height = turned ? 32 : 16;
        int width = turned ? 16 : 32;

        PictureLook look = look();
        int[] points = points(choices(height, width, false, Fit.LETTERBOX));

        assertEquals(List.of(new PictureLook.Size(height, width, 1)), look.sizes());
        assertEquals(
                orientation == 1 ? List.of() : List.of("Pictures that were turned upright, as their camera says: 1."),
                look.notes());
        int[] corners = {0, width - 1, (height - 1) * width, height * width - 1};
        for (int i = 0; i < corners.length; i++) {
            assertEquals(i == corner, points[corners[i]] < 64, "corner " + i);
        }
    }

    @Test
    void aPictureWithoutPointsIsDamaged() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(red(), "gif", bytes);
        byte[] gif = bytes.toByteArray();
        // The width of its first frame, behind a palette of a size that its head says.
        int frame = 13 + 3 * (2 << (gif[10] & 7));
        while (gif[frame] != ',') {
            frame++;
        }
        gif[frame + 5] = 0;
        gif[frame + 6] = 0;
        write("a/it.gif", gif);
        write("a/other.png", red(), "png");

        assertEquals(
                List.of("a/it.gif is a damaged picture"),
                look().bad().stream().map(BadFile::sentence).toList());
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    /** A camera's segment, with one entry, behind the first marker of a JPEG file. */
    private static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] exif = HexFormat.of()
                .parseHex("ffe10022457869660000" + "4d4d002a00000008" + "0001" + "0112000300000001000" + orientation
                        + "0000" + "00000000");
        ByteBuffer all = ByteBuffer.allocate(jpeg.length + exif.length);
        return all.put(jpeg, 0, 2).put(exif).put(jpeg, 2, jpeg.length - 2).array();
    }

    @Test
    void hiddenFoldersAreNoClassesAndSaid() throws IOException {
        write("cat/a.png", red(), "png");
        write("cat/.a.png", red(), "png");
        write("cat/Thumbs.db", new byte[] {1});
        write("cat/notes.txt", "x".getBytes(StandardCharsets.UTF_8));
        write(".ipynb_checkpoints/a.png", red(), "png");
        write("__MACOSX/a.png", red(), "png");
        Files.createDirectory(folder.resolve("empty"));

        PictureLook look = look();

        assertEquals(List.of(new ClassCount("cat", 1)), look.classes());
        assertEquals(
                List.of(
                        "Hidden files and folders passed over (4): .ipynb_checkpoints, __MACOSX, cat/.a.png, cat/Thumbs.db.",
                        "Files that are no pictures of a class passed over (1): cat/notes.txt.",
                        "Folders without pictures, which are no classes (1): empty."),
                look.notes());
    }

    @Test
    void aPictureIsWhatItsContentIs() throws IOException {
        write("a/one.jpg", red(), "bmp");
        write("a/two", red(), "png");
        write("a/three.data", red(), "gif");

        assertEquals(3, look().count());
    }

    @Test
    void kindsThatAreNotReadAreToldWithTheCure() throws IOException {
        write("a/good.png", red(), "png");
        write("a/phone.jpg", "\0\0\0\u0018ftypheic".getBytes(StandardCharsets.ISO_8859_1));
        write("a/x.ppm", "P6 1 1 255\nabc".getBytes(StandardCharsets.US_ASCII));
        write("a/y.webp", "RIFFabcdWEBPVP8 ".getBytes(StandardCharsets.US_ASCII));
        write("a/z.png", "no picture".getBytes(StandardCharsets.US_ASCII));

        PictureLook look = look();

        assertEquals(
                List.of(
                        "a/phone.jpg is a HEIC or AVIF picture, which is not read: save it as JPEG or PNG",
                        "a/x.ppm is a PBM, PGM or PPM picture, which is not read: save it as PNG",
                        "a/y.webp is a WebP picture, which is not read: save it as JPEG or PNG",
                        "a/z.png is called a picture, but has nothing of one: it is damaged or something else"),
                look.bad().stream().map(BadFile::sentence).toList());
        assertEquals(1, look.count());
        UnreadableFiles refused =
                assertThrows(UnreadableFiles.class, () -> PictureFolder.read(folder, look.choices(), Monitor.NONE));
        assertEquals(look.bad(), refused.files());
        ReadPictures read = PictureFolder.read(folder, look.choices().droppingBad(), Monitor.NONE);
        assertEquals(1, read.count());
        assertEquals(4, read.dropped());
    }

    @Test
    void greyIsReadAsItIsStored() throws IOException {
        write("a/8.png", samples(2, BufferedImage.TYPE_BYTE_GRAY, 0, 100, 200, 255), "png");
        write("a/8.bmp", samples(2, BufferedImage.TYPE_BYTE_GRAY, 0, 100, 200, 255), "bmp");
        write("a/16.png", samples(2, BufferedImage.TYPE_USHORT_GRAY, 0, 100 * 257, 200 * 257, 65535), "png");

        PictureLook look = look();

        assertEquals(3, look.grey());
        assertEquals(choices(2, 2, false, Fit.LETTERBOX), look.choices());
        assertArrayEquals(new int[] {0, 100, 200, 255, 0, 100, 200, 255, 0, 100, 200, 255}, points(look.choices()));
    }

    @Test
    void coloursBecomeHowBrightTheyAre() throws IOException {
        write("a/a.png", red(), "png");

        assertArrayEquals(new int[] {76}, points(choices(1, 1, false, Fit.LETTERBOX)));
    }

    @Test
    void whatShinesThroughIsLaidOnWhite() throws IOException {
        write("a/a.png", plain(2, 1, BufferedImage.TYPE_INT_ARGB, 0x00ff0000), "png");
        write("a/b.png", plain(2, 1, BufferedImage.TYPE_INT_ARGB, 0x80000000), "png");

        assertArrayEquals(new int[] {255, 127}, points(choices(1, 1, false, Fit.STRETCH)));
    }

    @Test
    void palettes() throws IOException {
        byte[] shades = {0, 100, (byte) 200, (byte) 255};
        IndexColorModel palette = new IndexColorModel(2, 4, shades, shades, shades);
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int i = 0; i < 4; i++) {
            image.getRaster().setSample(i % 2, i / 2, 0, i);
        }
        write("a/a.png", image, "png");

        assertEquals(1, look().grey());
        assertArrayEquals(new int[] {0, 100, 200, 255}, points(choices(2, 2, false, Fit.LETTERBOX)));
    }

    @Test
    void otherShapes() throws IOException {
        write("a/a.png", samples(4, BufferedImage.TYPE_BYTE_GRAY, 10, 20, 30, 40, 50, 60, 70, 80), "png");

        assertArrayEquals(new int[] {20, 30, 60, 70}, points(choices(2, 2, false, Fit.CROP)));
        assertArrayEquals(new int[] {15, 35, 55, 75}, points(choices(2, 2, false, Fit.STRETCH)));
        assertArrayEquals(
                new int[] {0, 0, 0, 0, 10, 20, 30, 40, 50, 60, 70, 80, 0, 0, 0, 0},
                points(choices(4, 4, false, Fit.LETTERBOX)));
        assertArrayEquals(new int[] {35, 55}, points(choices(1, 2, false, Fit.STRETCH)));
    }

    @Test
    void largePicturesAreAveragedOver() throws IOException {
        BufferedImage stripes = new BufferedImage(3000, 2000, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 1500; x < 3000; x++) {
            for (int y = 0; y < 2000; y++) {
                stripes.getRaster().setSample(x, y, 0, 200);
            }
        }
        write("a/a.png", stripes, "png");

        assertArrayEquals(new int[] {0, 200}, points(choices(1, 2, false, Fit.STRETCH)));
    }

    @Test
    void foldersThatAreNone() throws IOException {
        assertEquals(named("%s has no folders with pictures."), refusal());
        write("a.png", red(), "png");
        assertEquals(
                named("%s has pictures, but no folder for each class: put those of a class in a folder with its name."),
                refusal());
        Files.delete(folder.resolve("a.png"));
        write("train/cat/a.png", red(), "png");
        assertEquals(
                named("%s has no pictures in its folders, but in folders of these: choose train in it, or another."),
                refusal());
        assertEquals(
                "a.png is no folder: choose the one with a folder for each class.",
                assertThrows(
                                UnreadableFiles.class,
                                () -> PictureFolder.look(folder.resolve("train/cat/a.png"), Monitor.NONE))
                        .getMessage());
        assertEquals(
                "none is not there.",
                assertThrows(UnreadableFiles.class, () -> PictureFolder.look(folder.resolve("none"), Monitor.NONE))
                        .getMessage());
    }

    @Test
    void aPictureThatClaimsToBeHuge() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(red(), "png", bytes);
        byte[] claims = bytes.toByteArray();
        claims[18] = 0x40;
        claims[22] = 0x40;
        write("a/a.png", claims);
        write("a/b.png", red(), "png");

        assertEquals(
                List.of("a/a.png claims to have 16,388 × 16,388 points, more than is read"),
                look().bad().stream().map(BadFile::sentence).toList());
    }

    @Test
    void sizesThatAreNotLearnedFrom() {
        assertEquals(
                "Pictures have sides of 1 to 512 points, and not 513 × 4.",
                assertThrows(IllegalArgumentException.class, () -> choices(513, 4, true, Fit.CROP))
                        .getMessage());
    }

    @Test
    void classesThatDifferInCaseAreSaid() throws IOException {
        write("uUsP/a.png", red(), "png");
        write("UUSp/a.png", red(), "png");

        assertEquals(List.of("The classes UUSp, uUsP differ in spelling alone: are they the same?"), look().notes());
    }

    @Test
    void readingIsCancelled() throws IOException {
        write("a/a.png", red(), "png");
        AtomicLong asked = new AtomicLong();
        Monitor monitor = new Monitor((done, all) -> assertEquals(1, all), () -> asked.incrementAndGet() == 2);

        assertThrows(CancellationException.class, () -> PictureFolder.look(folder, monitor));
    }

    @Test
    void damagedPicturesAreReadOrRefused() throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(3);
        for (String format : List.of("png", "jpg", "bmp", "gif")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(red(), format, bytes);
            for (int i = 0; i < 100; i++) {
                byte[] mutant = bytes.toByteArray();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    mutant[2 + random.nextInt(mutant.length - 2)] = (byte) random.nextInt();
                }
                write("a/a." + format, Arrays.copyOf(mutant, mutant.length - random.nextInt(2) * random.nextInt(20)));
                tryAll();
            }
        }
    }

    private void tryAll() throws IOException {
        try {
            PictureLook look = look();
            PictureFolder.read(folder, look.choices().withSize(3, 3), Monitor.NONE);
        } catch (UnreadableFiles e) {
            assertTrue(String.valueOf(e.getMessage()).contains("a/a."), e.getMessage());
        }
    }

    @Test
    void someOfEachClassAreShownAsTheyWouldBeRead() throws IOException {
        for (int i = 0; i < 3; i++) {
            write("a/%d.png".formatted(i), red(), "png");
        }
        write("b/broken.png", new byte[] {1, 2, 3});
        write("b/whole.png", red(), "png");
        PictureChoices choices = new PictureChoices(1, 2, true, Fit.STRETCH, false);

        List<PictureFolder.Sample> samples =
                PictureFolder.samples(PictureFolder.folders(folder).first(2, 10), choices);

        assertEquals(
                List.of("a", "a", "b"),
                samples.stream().map(PictureFolder.Sample::name).toList());
        assertArrayEquals(new byte[] {-1, -1, 0, 0, 0, 0}, samples.get(2).points());
    }

    @Test
    void aJpegInColoursForPrintIsReadRightOrRefused() throws IOException {
        write("cat/a.png", plain(8, 8, BufferedImage.TYPE_INT_RGB, 0xff0000), "png");
        write("cat/print.jpg", redInInk());

        List<String> bad = look().bad().stream().map(BadFile::sentence).toList();

        // Which of the two depends on the platform's decoder: newer ones know these colours.
        if (bad.isEmpty()) {
            int[] points = points(choices(8, 8, true, Fit.LETTERBOX));
            for (int i = 0; i < points.length / 2; i++) {
                assertEquals(points[i], points[points.length / 2 + i], 3);
            }
        } else {
            assertEquals(
                    List.of("cat/print.jpg is in colours for print (CMYK), which are not read: save it in RGB"), bad);
        }
    }

    /** A JPEG of magenta and yellow, with Adobe's mark that its four channels are inks, counted from full to none. */
    private static byte[] redInInk() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            WritableRaster inks = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, new Point());
            for (int i = 0; i < 64; i++) {
                inks.setPixel(i % 8, i / 8, new int[] {255, 0, 0, 255});
            }
            writer.write(new IIOImage(inks, null, null));
        } finally {
            writer.dispose();
        }
        byte[] plain = bytes.toByteArray();
        byte[] mark = HexFormat.of().parseHex("ffee000e41646f626500640000000000");
        ByteBuffer marked = ByteBuffer.allocate(plain.length + mark.length);
        marked.put(plain, 0, 2).put(mark).put(plain, 2, plain.length - 2);
        return marked.array();
    }
}
