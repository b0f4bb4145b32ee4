package org.depthbench.datasets.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.depthbench.datasets.task.Examples;

/**
 * Images as bytes, of which only those that are wanted become numbers: all of them would need four times the memory.
 *
 * @param pixels image by image, each as the network takes it
 * @param labels a class index an image
 */
public record LabelledImages(byte[] pixels, int[] labels) {
    /** What is seen on the images of Fashion-MNIST, by their labels. */
    public static final List<String> CLOTHES = List.of(
            "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot");

    /**
     * Reads a pair of files of the MNIST family, unpacked.
     *
     * @throws IOException with a sentence when one of them is not such a file
     */
    public static LabelledImages read(InputStream images, InputStream labels, String imageFile, String labelFile)
            throws IOException {
        return new LabelledImages(
                IdxFile.read(images, imageFile).values(),
                IdxFile.read(labels, labelFile).integers());
    }

    /** Those at these places, in this order. */
    public LabelledImages select(int[] places) {
        int size = pixels.length / labels.length;
        byte[] chosen = new byte[places.length * size];
        int[] classes = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            System.arraycopy(pixels, places[i] * size, chosen, i * size, size);
            classes[i] = labels[places[i]];
        }
        return new LabelledImages(chosen, classes);
    }

    /** These, and behind them others of the same size. */
    public LabelledImages and(LabelledImages other) {
        byte[] both = Arrays.copyOf(pixels, pixels.length + other.pixels.length);
        System.arraycopy(other.pixels, 0, both, pixels.length, other.pixels.length);
        int[] classes = Arrays.copyOf(labels, labels.length + other.labels.length);
        System.arraycopy(other.labels, 0, classes, labels.length, other.labels.length);
        return new LabelledImages(both, classes);
    }

    /**
     * All of them, with pixels between 0 and 1.
     *
     * @param white the largest value of a pixel
     */
    public Examples all(int white) {
        return new Examples(IdxFile.fractions(pixels, white), labels, pixels.length / labels.length);
    }
}
