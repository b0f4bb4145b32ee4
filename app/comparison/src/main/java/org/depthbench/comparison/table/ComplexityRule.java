package org.depthbench.comparison.table;

import java.util.Locale;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;
import org.depthbench.network.NetworkPlan;

/** Parameters, multiply–accumulates, and how much better a network knows what it has seen than what it has not. */
final class ComplexityRule implements Rule {
    private final TableWords words;

    ComplexityRule(TableWords words) {
        this.words = words;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        long shallow = current.shallow().spec().plan().macsPerExample();
        long deep = current.deep().spec().plan().macsPerExample();
        String times = Figures.times((double) deep / shallow);
        return Finding.of(
                        cell(current.shallow(), current.spec().stop()),
                        cell(current.deep(), current.spec().stop()),
                        verdict(current, shallow, deep),
                        words.get("complexity.reason", times))
                .seen(new Glance(
                        number(current.shallow()),
                        number(current.deep()),
                        new Glance.Plot.Bars(Glance.Value.once((double) shallow), Glance.Value.once((double) deep)),
                        words.get("glance.times", times)));
    }

    /** A cost that nobody has paid here is no measurement. */
    private static Verdict verdict(ComparisonResult current, long shallow, long deep) {
        if (current.shallow().epochs().isEmpty() || current.deep().epochs().isEmpty()) {
            return Verdict.NOT_YET;
        }
        return deep > shallow ? Verdict.AGREES : Verdict.DISAGREES;
    }

    private Glance.Figure number(TrialResult trial) {
        NetworkPlan plan = trial.spec().plan();
        return words.figure(
                Figures.count((double) plan.macsPerExample()),
                words.get("complexity.glance", Figures.count((double) plan.parameters())));
    }

    private String gap(Metric metric, double difference) {
        return metric.ofClasses()
                ? words.get("points", String.format(Locale.ROOT, "%.1f", 100 * difference))
                : String.format(Locale.ROOT, "%.3f", difference);
    }

    private String cell(TrialResult trial, Stop stop) {
        NetworkPlan plan = trial.spec().plan();
        String costs = words.get("complexity.costs", Figures.count((double) plan.parameters()), Figures.count((double)
                plan.macsPerExample()));
        return trial.judged(stop)
                .map(epoch -> words.get(
                        "complexity.cell",
                        costs,
                        Figures.score(trial.metric(), epoch.test().score()),
                        Figures.score(trial.metric(), epoch.train().score()),
                        gap(trial.metric(), epoch.train().score() - epoch.test().score())))
                .orElse(costs);
    }
}
