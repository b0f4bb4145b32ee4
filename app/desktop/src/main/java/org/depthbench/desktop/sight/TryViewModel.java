package org.depthbench.desktop.sight;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.depthbench.comparison.spec.Side;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/** An input of one's own, and what both networks say of it at once. */
public final class TryViewModel {
    private static final int NONE = -1;

    private final DataViewModel data;
    private final Asker asker;
    private final ReadOnlyObjectWrapper<float[]> input = new ReadOnlyObjectWrapper<>(new float[0]);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final Map<Side, float[]> answers = new EnumMap<>(Side.class);
    private final Set<Side> stale = EnumSet.noneOf(Side.class);
    private int example = NONE;

    /** Inputs for what is live. */
    public TryViewModel(LiveViewModel live, DataViewModel data, Background background) {
        this.data = data;
        this.asker = new Asker(live, background);
        live.readings().revisionProperty().addListener((property, was, is) -> stale.addAll(EnumSet.allOf(Side.class)));
        live.readings().networksProperty().addListener((property, was, is) -> {
            answers.clear();
            stale.addAll(EnumSet.allOf(Side.class));
            changed();
        });
        data.shownProperty().addListener((property, before, shown) -> clear());
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    // ---- Properties ----

    /** The input; empty for none. */
    public ReadOnlyObjectProperty<float[]> inputProperty() {
        return input.getReadOnlyProperty();
    }

    /** Grows whenever an answer came or went. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** The class of the input, from 0; -1 for an input of one's own, and where quantities are told. */
    public int truth() {
        DataViewModel.Shown shown = data.shownProperty().get();
        return example == NONE || shown == null || !shown.classes()
                ? NONE
                : shown.data().test().label(example);
    }

    /** The quantity that is right for the input, without its unit; empty for an input of one's own, and where classes are told. */
    public Optional<String> right() {
        DataViewModel.Shown shown = data.shownProperty().get();
        return example == NONE || shown == null ? Optional.empty() : shown.right(example);
    }

    /** What a side puts out: a probability a class, or quantities; empty before it answered. */
    public Optional<float[]> answer(Side side) {
        return Optional.ofNullable(answers.get(side));
    }

    // ---- Commands ----

    /** Puts an input of one's own before both networks. */
    public void put(float[] values) {
        put(values, NONE);
    }

    /** Puts a held-out example before both networks, by its place; without examples at hand nothing happens. */
    public void putExample(int place) {
        DataViewModel.Shown shown = data.shownProperty().get();
        if (shown != null) {
            put(shown.data().test().example(place), place);
        }
    }

    private void put(float[] values, int place) {
        example = place;
        input.set(values.clone());
        stale.addAll(EnumSet.allOf(Side.class));
    }

    /** Takes the input away. */
    public void clear() {
        example = NONE;
        input.set(new float[0]);
        answers.clear();
        changed();
    }

    /** Asks what is not known yet. */
    public void tick() {
        float[] asked = input.get();
        if (asked.length == 0) {
            return;
        }
        for (Side side : Side.values()) {
            if (stale.contains(side) && asker.idle(side)) {
                stale.remove(side);
                asker.ask(side, new Query.PredictInput(asked), Answer.Predictions.class, answer -> {
                    if (input.get().length > 0) {
                        answers.put(side, Arrays.copyOf(answer.outputs()[0], answer.outputs()[0].length));
                        changed();
                    }
                });
            }
        }
    }
}
