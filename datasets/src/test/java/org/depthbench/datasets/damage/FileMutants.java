package org.depthbench.datasets.damage;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.look.OwnLook;
import org.depthbench.datasets.picture.PictureArrays;
import org.depthbench.datasets.picture.PictureFolder;
import org.depthbench.datasets.sound.ReadSounds;
import org.depthbench.datasets.sound.SoundChoices;
import org.depthbench.datasets.sound.SoundFolder;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.text.TextChoices;
import org.depthbench.datasets.text.TextFolder;

/**
 * Small pictures, arrays, recordings and texts, and folders of them, damaged at random: each is looked at and read, or refused in one
 * sentence, within {@link Bounds}. Started as a program, it tries as many as its first argument says, from the seed that is its second.
 */
final class FileMutants {
    private static final List<String> ENDINGS = List.of("png", "jpg", "gif", "bmp", "wav", "txt", "mp3", "tif", "");
    private static final List<String> NAMES =
            List.of("a", "b", "A ", ".b", "__MACOSX", "ä ö#%", "train", "test", "x.png", "y.wav", "z.txt", "Thumbs.db");

    /** The damaged one and the whole one. */
    private static final int BOTH = 2;

    private static final long AT_ONCE = 20_000;

    private final Path folder;
    private final Map<Kind, Damage> damages = new TreeMap<>();
    private final Map<Kind, Long> tried = new TreeMap<>();
    private final Map<Kind, Long> read = new TreeMap<>();

    /** What is damaged. */
    enum Kind {
        PICTURES(".png"),
        ARRAYS(""),
        RECORDINGS(".wav"),
        TEXTS(".txt"),
        FOLDERS("");

        private final String ending;

        Kind(String ending) {
            this.ending = ending;
        }
    }

    FileMutants(Path folder) throws IOException {
        this.folder = folder;
        damages.put(Kind.PICTURES, new Damage(pictures()));
        damages.put(Kind.ARRAYS, new Damage(arrays()));
        damages.put(Kind.RECORDINGS, new Damage(recordings()));
        damages.put(Kind.TEXTS, new Damage(texts()));
    }

    /** Tries so many, and answers how many of each kind could be read. */
    Map<Kind, Long> tryAll(long count, long seed) throws IOException {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        for (long i = 0; i < count; i++) {
            Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
            Path place = folder.resolve("it" + i);
            try {
                tried.merge(kind, 1L, Long::sum);
                read.merge(kind, tryOne(kind, place, random) ? 1L : 0L, Long::sum);
            } catch (IOException | RuntimeException | Error e) {
                throw new AssertionError("mutant %d of seed %d, %s, stands in %s".formatted(i, seed, kind, place), e);
            }
            PathUtils.deleteDirectory(place);
        }
        return Map.copyOf(read);
    }

    /** How many were tried of each kind. */
    Map<Kind, Long> tried() {
        return Map.copyOf(tried);
    }

    private boolean tryOne(Kind kind, Path place, UniformRandomProvider random) throws IOException {
        Path brought =
                switch (kind) {
                    case PICTURES, RECORDINGS, TEXTS -> writeClasses(kind, place, random);
                    case ARRAYS -> writeArrays(place, random);
                    case FOLDERS -> writeFolders(place, random);
                };
        long bytes = size(place);
        try {
            OwnLook look = Bounds.keep(bytes, () -> OwnLook.of(brought, Monitor.NONE));
            int count = Bounds.keep(bytes, () -> read(look));
            return kind == Kind.ARRAYS || kind == Kind.FOLDERS || count == BOTH;
        } catch (IOException e) {
            Bounds.check(e, "");
            return false;
        }
    }

