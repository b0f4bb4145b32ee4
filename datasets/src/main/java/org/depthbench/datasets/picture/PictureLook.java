package org.depthbench.datasets.picture;

import java.util.List;
import org.depthbench.datasets.folder.BadFile;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.ClassFile;

/**
 * What a look through a folder of pictures has shown.
 *
 * @param classes its folders with pictures, by name
 * @param sizes the sizes that pictures have, the most frequent first, and how many have each
 * @param grey how many pictures have no colours
 * @param bad the first pictures that cannot be read
 * @param refused how many cannot be read
 * @param notes what was passed over, and what is odd
 * @param first pictures of each class, a few of each, to be seen before all are read
 * @param choices how they are read when nothing is changed
 */
public record PictureLook(
        List<ClassCount> classes,
        List<Size> sizes,
        long grey,
        List<BadFile> bad,
        long refused,
        List<String> notes,
        List<ClassFile> first,
        PictureChoices choices) {
    public PictureLook {
        classes = List.copyOf(classes);
        sizes = List.copyOf(sizes);
        bad = List.copyOf(bad);
        notes = List.copyOf(notes);
        first = List.copyOf(first);
    }

    /** A size and how many pictures have it. */
    public record Size(int height, int width, long count) {}

    /** How many pictures there are that can be read. */
    public long count() {
        return classes.stream().mapToLong(ClassCount::count).sum();
    }
}
