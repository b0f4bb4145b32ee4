package org.depthbench.desktop.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.desktop.edit.SideViewModel;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.sight.Asker;
import org.depthbench.desktop.work.Background;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/** One side's network with its live weights, one layer asked for at a time. */
public final class DiagramViewModel {
    private static final long PATIENCE_NANOS = 120_000_000;
    private static final long MOST_LIVE_PARAMETERS = 20_000;
    private static final int UNIT_POINTS = 16;
    private static final int MOST_UNITS = 64;

    private final LiveReadings readings;
    private final SideViewModel model;
    private final Asker asker;
    private final Map<Integer, Answer.Weights> weights = new HashMap<>();
    private final Map<Integer, Answer.UnitSurfaces> units = new HashMap<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private long seen = -1;
    private int next;
    private long askedAt;

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

    /** A layer's weights, {@code [input × outputs + output]}; empty before they are known. */
    public Optional<Answer.NamedArray> weights(int layer) {
        return Optional.ofNullable(weights.get(layer)).flatMap(known -> known.parameters().stream()
                .filter(parameter -> parameter.name().equals("W"))
                .findFirst());
    }

    /** What each unit of a layer puts out across the plane; empty for other tasks, and before it is known. */
    public Optional<Answer.UnitSurfaces> units(int layer) {
        return Optional.ofNullable(units.get(layer));
    }

    // ---- Commands ----

    /** Asks for one more layer when something was learned since it was asked last. */
    public void tick(long nanos) {
        Optional<NetworkPlan> plan = plan();
        if (plan.isEmpty() || nanos - askedAt < PATIENCE_NANOS || !asker.idle(side())) {
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
                askUnits(layer, asked);
            });
        }
    }

    private void askUnits(int layer, LayerPlan asked) {
        if (model.editor().task().inputs() instanceof Inputs.Plane plane
                && LayerLook.of(asked.layer()) == LayerLook.UNITS
                && asked.output().size() <= MOST_UNITS) {
            double radius = plane.radius();
            asker.ask(
                    side(),
                    new Query.ScanUnits(layer, -radius, radius, -radius, radius, UNIT_POINTS),
                    Answer.UnitSurfaces.class,
                    answer -> {
                        units.put(layer, answer);
                        changed();
                    });
        }
    }
}