    private static int read(OwnLook look) throws IOException {
        Path path = look.file().path();
        if (look instanceof OwnLook.Pictures pictures) {
            return PictureFolder.read(path, pictures.look().choices().droppingBad(), Monitor.NONE)
                    .labels()
                    .length;
        }
        if (look instanceof OwnLook.Arrays arrays) {
            return PictureArrays.read(
                            path,
                            List.of(arrays.look().learned()),
                            arrays.look().learned().choices(),
                            Monitor.NONE)
                    .size();
        }
        if (look instanceof OwnLook.Sounds sounds) {
            // Fewer frames than usual, which are all made alike.
            SoundChoices few = new SoundChoices(3, 4, sounds.look().choices().top(), true);
            ReadSounds read = SoundFolder.read(path, few, Monitor.NONE);
            for (float[] frames : read.frames()) {
                for (float value : frames) {
                    if (!Float.isFinite(value)) {
                        throw new AssertionError("A frame has " + value);
                    }
                }
            }
            return read.labels().length;
        }
        if (look instanceof OwnLook.Texts texts) {
            TextChoices choices = new TextChoices(texts.look().choices().length(), true);
            return TextFolder.read(path, choices, Monitor.NONE).labels().length;
        }
        return 0;
    }

    private Path writeClasses(Kind kind, Path place, UniformRandomProvider random) throws IOException {
        Damage damage = damage(kind);
        Path one = Files.createDirectories(place.resolve("one"));
        Path other = Files.createDirectories(place.resolve("other"));
        Files.write(one.resolve("damaged" + kind.ending), damage.any(random));
        Files.write(other.resolve("whole" + kind.ending), damage.one(random));
        return place;
    }

    private Path writeArrays(Path place, UniformRandomProvider random) throws IOException {
        Files.createDirectories(place);
        Damage damage = damage(Kind.ARRAYS);
        switch (random.nextInt(3)) {
            case 0 -> {
                Files.write(
                        place.resolve("train-images-idx3-ubyte"),
                        random.nextBoolean() ? damage.any(random) : idx(3, 2, 2, 2));
                Files.write(
                        place.resolve("train-labels-idx1-ubyte"),
                        random.nextBoolean() ? damage.any(random) : idx(1, 2));
                return place.resolve("train-images-idx3-ubyte");
            }
            case 1 -> {
                Files.write(place.resolve("x_train.npy"), damage.any(random));
                Files.write(place.resolve("y_train.npy"), damage.one(random));
                return place.resolve("x_train.npy");
            }
            default -> {
                return Files.write(place.resolve("all.npz"), damage.any(random));
            }
        }
    }

    /** Folders in folders, odd names, files of every kind, links that go round. */
    private Path writeFolders(Path place, UniformRandomProvider random) throws IOException {
        Files.createDirectories(place);
        List<Path> all = new ArrayList<>(List.of(place));
        int entries = random.nextInt(12);
        for (int i = 0; i < entries; i++) {
            Path path = all.get(random.nextInt(all.size())).resolve(NAMES.get(random.nextInt(NAMES.size())));
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            switch (random.nextInt(6)) {
                case 0, 1 -> all.add(Files.createDirectory(path));
                case 2 -> Files.createSymbolicLink(path, random.nextBoolean() ? place : place.resolve("nowhere"));
                case 3 -> Files.createFile(path);
                default -> {
                    Damage damage = damage(Kind.values()[random.nextInt(damages.size())]);
                    String ending = ENDINGS.get(random.nextInt(ENDINGS.size()));
                    Files.write(
                            path.resolveSibling(path.getFileName() + "." + ending),
                            random.nextBoolean() ? damage.any(random) : damage.one(random));
                }
            }
        }
        return place;
    }

    private Damage damage(Kind kind) {
        Damage damage = damages.get(kind);
        if (damage == null) {
            throw new IllegalStateException("Nothing is damaged of " + kind);
        }
        return damage;
    }

    private static long size(Path place) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(path -> {
                        try {
                            return Files.size(path);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sum();
        }
    }

    private static List<byte[]> pictures() throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (int type : new int[] {
            BufferedImage.TYPE_INT_RGB,
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_USHORT_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY
        }) {
            for (String format : List.of("png", "jpg", "bmp", "gif")) {
                for (boolean progressive : new boolean[] {false, true}) {
                    byte[] bytes = picture(type, format, progressive);
                    if (bytes.length > 0) {
                        all.add(bytes);
                    }
                }
            }
        }
        return all;
    }

