package org.depthbench.comparison.evidence;

import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.network.NetworkPlan;

/** What each network is, in a sentence written from its specification. */
final class DefinitionRule implements Rule {
    @Override
    public Finding judge(ComparisonResult current, List<StoredComparison> history) {
        boolean agrees = !current.spec().shallow().network().deep()
                && current.spec().deep().network().deep();
        return Finding.of(
                sentence(current.shallow()),
                sentence(current.deep()),
                agrees ? Verdict.AGREES : Verdict.DISAGREES,
                agrees
                        ? "The networks are what their sides are called."
                        : "At least one network is not what its side is called: deep begins at three hidden layers.");
    }

    private static String sentence(TrialResult trial) {
        NetworkPlan plan = trial.spec().plan();
        return "A %s network from %s to %d classes through %s."
                .formatted(
                        plan.network().family().name().toLowerCase(Locale.ROOT),
                        plan.input().words(),
                        plan.classes(),
                        hiddenLayers(plan.network().hiddenLayers()));
    }

    static String hiddenLayers(int count) {
        return count == 1 ? "1 hidden layer" : count + " hidden layers";
    }
}
