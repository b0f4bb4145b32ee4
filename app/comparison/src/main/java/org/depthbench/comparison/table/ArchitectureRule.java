package org.depthbench.comparison.table;

import java.util.stream.Collectors;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Finding;
import org.depthbench.comparison.evidence.Glance;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.ComparisonResult;
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
        return Finding.of(
                        layers(shallow),
                        layers(deep),
                        Verdict.STATED,
                        words.get("architecture.reason", hiddenLayers(shallow), hiddenLayers(deep)))
                .seen(new Glance(
                        number(shallow),
                        number(deep),
                        new Glance.Plot.Bars(
                                Glance.Value.once(shallow.hiddenLayers()), Glance.Value.once(deep.hiddenLayers())),
                        ""));
    }

    private Glance.Figure number(NetworkSpec network) {
        int layers = network.hiddenLayers();
        return words.figure(
                Integer.toString(layers), words.get(layers == 1 ? "glance.hidden-layer" : "glance.hidden-layers"));
    }

    private String layers(NetworkSpec network) {
        String list = Repeated.of(network.layers()).stream()
                .map(each -> (each.times() > 1 ? each.times() + " × " : "")
                        + words.terms(each.layer().words()))
                .collect(Collectors.joining(", "));
        return hiddenLayers(network) + (list.isEmpty() ? "" : ": " + list);
    }

    private String hiddenLayers(NetworkSpec network) {
        return words.count("hidden-layers", network.hiddenLayers());
    }
}
