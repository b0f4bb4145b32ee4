package org.depthbench.datasets.picture;

import java.util.List;

/**
 * What a look into a file of arrays has shown.
 *
 * @param pairs arrays of pictures with their labels
 * @param notes which arrays are no part of any, and where labels were found
 */
public record ArraysLook(List<Pair> pairs, List<String> notes) {
    public ArraysLook {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    /**
     * Pictures with their labels.
     *
     * @param pictures the array that they are in
     * @param labels the array that says their classes
     * @param count how many there are
     * @param classes how many pictures each class has, by label
     * @param choices how they are read when nothing is changed
     */
    public record Pair(
            String pictures,
            String labels,
            int count,
            int height,
            int width,
            List<PictureLook.PictureClass> classes,
            PictureChoices choices) {
        public Pair {
            classes = List.copyOf(classes);
        }
    }
}
