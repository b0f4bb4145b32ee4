package org.depthbench.comparison.laboratory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.trial.spec.TaskChoice;

/** Whether trials of two machines learned from the same data, by the digests of what they used. */
final class SameData {
    private SameData() {}

    /** @param validation how many of the training examples were set aside */
    private record Choice(TaskChoice task, int validation) {}

    /**
     * Sees to it that trials can be put together: those of one seed used the same examples, and where several seeds of one machine used
     * the same ones, because they were recorded, those of the other machine did too.
     *
     * @throws IllegalArgumentException with a sentence when they did not
     */
    static void check(Stream<TrialResult> here, Stream<TrialResult> there) {
        Map<Choice, Map<Long, String>> ours = digests(here);
        digests(there).forEach((choice, theirs) -> {
            if (!same(ours.getOrDefault(choice, Map.of()), theirs)) {
                throw other(choice.task().task());
            }
        });
    }

    /** The refusal of trials on a task whose data differs. */
    static IllegalArgumentException other(String task) {
        return new IllegalArgumentException(
                "The task \"%s\" has other data here than where its trials were trained.".formatted(task));
    }

    private static Map<Choice, Map<Long, String>> digests(Stream<TrialResult> trials) {
        Map<Choice, Map<Long, String>> digests = new HashMap<>();
        trials.filter(trial -> trial.prepared() != null).forEach(trial -> digests.computeIfAbsent(
                        new Choice(trial.spec().task(), trial.spec().validation()), choice -> new HashMap<>())
                .put(trial.spec().seed(), trial.prepared().fingerprint()));
        return digests;
    }

    private static boolean same(Map<Long, String> ours, Map<Long, String> theirs) {
        boolean equalSeeds = theirs.entrySet().stream()
                .allMatch(each -> each.getValue().equals(ours.getOrDefault(each.getKey(), each.getValue())));
        Set<String> all = new HashSet<>(ours.values());
        all.addAll(theirs.values());
        return equalSeeds && (ours.isEmpty() || all.size() == 1 || !(recorded(ours) || recorded(theirs)));
    }

    /** Data that several seeds have in common is drawn by none of them. */
    private static boolean recorded(Map<Long, String> bySeed) {
        return bySeed.size() > 1 && new HashSet<>(bySeed.values()).size() == 1;
    }
}
