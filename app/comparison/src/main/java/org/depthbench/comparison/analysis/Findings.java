package org.depthbench.comparison.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an experiment.
 *
 * @param quantity what its values are
 * @param differences between the sides at each place where both were measured
 * @param difference the one that the verdict rests on: of both sides, of how much more deep gains from data, or of the best depth and one
 *     hidden layer; null where there is none
 * @param verdict in words
 * @param sentence what was found, how surely, over what
 * @param crossover from which size on deep is ahead; null where sizes were not varied
 * @param examples test examples on which the sides differ most, where both were judged by the same ones
 * @param notes what a reader should know besides, a sentence each
 */
public record Findings(
        String quantity,
        List<Cell> cells,
        List<Difference> differences,
        @Nullable Difference difference,
        Judgement judgement,
        String verdict,
        String sentence,
        @Nullable Crossover crossover,
        List<Disagreement> examples,
        List<String> notes) {
    public Findings {
        cells = List.copyOf(cells);
        differences = List.copyOf(differences);
        examples = List.copyOf(examples);
        notes = List.copyOf(notes);
    }

    /** The same under another verdict. */
    Findings saying(String words) {
        return new Findings(
                quantity, cells, differences, difference, judgement, words, sentence, crossover, examples, notes);
    }

    /**
     * A test example on which the sides differ.
     *
     * @param example its place in the test part, from 0
     * @param shallow share of the repeats in which the shallow side alone was right
     * @param deep share of the repeats in which the deep side alone was right
     */
    public record Disagreement(int example, double shallow, double deep) {}
}
