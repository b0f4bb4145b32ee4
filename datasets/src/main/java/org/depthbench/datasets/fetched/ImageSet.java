package org.depthbench.datasets.fetched;

import org.depthbench.datasets.file.LabelledImages;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.TaskData;

/**
 * The images of a task, as they were published.
 *
 * @param white the largest value of a pixel
 */
record ImageSet(LabelledImages train, LabelledImages test, int white) {
    /** So many of the training images, and all of those to test. */
    TaskData data(int examples, DataSeeds seeds) {
        int[] places = Subset.places(new Labels.Classes(train.labels()), examples, seeds.split());
        return TaskData.of(train.select(places, white), test.all(white));
    }
}
