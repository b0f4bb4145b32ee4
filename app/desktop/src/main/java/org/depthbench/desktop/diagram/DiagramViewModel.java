package org.depthbench.desktop.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.edit.SideViewModel;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.sight.Asker;
import org.depthbench.desktop.work.Background;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.jspecify.annotations.Nullable;

/** One side's network with its live weights, one layer asked for at a time. */
public final class DiagramViewModel {
    private static final long PATIENCE_NANOS = 120_000_000;
    private static final long MOST_LIVE_PARAMETERS = 20_000;
    private static final int UNIT_POINTS = 16;
    private static final int MOST_UNITS = 64;
    /** For a layer that is looked at by itself. */
    private static final long MOST_PARAMETERS = 4_000_000;

    private static final int LARGE_POINTS = 48;
    private static final int NOWHERE = -1;

    private final LiveReadings readings;
    private final SideViewModel model;
    private final Asker asker;
    private final Map<Integer, Answer.Weights> weights = new HashMap<>();
    private final Map<Integer, Answer.UnitSurfaces> units = new HashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private long seen = -1;
    private int next;
    private long askedAt;
    private int looked = NOWHERE;
    private long lookedSeen = -1;
    private Answer.@Nullable UnitSurfaces large;

    /** The network of one side of what is live. */
    public DiagramViewModel(LiveViewModel live, SideViewModel model, Background background) {
        this.readings = live.readings();
        this.model = model;
        this.asker = new Asker(live, background);
        readings.networksProperty().addListener((property, was, is) -> forget());
        model.editor().draftProperty().addListener((property, before, draft) -> forget());
    }

    private void forget() {
        weights.clear();
        units.clear();
        next = 0;
        seen = -1;
        lookedSeen = -1;
        large = null;
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    // ---- Properties ----

    /** Grows whenever the picture is another one. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Which side. */
    public Side side() {
        return model.side();
    }

    /** The network; empty while it is impossible. */
    public Optional<NetworkPlan> plan() {
        return Optional.ofNullable(model.fit().plan());
    }

    /** A layer, the output layer last; empty while the network is impossible. */
    Optional<LayerPlan> layer(int layer) {
        return plan().map(NetworkPlan::layers)
                .filter(layers -> layer < layers.size())
                .map(layers -> layers.get(layer));
    }

    /** Whether a layer has so many weights that they are asked for only while it is looked at by itself. */
    boolean tooLarge(int layer) {
        return layer(layer)
                .filter(plan -> plan.parameters() > MOST_LIVE_PARAMETERS)
                .isPresent();
    }

    /** Whether a layer has so many weights that they are never asked for. */
    boolean farTooLarge(int layer) {
        return layer(layer).filter(plan -> plan.parameters() > MOST_PARAMETERS).isPresent();
    }

    /** What the columns and pixels of the task are. */
    Task task() {
        return model.editor().task();
    }

    /** A layer's biases; empty before they are known, and where it has none. */
    Optional<Answer.NamedArray> biases(int layer) {
        return parameters(layer, "b");
    }

    /** What each unit of the layer that is looked at puts out across the plane, finely; empty as {@link #units}. */
    Optional<Answer.UnitSurfaces> largeUnits() {
        return Optional.ofNullable(large);
    }

    /** A layer's weights, {@code [input × outputs + output]}; empty before they are known. */
    public Optional<Answer.NamedArray> weights(int layer) {
        return parameters(layer, "W");
    }

    private Optional<Answer.NamedArray> parameters(int layer, String name) {
        return Optional.ofNullable(weights.get(layer)).flatMap(known -> known.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst());
    }

    /** What each unit of a layer puts out across the plane; empty for other tasks, and before it is known. */
    public Optional<Answer.UnitSurfaces> units(int layer) {
        return Optional.ofNullable(units.get(layer));
    }

    // ---- Commands ----

    /** Has one layer asked for in full, however large, whenever something was learned. */
    void look(int layer) {
        looked = layer;
        lookedSeen = -1;
        large = null;
    }

    /** No layer is looked at by itself any more. */
    void lookAway() {
        look(NOWHERE);
    }

    /** Asks for one more layer when something was learned since it was asked last. */
    public void tick(long nanos) {
        Optional<NetworkPlan> plan = plan();
        if (plan.isEmpty() || nanos - askedAt < PATIENCE_NANOS || !asker.idle(side())) {
            return;
        }
        if (looks(plan.get())) {
            askedAt = nanos;
            lookedSeen = readings.revisionProperty().get();
            askLooked(plan.get().layers().get(looked));
            return;
        }
        int layers = plan.get().layers().size();
        if (next >= layers) {
            if (seen == readings.revisionProperty().get()) {
                return;
            }
            next = 0;
        }
        if (next == 0) {
            seen = readings.revisionProperty().get();
        }
        int layer = next++;
        askedAt = nanos;
        LayerPlan asked = plan.get().layers().get(layer);
        if (asked.parameters() > 0 && asked.parameters() <= MOST_LIVE_PARAMETERS) {
            asker.ask(side(), new Query.Weigh(layer), Answer.Weights.class, answer -> {
                weights.put(layer, answer);
                changed();
                askUnits(layer, asked, UNIT_POINTS, surfaces -> units.put(layer, surfaces));
            });
        }
    }

    private boolean looks(NetworkPlan plan) {
        return looked >= 0
                && looked < plan.layers().size()
                && lookedSeen != readings.revisionProperty().get()
                && !farTooLarge(looked);
    }

    private void askLooked(LayerPlan asked) {
        int layer = looked;
        asker.ask(side(), new Query.Weigh(layer), Answer.Weights.class, answer -> {
            weights.put(layer, answer);
            changed();
            askUnits(layer, asked, LARGE_POINTS, surfaces -> {
                if (layer == looked) {
                    large = surfaces;
                }
            });
        });
    }

    private void askUnits(int layer, LayerPlan asked, int points, Consumer<Answer.UnitSurfaces> then) {
        if (task().inputs() instanceof Inputs.Plane plane
                && LayerLook.of(asked.layer()) == LayerLook.UNITS
                && asked.output().size() <= MOST_UNITS) {
            double radius = plane.radius();
            asker.ask(
                    side(),
                    new Query.ScanUnits(layer, -radius, radius, -radius, radius, points),
                    Answer.UnitSurfaces.class,
                    answer -> {
                        then.accept(answer);
                        changed();
                    });
        }
    }
}
