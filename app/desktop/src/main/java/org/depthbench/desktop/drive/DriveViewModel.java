package org.depthbench.desktop.drive;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.driving.Car;
import org.depthbench.datasets.driving.DrivingTask;
import org.depthbench.datasets.driving.Road;
import org.depthbench.datasets.driving.Roads;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.sight.Asker;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/**
 * Both networks drive the same road, each steering at the frame that it sees, at the pace of the simulation; a network is asked for
 * one frame at a time, and a slow one drives slowly. A person may drive beside them.
 */
public final class DriveViewModel {
    private static final long STEP_NANOS = Math.round(1e9 * Car.STEP_SECONDS);
    /** By how much a person's steering turns in one step, degrees. */
    private static final double TURN = 2;
    /** How far a person's steering turns while a key is held, degrees. */
    private static final double MOST_TURN = 16;

    private final Asker asker;
    private final Map<Side, Journey> journeys = new EnumMap<>(Side.class);
    private final Map<Side, Long> due = new EnumMap<>(Side.class);
    private final ReadOnlyBooleanWrapper driving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper plays = new ReadOnlyBooleanWrapper();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final IntegerProperty road = new SimpleIntegerProperty();
    private final BooleanProperty person = new SimpleBooleanProperty();
    private List<Road> roads = List.of();
    private Optional<Journey> personal = Optional.empty();
    private long personDue;
    private int keys;
    /** Grows with each new beginning, so that an answer to a frame of the time before steers nothing. */
    private long beginnings;

    /** Drives of what is live. */
    public DriveViewModel(LiveViewModel live, DataViewModel data, Background background) {
        this.asker = new Asker(live, background);
        road.addListener((property, was, is) -> again());
        person.addListener((property, was, is) -> personal = is ? begun() : Optional.empty());
        person.addListener((property, was, is) -> changed());
        live.readings().networksProperty().addListener((property, was, is) -> again());
        data.shownProperty().addListener((property, was, shown) -> {
            boolean wanted = shown != null && shown.choice().task().equals(DrivingTask.ID);
            driving.set(wanted);
            if (wanted && roads.isEmpty()) {
                background.run(
                        Roads::unseen,
                        made -> {
                            roads = made;
                            again();
                        },
                        failure -> {});
            } else if (!wanted) {
                plays.set(false);
            }
        });
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    private Optional<Journey> begun() {
        return Stream.of(road.get())
                .filter(number -> number < roads.size())
                .map(roads::get)
                .map(Journey::new)
                .findFirst();
    }

    // ---- Properties ----

    /** Whether the task is the one of driving. */
    public ReadOnlyBooleanProperty drivingProperty() {
        return driving.getReadOnlyProperty();
    }

    /** Whether the cars are on their way. */
    public ReadOnlyBooleanProperty playsProperty() {
        return plays.getReadOnlyProperty();
    }

    /** Which of the unseen roads is driven, from 0. */
    public IntegerProperty roadProperty() {
        return road;
    }

    /** Whether a person drives too. */
    public BooleanProperty personProperty() {
        return person;
    }

    /** Grows whenever a car has moved. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** A side's drive; empty before the roads are made. */
    Optional<Journey> journey(Side side) {
        return Optional.ofNullable(journeys.get(side));
    }

    /** The person's drive; empty while there is none. */
    Optional<Journey> journey() {
        return personal;
    }

    /** How far the car is that came furthest, metres; empty before the roads are made. */
    public OptionalDouble furthest() {
        return Stream.concat(journeys.values().stream(), personal.stream())
                .mapToDouble(journey -> journey.drive().outcome().metres())
                .max();
    }

    // ---- Commands ----

    /** Sets the cars going, or has them stand; where all have come to their ends, they begin again. */
    public void toggle() {
        if (plays.get()) {
            plays.set(false);
            return;
        }
        if (over()) {
            again();
        }
        due.clear();
        personDue = 0;
        plays.set(driving.get() && !journeys.isEmpty());
    }

    /** Puts all cars back to where the road begins. */
    public void again() {
        beginnings++;
        due.clear();
        for (Side side : Side.values()) {
            begun().ifPresent(journey -> journeys.put(side, journey));
        }
        personal = person.get() ? begun() : Optional.empty();
        changed();
    }

    /** @param wanted to the left above 0, to the right below, straight on 0 */
    public void steer(int wanted) {
        keys = Integer.signum(wanted);
    }

    /** Drives on what is due; once a frame of the window. */
    public void tick(long nanos) {
        if (!plays.get()) {
            return;
        }
        for (Side side : Side.values()) {
            Journey journey = journeys.get(side);
            if (journey != null
                    && !journey.drive().over()
                    && nanos >= due.getOrDefault(side, nanos)
                    && asker.idle(side)) {
                due.put(side, next(due.getOrDefault(side, nanos), nanos));
                ask(side, journey);
            }
        }
        personal.filter(journey -> !journey.drive().over()).ifPresent(journey -> {
            if (nanos >= personDue) {
                personDue = next(personDue, nanos);
                journey.step(turned(journey.drive().steering()));
                changed();
            }
        });
        if (over()) {
            plays.set(false);
        }
    }

    /** The next step keeps the pace, but does not make up for what was missed. */
    private static long next(long due, long nanos) {
        return Math.max(due + STEP_NANOS, nanos + STEP_NANOS / 2);
    }

    private void ask(Side side, Journey journey) {
        long asked = beginnings;
        asker.ask(side, new Query.PredictInput(journey.frame()), Answer.Predictions.class, answer -> {
            if (asked == beginnings) {
                journey.step(answer.outputs()[0][0]);
                changed();
            }
        });
    }

    /** A wheel that is turned while a key is held, and turns back by itself. */
    private double turned(double steering) {
        double wanted = keys * MOST_TURN;
        return steering + Math.min(TURN, Math.max(-TURN, wanted - steering));
    }

    private boolean over() {
        return Stream.concat(journeys.values().stream(), personal.stream())
                .allMatch(journey -> journey.drive().over());
    }
}
