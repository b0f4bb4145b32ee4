package org.depthbench.datasets.sound;

import java.util.List;
import org.depthbench.datasets.folder.BadFile;
import org.depthbench.datasets.folder.ClassCount;
import org.depthbench.datasets.folder.ClassFile;

/**
 * What a look through a folder of recordings has shown.
 *
 * @param classes its folders with recordings, by name
 * @param shortest of them, in seconds
 * @param longest of them, in seconds
 * @param rates how many samples a second they have, each rate once
 * @param bad the first that cannot be read
 * @param refused how many cannot be read
 * @param notes what was passed over, and what is odd
 * @param first recordings of each class, a few of each, to be met before all are read
 * @param choices how they are read when nothing is changed
 */
public record SoundLook(
        List<ClassCount> classes,
        double shortest,
        double longest,
        List<Double> rates,
        List<BadFile> bad,
        long refused,
        List<String> notes,
        List<ClassFile> first,
        SoundChoices choices) {
    public SoundLook {
        classes = List.copyOf(classes);
        rates = List.copyOf(rates);
        bad = List.copyOf(bad);
        notes = List.copyOf(notes);
        first = List.copyOf(first);
    }
}
