package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.file.LabelledImages;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/**
 * Small colour photographs of ten kinds of things. The archive stays packed, and is read through as it is: six files of 10,000 records
 * each, a byte of the class and then the red, the green and the blue of 32×32 pixels.
 */
final class Cifar {
    private static final int SIDE = 32;
    private static final int PIXELS = 3 * SIDE * SIDE;
    private static final int IN_A_FILE = 10_000;
    private static final int TRAIN = 50_000;
    private static final int WHITE = 255;
    private static final List<String> CLASSES =
            List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

    private Cifar() {}

    static Task task(DataFolder folder) {
        Publication publication = new Publication(
                "cifar-10",
                "CIFAR-10",
                List.of(PublishedFile.asItIs(
                        "cifar-10-binary.tar.gz",
                        170_052_171,
                        Sum.sha256("c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd"),
                        "https://www.cs.toronto.edu/~kriz/",
                        "https://cave.cs.toronto.edu/kriz/")));
        return new Task(
                publication.task(),
                publication.title(),
                Area.IMAGES,
                new TaskCard(
                        "Name what a colour photograph of 32×32 pixels shows, one of ten animals and vehicles.",
                        "As published: 50,000 photographs to learn from, 10,000 to test, each with equal shares of the ten classes."
                                + " Unasked, 10,000 are learned from.",
                        "Convolution pays much: published are 50 to 57 % for dense layers, 75 to 79 % for four convolutions.",
                        "A. Krizhevsky, Learning multiple layers of features from tiny images, 2009.",
                        "None is stated; free for research, with citation."),
                new Inputs.Pixels(SIDE, SIDE, 3),
                new Target.Classes(CLASSES),
                new Sizes(20, TRAIN, 10_000),
                0,
                0,
                new FetchedSource<>(
                        publication,
                        folder,
                        files -> read(files.unpacked(0)),
                        ImageSet::data,
                        new Division.Pooled("")));
    }

    /** @param unpacked the archive; closed here */
    static ImageSet read(InputStream unpacked) throws IOException {
        byte[] train = new byte[TRAIN * PIXELS];
        int[] trainLabels = new int[TRAIN];
        byte[] test = new byte[IN_A_FILE * PIXELS];
        int[] testLabels = new int[IN_A_FILE];
        boolean[] seen = new boolean[6];
        try (TarArchiveInputStream archive = new TarArchiveInputStream(unpacked)) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName().replaceAll(".*/", "");
                if (name.matches("data_batch_[1-5]\\.bin")) {
                    int batch = name.charAt("data_batch_".length()) - '1';
                    readInto(archive, train, trainLabels, batch * IN_A_FILE);
                    seen[batch] = true;
                } else if (name.equals("test_batch.bin")) {
                    readInto(archive, test, testLabels, 0);
                    seen[5] = true;
                }
            }
        }
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i]) {
                throw new IOException("one of its six files of images is missing: %s".formatted(Arrays.toString(seen)));
            }
        }
        return new ImageSet(new LabelledImages(train, trainLabels), new LabelledImages(test, testLabels), WHITE);
    }

    private static void readInto(InputStream in, byte[] pixels, int[] labels, int from) throws IOException {
        byte[] label = new byte[1];
        for (int image = from; image < from + IN_A_FILE; image++) {
            IOUtils.readFully(in, label);
            IOUtils.readFully(in, pixels, image * PIXELS, PIXELS);
            if (label[0] < 0 || label[0] >= CLASSES.size()) {
                throw new IOException("image %d is of class %d, classes are 0 to 9".formatted(image, label[0]));
            }
            labels[image] = label[0];
        }
    }
}