    private static byte[] picture(int type, String format, boolean progressive) throws IOException {
        BufferedImage image = new BufferedImage(13, 9, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(2, 1, 8, 7);
        pen.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            if (!writer.getOriginatingProvider().canEncodeImage(image)) {
                return new byte[0];
            }
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (progressive && param.canWriteProgressive()) {
                param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] idx(int dimensions, int... sizes) {
        int count = 1;
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + 64);
        bytes.putInt(0x0800 + dimensions);
        for (int size : sizes) {
            bytes.putInt(size);
            count *= size;
        }
        for (int i = 0; i < count; i++) {
            bytes.put((byte) (i * 31));
        }
        return java.util.Arrays.copyOf(bytes.array(), bytes.position());
    }

    private static byte[] npy(String type, String shape, byte... data) {
        String header = "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }\n".formatted(type, shape);
        ByteBuffer bytes =
                ByteBuffer.allocate(10 + header.length() + data.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put("\u0093NUMPY\u0001\0".getBytes(StandardCharsets.ISO_8859_1));
        bytes.putShort((short) header.length());
        bytes.put(header.getBytes(StandardCharsets.US_ASCII));
        return bytes.put(data).array();
    }

    private static List<byte[]> arrays() throws IOException {
        byte[] x =
                npy("|u1", "2, 2, 2", (byte) 1, (byte) 2, (byte) 3, (byte) 4, (byte) 5, (byte) 6, (byte) 7, (byte) 8);
        byte[] floats = npy("<f4", "2, 1, 1", new byte[] {0, 0, 0, 0x3f, 0, 0, (byte) 0x80, 0x3e});
        byte[] y = npy("<i8", "2,", new byte[] {1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0});
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("x_train.npy"));
            zip.write(x);
            zip.putNextEntry(new ZipEntry("y_train.npy"));
            zip.write(y);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(idx(3, 2, 2, 2));
        }
        return List.of(x, floats, y, zipped.toByteArray(), packed.toByteArray(), idx(3, 2, 2, 2), idx(1, 2));
    }

    private static List<byte[]> recordings() {
        return List.of(
                wav(1, 1, 8000, 8),
                wav(1, 2, 16_000, 16),
                wav(1, 1, 96_000, 24),
                wav(1, 1, 44_100, 32),
                wav(3, 1, 8000, 32),
                wav(3, 1, 8000, 64),
                wav(0xfffe, 1, 8000, 16));
    }

    private static byte[] wav(int kind, int channels, int rate, int bits) {
        boolean extensible = kind == 0xfffe;
        int format = extensible ? 40 : 16;
        int frame = channels * bits / 8;
        byte[] samples = new byte[40 * frame];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (bits > 24 && kind == 3 ? 0x3d : 17 * i);
        }
        ByteBuffer file = ByteBuffer.allocate(28 + format + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF"))
                .putInt(file.capacity() - 8)
                .put(ascii("WAVEfmt "))
                .putInt(format);
        file.putShort((short) kind).putShort((short) channels).putInt(rate).putInt(rate * frame);
        file.putShort((short) frame).putShort((short) bits);
        if (extensible) {
            file.putShort((short) 22).putShort((short) bits).putInt(4).putShort((short) 1);
            file.put(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xaa, 0, 0x38, (byte) 0x9b, 0x71});
        }
        return file.put(ascii("data")).putInt(samples.length).put(samples).array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static List<byte[]> texts() {
        String text = "Grüße aus dem Süden,\nviel Sonne – und 3 Bäume.\n";
        return List.of(
                text.getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_16),
                text.replace('–', '-').getBytes(StandardCharsets.ISO_8859_1),
                ("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** Tries many. */
    public static void main(String[] arguments) throws IOException {
        long count = arguments.length > 0 ? Long.parseLong(arguments[0]) : 500_000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path folder = Files.createTempDirectory("mutants");
        FileMutants mutants = new FileMutants(folder);
        for (long done = 0; done < count; done += AT_ONCE) {
            mutants.tryAll(Math.min(AT_ONCE, count - done), seed + done);
            System.out.printf("%,d%n", done + Math.min(AT_ONCE, count - done));
        }
        mutants.tried().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(each -> System.out.printf(
                        "%s: %,d damaged, %,d were read, all others refused in a sentence.%n",
                        each.getKey().name().toLowerCase(Locale.ROOT),
                        each.getValue(),
                        mutants.read.get(each.getKey())));
        PathUtils.deleteDirectory(folder);
    }
}
