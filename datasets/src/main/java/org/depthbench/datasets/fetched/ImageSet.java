package org.depthbench.datasets.fetched;

import org.depthbench.datasets.file.IdxFile;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.TaskData;

/**
 * Images as bytes, of which only those that are wanted become numbers: all of them would need four times the memory.
 *
 * @param white the largest value of a pixel
 */
record ImageSet(Part train, Part test, int white) {
    /**
     * Some images.
     *
     * @param pixels image by image, each as the network takes it
     * @param labels a class index an image
     */
    record Part(byte[] pixels, int[] labels) {
        private Examples select(int[] places, int white) {
            int size = pixels.length / labels.length;
            byte[] chosen = new byte[places.length * size];
            int[] classes = new int[places.length];
            for (int i = 0; i < places.length; i++) {
                System.arraycopy(pixels, places[i] * size, chosen, i * size, size);
                classes[i] = labels[places[i]];
            }
            return new Examples(IdxFile.fractions(chosen, white), classes, size);
        }

        private Examples all(int white) {
            return new Examples(IdxFile.fractions(pixels, white), labels, pixels.length / labels.length);
        }
    }

    /** So many of the training images, and all of those to test. */
    TaskData data(int examples, DataSeeds seeds) {
        int[] places = Subset.places(new Labels.Classes(train.labels()), examples, seeds.split());
        return TaskData.of(train.select(places, white), test.all(white));
    }
}
