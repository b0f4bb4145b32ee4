package org.depthbench.comparison.advice;

import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.spec.Side;

/**
 * Which network to choose, and what is not known.
 *
 * @param options all that was measured, by examples and side
 * @param chosen the option to choose; empty where none keeps the limits
 * @param reason why that one, or none
 * @param nearest the side whose options come nearest where none keeps the limits
 * @param unknown what is not known and would make the advice surer
 */
public record Advice(
        List<Option> options, Optional<Option> chosen, Reason reason, Optional<Side> nearest, List<Unknown> unknown) {
    public Advice {
        options = List.copyOf(options);
        unknown = List.copyOf(unknown);
    }

    /** Why an option is chosen, or none. */
    public enum Reason {
        /** Nothing was measured of these networks. */
        NOTHING_MEASURED,
        /** No option keeps the limits. */
        NONE_WITHIN,
        /** Only this side keeps the limits. */
        ALONE,
        /** Both do, and this one is better for certain. */
        BETTER,
        /** Both do and are practically equal, and this one trains in less time. */
        CHEAPER,
        /** Both do, and it is not certain which is better; this one trains in less time. */
        CHEAPER_UNDECIDED,
        /** Both do, nothing tells them apart for certain, and times are not known: this one's score is higher on average. */
        HIGHER_UNDECIDED
    }

    /** What is not known, and the experiment that would tell. */
    public enum Unknown {
        /** Too few repeats for a verdict. */
        REPEATS(ExperimentKind.REPEAT),
        /** Training times of trials that had a core for themselves. */
        TIMES(ExperimentKind.COST_TO_TARGET),
        /** How well they do with other numbers of examples. */
        EXAMPLES(ExperimentKind.DATA_REQUIREMENTS);

        private final ExperimentKind kind;

        Unknown(ExperimentKind kind) {
            this.kind = kind;
        }

        /** The experiment that would tell. */
        public ExperimentKind kind() {
            return kind;
        }
    }
}
