package org.depthbench.comparison.evidence;

import java.util.List;
import java.util.Optional;
import org.depthbench.comparison.analysis.Findings;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.spec.ComparisonSpec;

/** What was measured in kept runs, as far as it proves something: both sides finished, as long as was asked. */
public interface Evidence {
    /**
     * The scores of one run.
     *
     * @param run its number in the store
     * @param examples training examples
     * @param epochs the most that were asked for
     * @param shallow score of the shallow side on the held-out examples
     * @param deep score of the deep side
     */
    record Sample(long run, long seed, int examples, int epochs, double shallow, double deep) {}

    /**
     * The times of one run in which nothing else had its cores, in seconds for one epoch.
     *
     * @param run its number in the store; 0 of a pair of trials in an experiment
     * @param shallow training time of the shallow side
     * @param deep training time of the deep side
     * @param shallowCpu CPU time of the shallow side
     * @param deepCpu CPU time of the deep side
     */
    record Timing(long run, double shallow, double deep, double shallowCpu, double deepCpu) {}

    /**
     * What an experiment found, as far as it is.
     *
     * @param id its number in the store
     */
    record Answered(long id, ExperimentSpec spec, List<MeasuredTrial> trials, Findings findings) {
        public Answered {
            trials = List.copyOf(trials);
        }
    }

    /**
     * The latest experiment of a kind on one question; of those over every task the latest of all. Empty when there is none that has
     * measured anything.
     */
    default Optional<Answered> experiment(ExperimentKind kind, ComparisonSpec.Question question) {
        return Optional.empty();
    }

    /** The samples of one question at every number of training examples and of epochs; of each with one seed the latest. */
    List<Sample> samples(ComparisonSpec.Question question);

    /** The undisturbed runs of one question with as many training examples. */
    List<Timing> timings(ComparisonSpec.Question question);

    /** Nothing is kept. */
    static Evidence none() {
        return new Evidence() {
            @Override
            public List<Sample> samples(ComparisonSpec.Question question) {
                return List.of();
            }

            @Override
            public List<Timing> timings(ComparisonSpec.Question question) {
                return List.of();
            }
        };
    }
}
