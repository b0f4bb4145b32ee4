package org.depthbench.desktop.live;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;

/** What the buttons that start, stop and rewind the training say and can do. */
public final class TransportViewModel {
    private final LiveViewModel live;
    private final LiveReadings readings;
    private final ObservableValue<String> problem;

    private final ReadOnlyStringWrapper train = new ReadOnlyStringWrapper("train");
    private final ReadOnlyBooleanWrapper canTrain = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canStep = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canReset = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canTakeResetBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Epochs> epochs = new ReadOnlyObjectWrapper<>(new Epochs("", ""));

    /** How far each side is, as people read it. */
    public record Epochs(String shallow, String deep) {
        /** Whether both are equally far. */
        public boolean equal() {
            return shallow.equals(deep);
        }
    }

    /** @param problem why nothing can be trained, in one sentence; empty when something can */
    public TransportViewModel(LiveViewModel live, ObservableValue<String> problem) {
        this.live = live;
        this.readings = live.readings();
        this.problem = problem;
        readings.phaseProperty().addListener((property, was, is) -> show());
        readings.playsProperty().addListener((property, was, is) -> show());
        readings.revisionProperty().addListener((property, was, is) -> show());
        problem.addListener((property, was, is) -> show());
        show();
    }

    private void show() {
        Phase phase = readings.phaseProperty().get();
        boolean possible = problem.getValue().isEmpty();
        train.set(
                switch (phase) {
                    case TRAINING -> "pause";
                    case PAUSED -> "continue";
                    case ENDED -> "again";
                    case PREPARING ->
                        readings.playsProperty().get() ? "pause" : readings.epochs() > 0 ? "continue" : "train";
                    case READY, HELD, IMPOSSIBLE -> "train";
                });
        // What runs can always be stopped.
        canTrain.set(possible || phase == Phase.TRAINING);
        canStep.set(possible && (phase == Phase.READY || phase == Phase.PAUSED || phase == Phase.TRAINING));
        canReset.set(possible && (phase == Phase.TRAINING || phase == Phase.PAUSED || phase == Phase.ENDED));
        canTakeResetBack.set(readings.canTakeResetBack());
        epochs.set(
                new Epochs(Figures.epochs(readings.epochs(Side.SHALLOW)), Figures.epochs(readings.epochs(Side.DEEP))));
    }

    // ---- Properties ----

    /** What the main button does next: the word {@code train}, {@code pause}, {@code continue} or {@code again}. */
    public ReadOnlyStringProperty trainProperty() {
        return train.getReadOnlyProperty();
    }

    /** Whether the main button can be pressed. */
    public ReadOnlyBooleanProperty canTrainProperty() {
        return canTrain.getReadOnlyProperty();
    }

    /** Whether single batches can be trained. */
    public ReadOnlyBooleanProperty canStepProperty() {
        return canStep.getReadOnlyProperty();
    }

    /** Whether there is something to take back to the initial weights. */
    public ReadOnlyBooleanProperty canResetProperty() {
        return canReset.getReadOnlyProperty();
    }

    /** Whether what a reset took away can be brought back. */
    public ReadOnlyBooleanProperty canTakeResetBackProperty() {
        return canTakeResetBack.getReadOnlyProperty();
    }

    /** Epochs of both sides. */
    public ReadOnlyObjectProperty<Epochs> epochsProperty() {
        return epochs.getReadOnlyProperty();
    }

    /** Why nothing can be trained; empty when something can. */
    public ObservableValue<String> problem() {
        return problem;
    }

    // ---- Commands ----

    /** The main button. */
    public void toggle() {
        if (canTrain.get()) {
            live.toggle();
        }
    }

    /** One batch on each side. */
    public void step() {
        if (canStep.get()) {
            live.step();
        }
    }

    /** Back to the same initial weights. */
    public void reset() {
        if (canReset.get()) {
            live.reset();
        }
    }
}
