package org.depthbench.desktop.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Learner;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;

/** One side's network while it is edited. */
public final class SideViewModel {
    private final EditorViewModel editor;
    private final Side side;

    /** One side of what an editor edits. */
    public SideViewModel(EditorViewModel editor, Side side) {
        this.editor = editor;
        this.side = side;
    }

    // ---- Properties ----

    /** The editor; its draft tells when something changed. */
    public EditorViewModel editor() {
        return editor;
    }

    /** Which side. */
    public Side side() {
        return side;
    }

    /** What this side learns with. */
    public Learner spec() {
        return editor.draft().side(side);
    }

    /** The layers between input and output. */
    public List<LayerSpec> layers() {
        return spec().network().layers();
    }

    /** Whether the network can be built. */
    public Fit fit() {
        return Fit.of(editor.draft(), side);
    }

    /** The presets that fit the task. */
    public List<Preset> presets() {
        return Presets.fitting(editor.draft().task().demand().input());
    }

    /** Parameters, multiply–accumulates and memory in three figures; empty while the network is impossible. */
    public Optional<Costs> costs() {
        NetworkPlan plan = fit().plan();
        return plan == null
                ? Optional.empty()
                : Optional.of(new Costs(
                        Figures.count((double) plan.parameters()),
                        Figures.count((double) plan.macsPerExample()),
                        memory(plan.trainingBytes(spec().training()))));
    }

    /**
     * What a network costs before it is trained.
     *
     * @param memory an estimate of what training takes beside the Java machine
     */
    public record Costs(String parameters, String macs, String memory) {}

    private static String memory(long bytes) {
        return bytes < (1 << 20) ? Math.max(1, bytes >> 10) + " KiB" : Figures.mebibytes(bytes);
    }

    /** What one layer makes of its input, such as {@code 8×8×16 · 160}; empty while the network is impossible. */
    public Optional<LayerPlan> plan(int layer) {
        NetworkPlan plan = fit().plan();
        return plan == null ? Optional.empty() : Optional.of(plan.layers().get(layer));
    }

    // ---- Commands ----

    /** Takes a preset's network and its training settings. */
    public void take(Preset preset) {
        editor.edit(
                field("preset " + preset.id()),
                draft -> draft.with(side, Learner.of(preset, draft.task().demand())));
    }

    /** Adds a layer of a kind after the last one of its sort: image layers stay before dense ones. */
    void add(LayerKind kind) {
        List<LayerSpec> layers = new ArrayList<>(layers());
        layers.add(kind.place(layers), kind.usual(layers));
        change("add " + layers.size(), layers);
    }

    /** Takes a layer out. */
    public void remove(int layer) {
        List<LayerSpec> layers = new ArrayList<>(layers());
        layers.remove(layer);
        change("remove " + layers.size(), layers);
    }

    /** Moves a layer to another place; outside the list, nothing happens. */
    public void move(int from, int to) {
        List<LayerSpec> layers = new ArrayList<>(layers());
        if (from != to && to >= 0 && to < layers.size()) {
            layers.add(to, layers.remove(from));
            change("move " + layers, layers);
        }
    }

    /** Puts another layer in the place of one. */
    public void replace(int layer, String part, LayerSpec other) {
        List<LayerSpec> layers = new ArrayList<>(layers());
        layers.set(layer, other);
        change("layer " + layer + " " + part, layers);
    }

    private void change(String what, List<LayerSpec> layers) {
        editor.edit(field(what), draft -> draft.with(side, layers));
    }

    /** Changes the training settings. */
    public void train(String part, UnaryOperator<TrainingSettings> change) {
        editor.edit(
                field(part),
                draft -> draft.with(side, change.apply(draft.side(side).training())));
    }

    /** The name under which edits of this side are undone together. */
    String field(String part) {
        return side.word() + " " + part;
    }
}
