package org.depthbench.desktop.diagram;

import org.depthbench.comparison.words.Figures;
import org.depthbench.desktop.diagram.Columns.Column;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.LayerPlan;

/** What is said of a layer in the picture of its network: what it is, and why it looks as it does. */
final class DiagramWords {
    private final DiagramViewModel model;
    private final Words words;

    DiagramWords(DiagramViewModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    /** Whether one of its units can be shown by itself. */
    boolean opens(Column column) {
        return column.layer() >= 0
                && model.layer(column.layer())
                        .filter(plan -> plan.parameters() > 0 && LayerLook.of(plan.layer()) != LayerLook.BAR)
                        .isPresent();
    }

    /** A sentence for whoever points at it. */
    String tip(Column column) {
        if (column.layer() < 0) {
            return words.get("side.input", words.terms(column.shape().words()));
        }
        return model.layer(column.layer()).map(plan -> tip(column, plan)).orElse("");
    }

    private String tip(Column column, LayerPlan plan) {
        String what = words.get(
                "diagram.tip",
                name(column.layer(), plan),
                words.terms(plan.output().words()),
                Figures.count((double) plan.parameters()));
        if (column.folded()) {
            return words.get(
                    "diagram.tip.folded",
                    column.times(),
                    words.terms(plan.layer().words()));
        }
        return what + " " + look(column.layer(), plan);
    }

    private String look(int layer, LayerPlan plan) {
        if (plan.parameters() == 0) {
            return words.get("diagram.tip.nothing");
        }
        if (LayerLook.of(plan.layer()) == LayerLook.BAR) {
            return words.get("diagram.tip.plain");
        }
        if (model.weights(layer).isPresent()) {
            return words.get("diagram.tip.unit");
        }
        return words.get(model.tooLarge(layer) ? "diagram.tip.large" : "diagram.tip.unknown");
    }

    /** A layer by its place and kind. */
    String name(int layer, LayerPlan plan) {
        return model.plan().filter(all -> layer == all.layers().size() - 1).isPresent()
                ? words.get("unit.output")
                : words.get(
                        "layer.position", layer + 1, words.terms(plan.layer().words()));
    }
}
