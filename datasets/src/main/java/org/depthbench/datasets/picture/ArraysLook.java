package org.depthbench.datasets.picture;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.depthbench.datasets.folder.ClassCount;

/**
 * What a look into a file of arrays has shown.
 *
 * @param pairs arrays of pictures with their labels
 * @param notes which arrays are no part of any, and where labels were found
 */
public record ArraysLook(List<Pair> pairs, List<String> notes) {
    private static final Pattern TO_TEST = Pattern.compile("(?i)t10k|test|valid|(^|[_.-])val([_.-]|$)");

    public ArraysLook {
        pairs = List.copyOf(pairs);
        notes = List.copyOf(notes);
    }

    /** The pair that is learned from: the first that is not there to test. */
    public Pair learned() {
        return pairs.stream().filter(pair -> !pair.isToTest()).findFirst().orElse(pairs.get(0));
    }

    /** The pair that is there to test; empty where there is none. */
    public Optional<Pair> tested() {
        return pairs.stream()
                .filter(Pair::isToTest)
                .filter(pair -> !pair.equals(learned()))
                .findFirst();
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
            List<ClassCount> classes,
            PictureChoices choices) {
        public Pair {
            classes = List.copyOf(classes);
        }

        private boolean isToTest() {
            return TO_TEST.matcher(pictures).find();
        }
    }
}
