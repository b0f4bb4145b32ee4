package org.depthbench.datasets.picture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.SourceFile;

/**
 * Pictures in arrays of numbers: NPZ files with both, IDX and NPY files with their labels in a file beside. Whatever is wrong with one
 * is an {@link UnreadableFiles}.
 */
public final class PictureArrays {
    private static final int COLOURS = 3;
    private static final int MOST_CLASSES = 10_000;
    private static final double BRIGHTEST = 255;
    private static final String[][] BESIDE = {
        {"images", "labels"}, {"idx3", "idx1"}, {"x_", "y_"}, {"X_", "y_"}, {"X.", "y."}, {"x.", "y."}
    };

    private static final String[][] TO_TEST = {{"train", "t10k"}};
    private static final String[][] ALSO_TO_TEST = {{"train", "test"}};

    private final String name;
    private final List<NumberArray> arrays = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private PictureArrays(Path path, Monitor monitor) throws IOException {
        this.name = Objects.toString(path.getFileName());
        arrays.addAll(ArrayFile.read(SourceFile.of(path), monitor));
        if (arrays.size() == 1) {
            Optional<Path> beside = beside(path, BESIDE);
            if (beside.isPresent()) {
                arrays.addAll(ArrayFile.read(SourceFile.of(beside.get()), monitor));
                notes.add("The labels are those of %s.".formatted(beside.get().getFileName()));
            }
            Optional<Path> test = beside(path, TO_TEST).or(() -> beside(path, ALSO_TO_TEST));
            Optional<Path> testLabels = test.flatMap(pictures -> beside(pictures, BESIDE));
            if (beside.isPresent() && testLabels.isPresent()) {
                arrays.addAll(ArrayFile.read(SourceFile.of(test.get()), monitor));
                arrays.addAll(ArrayFile.read(SourceFile.of(testLabels.get()), monitor));
                notes.add("To test there are those of %s.".formatted(test.get().getFileName()));
            }
        }
    }

