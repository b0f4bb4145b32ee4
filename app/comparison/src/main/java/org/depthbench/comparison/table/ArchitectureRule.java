package org.depthbench.comparison.table;

import java.util.List;
import java.util.stream.Collectors;
import org.depthbench.comparison.contrast.Apart;
import org.depthbench.comparison.contrast.Aspect;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Repeated;

/** The layers, listed and counted; equal neighbours are said once. */
final class ArchitectureRule implements Rule {
    private final TableWords words;

    ArchitectureRule(TableWords words) {
        this.words = words;
    }

    @Override
    public Finding judge(ComparisonResult current, Evidence evidence) {
        NetworkSpec shallow = current.spec().shallow().network();
        NetworkSpec deep = current.spec().deep().network();
        return Finding.of(layers(shallow), layers(deep), Verdict.STATED, reason(current.spec()))
                .seen(new Glance(
                        number(shallow),
                        number(deep),
                        new Glance.Plot.Bars(
                                Glance.Value.once(shallow.hiddenLayers()), Glance.Value.once(deep.hiddenLayers())),
                        alsoApart(current.spec())));
    }

    /** How many hidden layers each has, and what else differs between them. */
    private String reason(ComparisonSpec pair) {
        String layers = words.get(
                "architecture.reason",
                hiddenLayers(pair.shallow().network()),
                hiddenLayers(pair.deep().network()));
        List<Apart> apart = Apart.of(pair);
        return apart.isEmpty()
                ? layers
                : layers + " "
                        + words.get(
                                "architecture.apart",
                                apart.stream().map(this::apart).collect(Collectors.joining(", ")));
    }

    private String apart(Apart each) {
        boolean family = each.what() == Aspect.FAMILY;
        return words.get(
                "architecture.apart.part",
                words.get("apart." + each.what().word()),
                family ? words.get("family." + each.shallow()) : each.shallow(),
                family ? words.get("family." + each.deep()) : each.deep());
    }

    private String alsoApart(ComparisonSpec pair) {
        List<Apart> apart = Apart.of(pair);
        return apart.isEmpty()
                ? ""
                : words.get(
                        "glance.apart",
                        apart.stream()
                                .map(each -> words.get("apart." + each.what().word()))
                                .collect(Collectors.joining(", ")));
    }

    private Glance.Figure number(NetworkSpec network) {
        int layers = network.hiddenLayers();
        return words.figure(
                Integer.toString(layers), words.get(layers == 1 ? "glance.hidden-layer" : "glance.hidden-layers"));
    }

    private String layers(NetworkSpec network) {
        String list = Repeated.of(network.layers()).stream()
                .map(each -> words.terms(each.words()))
                .collect(Collectors.joining(", "));
        return hiddenLayers(network) + (list.isEmpty() ? "" : ": " + list);
    }

    private String hiddenLayers(NetworkSpec network) {
        return words.count("hidden-layers", network.hiddenLayers());
    }
}
