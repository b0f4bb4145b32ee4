package org.depthbench.comparison.result;

import java.util.Objects;

/**
 * Whether a trial that was run again gave the same numbers.
 *
 * @param same whether all losses, and the parameters where both finished, are equal to the last bit
 * @param sentence the same for people, with the first difference where there is one
 */
public record Reproduction(boolean same, String sentence) {
    /** Compares two runs of one specification. */
    public static Reproduction of(TrialResult first, TrialResult second) {
        if (second.state() != TrialState.FINISHED) {
            return new Reproduction(false, "did not finish, so nothing was reproduced.");
        }
        if (first.epochs().size() != second.epochs().size()) {
            return new Reproduction(
                    false,
                    "not reproduced: %d epochs before, %d now."
                            .formatted(first.epochs().size(), second.epochs().size()));
        }
        for (int i = 0; i < first.epochs().size(); i++) {
            EpochRecord before = first.epochs().get(i);
            EpochRecord now = second.epochs().get(i);
            if (!before.train().equals(now.train()) || !before.test().equals(now.test())) {
                return new Reproduction(
                        false,
                        "not reproduced: in epoch %d the losses were %s and %s and are now %s and %s."
                                .formatted(
                                        before.epoch(),
                                        before.train().loss(),
                                        before.test().loss(),
                                        now.train().loss(),
                                        now.test().loss()));
            }
        }
        if (first.parameterHash() != null && !Objects.equals(first.parameterHash(), second.parameterHash())) {
            return new Reproduction(false, "not reproduced: equal losses, but other parameters.");
        }
        return new Reproduction(
                true,
                "reproduced: equal losses in %d epochs%s."
                        .formatted(first.epochs().size(), first.parameterHash() == null ? "" : ", equal parameters"));
    }
}
