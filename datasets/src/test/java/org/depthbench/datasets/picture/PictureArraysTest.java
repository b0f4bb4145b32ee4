package org.depthbench.datasets.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.Monitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays of pictures in the files of MNIST's family and of NumPy. */
class PictureArraysTest {
    private static final byte[] IMAGES = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, (byte) 255, 1};
    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 7, 3};

    @TempDir
    private Path folder;

    private static byte[] npy(String type, String shape, byte[] data) {
        String header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }\n".formatted(type, shape);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.putShort((short) header.length());
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        return bytes.put(data).array();
    }

    private static byte[] floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes.array();
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private Path write(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static ReadPictures read(Path path) throws IOException {
        ArraysLook.Pair pair = PictureArrays.look(path, Monitor.NONE).pairs().get(0);
        return PictureArrays.read(path, List.of(pair), pair.choices(), Monitor.NONE)
                .get(0);
    }

    private static String refusal(Path path) {
        return String.valueOf(assertThrows(UnreadableFiles.class, () -> PictureArrays.look(path, Monitor.NONE))
                .getMessage());
    }

    @Test
    void aPackedFileThatIsCutOffIsDamaged() throws IOException {
        byte[] whole =
                zip("x_train.npy", npy("|u1", "2, 1, 2", new byte[4]), "y_train.npy", npy("|u1", "2,", new byte[2]));
        for (int length = 30; length < 200; length += 7) {
            Path path = write("all.npz", Arrays.copyOf(whole, length));
            assertTrue(refusal(path).matches("all\\.npz .*(damaged|no pictures).*"), refusal(path));
        }
    }

    @Test
    void idxWithItsLabelsBeside() throws IOException {
        Path path = write("t10k-images-idx3-ubyte", IMAGES);
        write("t10k-labels-idx1-ubyte", LABELS);

        ArraysLook look = PictureArrays.look(path, Monitor.NONE);
        ReadPictures read = read(path);

        assertEquals(List.of("The labels are those of t10k-labels-idx1-ubyte."), look.notes());
        assertEquals(
                List.of(new ClassCount("3", 1), new ClassCount("7", 1)),
                look.pairs().get(0).classes());
        assertEquals(new PictureChoices(1, 2, false, Fit.LETTERBOX, false), read.choices());
        assertEquals(List.of("3", "7"), read.classes());
        assertArrayEquals(new int[] {1, 0}, read.labels());
        assertArrayEquals(new byte[] {0, 51, (byte) 255, 1}, read.points());
    }

    @Test
    void packedByGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(IMAGES);
        }
        Path path = write("images.gz", bytes.toByteArray());
        write("labels.gz", LABELS);

        assertEquals(2, read(path).count());
    }

    @Test
    void npzWithSeveralPairs() throws IOException {
        Path path = write(
                "some.npz",
                zip(
                        "x_train.npy", npy("<f4", "2, 1, 2, 1", floats(0, 1, 0.2f, 0.4f)),
                        "y_train.npy", npy("|u1", "2,", new byte[] {1, 0}),
                        "x_test.npy", npy("|u1", "2, 3, 1, 2", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}),
                        "y_test.npy", npy("<i2", "2, 1", new byte[] {5, 0, 6, 0})));

        ArraysLook look = PictureArrays.look(path, Monitor.NONE);

        assertEquals(
                List.of("x_train y_train", "x_test y_test"),
                look.pairs().stream()
                        .map(pair -> pair.pictures() + " " + pair.labels())
                        .toList());
        assertArrayEquals(new byte[] {0, (byte) 255, 51, 102}, read(path).points());
        ArraysLook.Pair colours = look.pairs().get(1);
        assertTrue(colours.choices().colour());
        assertArrayEquals(
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
                PictureArrays.read(path, List.of(colours), colours.choices(), Monitor.NONE)
                        .get(0)
                        .points());
    }

    @Test
    void whatIsRefused() throws IOException {
        assertEquals(
                "images has no pictures with labels: it has images of 2 × 1 × 2.", refusal(write("images", IMAGES)));
        assertEquals(
                "cut: cut should have 4 bytes of numbers, and has 3: it is cut off.",
                refusal(write("cut", Arrays.copyOf(IMAGES, IMAGES.length - 1))));
        byte[] huge = IMAGES.clone();
        huge[4] = 127;
        huge[8] = 127;
        assertEquals(
                "huge: huge claims dimensions that are not read: [2130706434, 2130706433, 2].",
                refusal(write("huge", huge)));
        assertEquals(
                "objects.npy: objects.npy holds no plain numbers, but objects of Python or records: save numbers.",
                refusal(write("objects.npy", npy("|O", "2,", new byte[4]))));
        assertEquals(
                "half.npy: half.npy has numbers of the type f2, which is not read: save it as uint8 or float32.",
                refusal(write("half.npy", npy("<f2", "2,", new byte[4]))));
        assertEquals(
                "some.txt is neither IDX nor an array of NumPy (NPY, NPZ).",
                refusal(write("some.txt", "a,b\n".getBytes(StandardCharsets.US_ASCII))));
        assertEquals(
                "zip.npz is a zip file without arrays of NumPy.", refusal(write("zip.npz", zip("a", new byte[1]))));
        assertEquals(
                "lines.npz: x tra n holds no plain numbers, but objects of Python or records: save numbers.",
                refusal(write("lines.npz", zip("x\ntra\rn.npy", npy("|O", "1,", new byte[8])))));
        Path wide = write(
                "wide.npz", zip("x.npy", npy("<f4", "1, 1, 1", floats(-3)), "y.npy", npy("|u1", "1,", new byte[] {1})));
        assertEquals(
                "wide.npz: the points of x reach from -3.0 to -3.0, and not from 0 to 1 or 255.",
                assertThrows(UnreadableFiles.class, () -> read(wide)).getMessage());
        Path halves = write(
                "halves.npz",
                zip("x.npy", npy("<f4", "1, 2, 1", floats(0, 1)), "y.npy", npy("<f4", "1,", floats(0.5f))));
        assertEquals("halves.npz: label 0 of y is 0.5, and no whole number that tells a class.", refusal(halves));
    }

    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(9);
        write("labels", LABELS);
        List<byte[]> whole = List.of(
                IMAGES,
                npy("<f4", "2, 1, 1", floats(0, 1)),
                zip("x.npy", npy("|u1", "1, 1, 2", new byte[2]), "y.npy", npy("|u1", "1,", new byte[1])));
        for (int i = 0; i < 1200; i++) {
            byte[] mutant = whole.get(i % whole.size()).clone();
            for (int change = random.nextInt(3); change >= 0; change--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt();
            }
            Path path = write("images", mutant);
            try {
                read(path);
            } catch (UnreadableFiles e) {
                assertEquals(1, String.valueOf(e.getMessage()).lines().count());
            }
        }
    }
}
