package org.depthbench.datasets.text;

import java.util.List;

/**
 * Texts as they were read.
 *
 * @param classes the names of the classes, in the order of letters
 * @param labels the place of each one's class
 * @param notes what was done while reading
 */
public record ReadTexts(
        TextChoices choices, List<String> classes, List<String> texts, int[] labels, List<String> notes) {
    public ReadTexts {
        classes = List.copyOf(classes);
        texts = List.copyOf(texts);
        notes = List.copyOf(notes);
    }
}
