package org.depthbench.datasets.fetched;

import org.depthbench.datasets.file.LabelledImages;
import org.depthbench.datasets.recorded.Parts;
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
        ImageSet divided = seeds.division() == DataSeeds.AS_IT_COMES ? this : dividedAnew(seeds.division());
        int[] places = Subset.places(new Labels.Classes(divided.train.labels()), examples, seeds.split());
        return TaskData.of(divided.train.select(places).all(white), divided.test.all(white));
    }

    private ImageSet dividedAnew(long seed) {
        LabelledImages all = train.and(test);
        Parts.Places places = Parts.divide(new Labels.Classes(all.labels()), new int[0], test.labels().length, seed);
        return new ImageSet(all.select(places.train()), all.select(places.test()), white);
    }
}
