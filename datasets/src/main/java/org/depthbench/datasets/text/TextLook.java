package org.depthbench.datasets.text;

import java.util.List;
import org.depthbench.datasets.folder.BadFile;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.ClassFile;

/**
 * What a look through a folder of texts has shown.
 *
 * @param classes its folders with texts, by name
 * @param shortest in characters
 * @param longest in characters
 * @param bad the first that cannot be read
 * @param refused how many cannot be read
 * @param notes what was passed over, and what is odd
 * @param first texts of each class, a few of each, to be met before all are read
 * @param choices how they are read when nothing is changed
 */
public record TextLook(
        List<ClassCount> classes,
        int shortest,
        int longest,
        List<BadFile> bad,
        long refused,
        List<String> notes,
        List<ClassFile> first,
        TextChoices choices) {
    public TextLook {
        classes = List.copyOf(classes);
        bad = List.copyOf(bad);
        notes = List.copyOf(notes);
        first = List.copyOf(first);
    }
}
