package org.depthbench.desktop.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.depthbench.comparison.machine.MemoryShare;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.trial.spec.Learner;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;

/** One side's network while it is edited. */
public final class SideViewModel {
    private final EditorViewModel editor;
    private final Side side;
    private final LongSupplier freeMemory;

    /**
     * One side of what an editor edits.
     *
     * @param freeMemory physical memory that is free now, in bytes
     */
    public SideViewModel(EditorViewModel editor, Side side, LongSupplier freeMemory) {
        this.editor = editor;
        this.side = side;
        this.freeMemory = freeMemory;
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

    /** What both networks take of the memory that is free, where this one is among those that take much; empty elsewhere. */
    Optional<MemoryShare> muchMemory() {
        return editor.possible()
                ? Optional.of(MemoryShare.of(editor.draft(), freeMemory)).filter(share -> share.large(side))
                : Optional.empty();
    }

    /**
     * Whether a network with one more layer of a kind could be trained; where the present one cannot be built, whether the kind can
     * stand somewhere on such inputs at all.
     */
    boolean canAdd(LayerKind kind) {
        if (layers().size() >= NetworkSpec.MOST_LAYERS
                || !kind.standsOn(editor.draft().task().demand().input())) {
            return false;
        }
        return fit().plan() == null
                || buildable(with(kind, kind.usual(layers())))
                || buildable(with(kind, kind.first()));
    }

    private boolean buildable(List<LayerSpec> layers) {
        return Fit.of(editor.draft().with(side, layers), side).plan() != null;
    }

    private List<LayerSpec> with(LayerKind kind, LayerSpec layer) {
        List<LayerSpec> layers = new ArrayList<>(layers());
        layers.add(kind.place(layers), layer);
        return layers;
    }

    /** Whether a network of these layers takes much more memory than is sensible to propose. */
    private boolean modest(List<LayerSpec> layers) {
        ComparisonSpec proposed = editor.draft().with(side, layers);
        return Stream.of(Side.values()).allMatch(each -> Fit.of(proposed, each).plan() != null)
                && !MemoryShare.of(proposed, freeMemory).large();
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

    /**
     * Adds a layer of a kind after the last one of its sort: image layers stay before dense ones. It is like the last of its kind,
     * unless that cannot be built or takes much memory.
     */
    void add(LayerKind kind) {
        List<LayerSpec> alike = with(kind, kind.usual(layers()));
        List<LayerSpec> layers = fit().plan() == null || modest(alike) ? alike : with(kind, kind.first());
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
