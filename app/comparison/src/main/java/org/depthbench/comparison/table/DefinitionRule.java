package org.depthbench.comparison.table;

import java.util.Locale;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.shape.Shape;

/** What each network is, in a sentence written from its specification. */
final class DefinitionRule implements Rule {
    private final TableWords words;

    DefinitionRule(TableWords words) {
        this.words = words;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        boolean asCalled = current.spec().shallow().network().hiddenLayers() > 0
                && !current.spec().shallow().network().deep()
                && current.spec().deep().network().deep();
        return Finding.of(
                        sentence(current.shallow()),
                        sentence(current.deep()),
                        Verdict.STATED,
                        words.get(asCalled ? "definition.as-called" : "definition.not-as-called"))
                .seen(new Glance(number(current.shallow()), number(current.deep()), new Glance.Plot.None(), ""));
    }

    private String sentence(TrialResult trial) {
        NetworkPlan plan = trial.spec().plan();
        String family = plan.network().family().name().toLowerCase(Locale.ROOT);
        return words.get(
                "definition.cell",
                words.get("family." + family),
                input(plan.input()),
                output(plan.head()),
                words.count("hidden-layers", plan.network().hiddenLayers()),
                words.get(depth(plan.network())));
    }

    private Glance.Figure number(TrialResult trial) {
        NetworkSpec network = trial.spec().plan().network();
        return new Glance.Figure(
                words.get(depth(network)),
                words.get("family." + network.family().name().toLowerCase(Locale.ROOT)));
    }

    private static String depth(NetworkSpec network) {
        if (network.hiddenLayers() == 0) {
            return "depth.linear";
        }
        return network.deep() ? "depth.deep" : "depth.shallow";
    }

    private String output(Head head) {
        return words.count(head.kind() == Head.Kind.SOFTMAX ? "classes" : "quantities", head.outputs());
    }

    private String input(Shape shape) {
        return shape instanceof Shape.Vector vector
                ? words.count("values", vector.length())
                : words.terms(shape.words());
    }
}
