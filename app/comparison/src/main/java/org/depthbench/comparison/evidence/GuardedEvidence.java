package org.depthbench.comparison.evidence;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evidence that proves nothing where it cannot be had, and says so once: what was measured never depends on what was kept. */
public final class GuardedEvidence implements Evidence {
    private static final Logger LOG = LoggerFactory.getLogger(GuardedEvidence.class);

    private final Evidence evidence;
    private final Consumer<String> told;
    private boolean failed;

    /** @param told one sentence when something cannot be had */
    public GuardedEvidence(Evidence evidence, Consumer<String> told) {
        this.evidence = evidence;
        this.told = told;
    }

    @Override
    public Optional<Answered> experiment(ExperimentKind kind, ComparisonSpec.Question question) {
        return or(Optional.empty(), () -> evidence.experiment(kind, question));
    }

    @Override
    public List<Sample> samples(ComparisonSpec.Question question) {
        return or(List.of(), () -> evidence.samples(question));
    }

    @Override
    public List<Timing> timings(ComparisonSpec.Question question) {
        return or(List.of(), () -> evidence.timings(question));
    }

    private synchronized <T> T or(T nothing, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (RuntimeException e) {
            if (!failed) {
                failed = true;
                LOG.error("The table does without what is kept", e);
                told.accept("The table is made without other runs, because these cannot be read: " + e.getMessage());
            }
            return nothing;
        }
    }
}
