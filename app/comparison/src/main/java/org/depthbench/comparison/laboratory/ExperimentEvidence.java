package org.depthbench.comparison.laboratory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.MeasuredTrial;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.comparison.store.Store;
import org.depthbench.trial.file.DepthbenchException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What kept runs and experiments prove together. Answers about experiments are kept until a trial comes or goes. */
public final class ExperimentEvidence implements Evidence {
    private static final Logger LOG = LoggerFactory.getLogger(ExperimentEvidence.class);

    private final Store store;
    private final Laboratory laboratory;
    private final Map<Asked, Optional<Answered>> known = new HashMap<>();
    private String stand = "";

    /** The evidence in a store. */
    public ExperimentEvidence(Store store, Laboratory laboratory) {
        this.store = store;
        this.laboratory = laboratory;
    }

    private record Asked(ExperimentKind kind, String question) {}

    @Override
    public List<Sample> samples(ComparisonSpec.Question question) {
        return store.samples(question);
    }

    @Override
    public synchronized Optional<Answered> experiment(ExperimentKind kind, ComparisonSpec.Question question) {
        String now = store.experiments().stand();
        if (!now.equals(stand)) {
            known.clear();
            stand = now;
        }
        boolean everyTask = kind == ExperimentKind.APPLICATIONS;
        Asked asked = new Asked(kind, everyTask ? "" : question.toString());
        Optional<Answered> answer = known.get(asked);
        if (answer == null) {
            answer = (everyTask
                            ? store.experiments().latest(kind)
                            : store.experiments().asked(kind, question).stream()
                                    // Times of other machines say nothing of this one.
                                    .filter(kept -> !kind.alone() || kept.ofHere())
                                    .findFirst())
                    .flatMap(this::answered);
            known.put(asked, answer);
        }
        return answer;
    }

    /** One that cannot be read, or is another version's, proves nothing here. */
    private Optional<Answered> answered(ExperimentStore.Kept kept) {
        try {
            ExperimentOutcome outcome = laboratory.outcome(kept);
            return outcome.trials().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Answered(outcome.id(), outcome.spec(), outcome.trials(), outcome.findings()));
        } catch (DepthbenchException | IllegalArgumentException e) {
            LOG.info("Experiment {} is no evidence", kept.id(), e);
            return Optional.empty();
        }
    }

    /** Those of runs, and of the pairs of trials that were trained for their times, each alone. */
    @Override
    public List<Timing> timings(ComparisonSpec.Question question) {
        List<Timing> all = new ArrayList<>(store.timings(question));
        experiment(ExperimentKind.COST_TO_TARGET, question).ifPresent(answered -> all.addAll(pairs(answered.trials())));
        return List.copyOf(all);
    }

    private static List<Timing> pairs(List<MeasuredTrial> trials) {
        Map<Integer, TrialResult> deep = new HashMap<>();
        trials.stream()
                .filter(trial -> trial.planned().side() == Side.DEEP)
                .forEach(trial -> deep.put(trial.planned().repeat(), trial.result()));
        return trials.stream()
                .filter(trial -> trial.planned().side() == Side.SHALLOW)
                .flatMap(trial -> Optional.ofNullable(deep.get(trial.planned().repeat()))
                        .filter(other -> counts(trial.result()) && counts(other))
                        .map(other -> timing(trial.result(), other))
                        .stream())
                .toList();
    }

    private static boolean counts(TrialResult trial) {
        return trial.state() == TrialState.FINISHED && !trial.contended();
    }

    private static Timing timing(TrialResult shallow, TrialResult deep) {
        return new Timing(
                0,
                shallow.secondsPerEpoch(),
                deep.secondsPerEpoch(),
                shallow.cpuSeconds() / shallow.epochs().size(),
                deep.cpuSeconds() / deep.epochs().size());
    }
}