    /** Goes through a file, and through that of its labels where these stand beside. */
    public static ArraysLook look(Path path, Monitor monitor) throws UnreadableFiles {
        try {
            return new PictureArrays(path, monitor).look();
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** Reads the pictures of some pairs as was chosen. */
    public static List<ReadPictures> read(
            Path path, List<ArraysLook.Pair> pairs, PictureChoices choices, Monitor monitor) throws UnreadableFiles {
        try {
            PictureArrays arrays = new PictureArrays(path, monitor);
            List<ReadPictures> read = new ArrayList<>();
            for (ArraysLook.Pair pair : pairs) {
                read.add(arrays.read(pair, choices));
            }
            return read;
        } catch (IOException e) {
            throw told(e);
        }
    }

    private static UnreadableFiles told(IOException e) {
        if (e instanceof UnreadableFiles pictures) {
            return pictures;
        }
        UnreadableFiles told = new UnreadableFiles(String.valueOf(e.getMessage()));
        told.initCause(e);
        return told;
    }

    /** The file that goes with another, by their names. */
    private static Optional<Path> beside(Path path, String[][] pairs) {
        String file = Objects.toString(path.getFileName());
        String other = file;
        for (String[] names : pairs) {
            other = other.replace(names[0], names[1]);
        }
        Path beside = path.resolveSibling(other);
        return !other.equals(file) && Files.isRegularFile(beside) ? Optional.of(beside) : Optional.empty();
    }

    private ArraysLook look() throws UnreadableFiles {
        List<ArraysLook.Pair> pairs = new ArrayList<>();
        for (NumberArray pictures : arrays) {
            if (pictures.shape().length >= COLOURS) {
                for (NumberArray labels : labels(pictures)) {
                    pairs.add(pair(pictures, labels));
                }
            }
        }
        if (pairs.isEmpty()) {
            throw new UnreadableFiles("%s has no pictures with labels: it has %s."
                    .formatted(
                            name,
                            String.join(
                                    ", ",
                                    arrays.stream()
                                            .map(array -> "%s of %s".formatted(array.name(), array.dimensions()))
                                            .toList())));
        }
        return new ArraysLook(pairs, notes);
    }

    /** Those that can be the labels of some pictures; by name where there are several. */
    private List<NumberArray> labels(NumberArray pictures) {
        List<NumberArray> fitting = arrays.stream()
                .filter(array -> array.count() == pictures.count() && array.size() == array.count())
                .filter(array -> !array.name().equals(pictures.name()))
                .toList();
        if (fitting.size() < 2) {
            return fitting;
        }
        String wanted = pictures.name().toLowerCase(Locale.ROOT);
        for (String[] names : BESIDE) {
            wanted = wanted.replace(names[0].toLowerCase(Locale.ROOT), names[1]);
        }
        String label = wanted;
        List<NumberArray> named = fitting.stream()
                .filter(array -> array.name().toLowerCase(Locale.ROOT).equals(label))
                .toList();
        return named.isEmpty() ? fitting : named;
    }

    private ArraysLook.Pair pair(NumberArray pictures, NumberArray labels) throws UnreadableFiles {
        Order order = order(pictures);
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 0; i < labels.count(); i++) {
            counts.merge(label(labels, i), 1, Integer::sum);
            if (counts.size() > MOST_CLASSES) {
                throw new UnreadableFiles(
                        "%s: the labels %s have more than %,d classes.".formatted(name, labels.name(), MOST_CLASSES));
            }
        }
        List<ClassCount> classes = counts.entrySet().stream()
                .map(each -> new ClassCount(Long.toString(each.getKey()), each.getValue()))
                .toList();
        boolean small = Math.max(order.height(), order.width()) <= PictureFolder.MOST_SIDE;
        PictureChoices choices = new PictureChoices(
                small ? order.height() : PictureFolder.USUAL_SIDE,
                small ? order.width() : PictureFolder.USUAL_SIDE,
                order.channels() == COLOURS,
                Fit.LETTERBOX,
                false);
        return new ArraysLook.Pair(
                pictures.name(), labels.name(), pictures.count(), order.height(), order.width(), classes, choices);
    }

    private long label(NumberArray labels, int row) throws UnreadableFiles {
        double label = labels.at(row);
        if (label != Math.rint(label) || Math.abs(label) > 1L << 53) {
            throw new UnreadableFiles("%s: label %d of %s is %s, and no whole number that tells a class."
                    .formatted(name, row, labels.name(), label));
        }
        return (long) label;
    }

    /** Where the points of a picture stand. */
    private record Order(int height, int width, int channels, boolean channelsFirst) {
        int place(int channel, int point) {
            return channelsFirst ? channel * height * width + point : point * channels + channel;
        }
    }

    private Order order(NumberArray pictures) throws UnreadableFiles {
        int[] shape = pictures.shape();
        if (shape.length == COLOURS) {
            return new Order(shape[1], shape[2], 1, true);
        }
        if (shape[3] == 1 || shape[3] == COLOURS) {
            return new Order(shape[1], shape[2], shape[3], false);
        }
        if (shape[1] == 1 || shape[1] == COLOURS) {
            return new Order(shape[2], shape[3], shape[1], true);
        }
        throw new UnreadableFiles("%s: %s of %s are no pictures with 1 or 3 channels."
                .formatted(name, pictures.name(), pictures.dimensions()));
    }

    private ReadPictures read(ArraysLook.Pair pair, PictureChoices choices) throws UnreadableFiles {
        NumberArray pictures = array(pair.pictures());
        NumberArray labels = array(pair.labels());
        Order order = order(pictures);
        if (labels.count() != pictures.count() || labels.size() != labels.count()) {
            throw new UnreadableFiles(
                    "%s: %s are not the labels of %s.".formatted(name, labels.name(), pictures.name()));
        }
        long bytes = (long) pictures.count() * choices.size();
        if (bytes > PictureFolder.SHARE_OF_MEMORY * Runtime.getRuntime().maxMemory() || bytes > Integer.MAX_VALUE - 8) {
            throw new UnreadableFiles("%s does not fit the memory: choose a smaller size.".formatted(name));
        }
        double scale = scale(pictures);
        List<Long> classes =
                pair.classes().stream().map(each -> Long.parseLong(each.name())).toList();
        byte[] points = new byte[(int) bytes];
        int[] codes = new int[pictures.count()];
        Scaling scaling = new Scaling(choices);
        int area = order.height() * order.width();
        float[] values = new float[COLOURS * area];
        for (int picture = 0; picture < codes.length; picture++) {
            for (int channel = 0; channel < COLOURS; channel++) {
                int from = Math.min(channel, order.channels() - 1);
                for (int point = 0; point < area; point++) {
                    int place = picture * area * order.channels() + order.place(from, point);
                    values[channel * area + point] = (float) (scale * pictures.at(place));
                }
            }
            scaling.write(values, order.height(), order.width(), points, picture * choices.size());
            codes[picture] = classes.indexOf(label(labels, picture));
        }
        List<String> names = classes.stream().map(String::valueOf).toList();
        return new ReadPictures(choices, names, points, codes, 0, notes);
    }

    private NumberArray array(String wanted) throws UnreadableFiles {
        for (NumberArray array : arrays) {
            if (array.name().equals(wanted)) {
                return array;
            }
        }
        throw new UnreadableFiles("%s no longer has %s: look at it again.".formatted(name, wanted));
    }

    /** What makes the brightest point 255: points reach to 1, or to 255. */
    private double scale(NumberArray pictures) throws UnreadableFiles {
        if (pictures.type() == 'u' && pictures.width() == 1) {
            return 1;
        }
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        for (int i = 0; i < pictures.size(); i++) {
            double value = pictures.at(i);
            least = Double.isNaN(value) ? Double.NEGATIVE_INFINITY : Math.min(least, value);
            most = Math.max(most, value);
        }
        if (least < 0 || most > BRIGHTEST) {
            throw new UnreadableFiles("%s: the points of %s reach from %s to %s, and not from 0 to 1 or 255."
                    .formatted(name, pictures.name(), least, most));
        }
        return most <= 1 && pictures.type() == 'f' ? BRIGHTEST : 1;
    }
}
