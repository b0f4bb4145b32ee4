package org.depthbench.datasets.picture;

import java.util.List;

/**
 * Pictures as they were read. Arrays are shared, not copied, because a set can be large: whoever is handed one never writes.
 *
 * @param choices their size and colours
 * @param classes the names of the classes, in the order of letters
 * @param points unsigned bytes, picture by picture, channel by channel, row by row from the top
 * @param labels the place of each picture's class
 * @param dropped how many pictures could not be read and were dropped
 * @param notes what was done while reading
 */
public record ReadPictures(
        PictureChoices choices, List<String> classes, byte[] points, int[] labels, long dropped, List<String> notes) {
    public ReadPictures {
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
        if (points.length != (long) labels.length * choices.size()) {
            throw new IllegalArgumentException("%d pictures of %d points need %d, were %d."
                    .formatted(labels.length, choices.size(), (long) labels.length * choices.size(), points.length));
        }
    }

    /** How many pictures there are. */
    public int count() {
        return labels.length;
    }
}
