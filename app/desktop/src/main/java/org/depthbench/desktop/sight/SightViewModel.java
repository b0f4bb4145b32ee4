package org.depthbench.desktop.sight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.depthbench.comparison.chart.SurfacePicture;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Split;
import org.depthbench.datasets.task.Target;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.work.Background;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.Ranking;
import org.jspecify.annotations.Nullable;

/** What each network says of the held-out examples, and across the plane; asked for while somebody looks. */
public final class SightViewModel {
    private static final long PATIENCE_NANOS = 300_000_000;
    private static final int SURFACE_POINTS = 64;
    private static final int MOST_EXAMPLES = 2000;

    /** Which held-out examples are listed. */
    public enum Filter {
        ALL,
        DISAGREE,
        BOTH_WRONG,
        SHALLOW_WRONG,
        DEEP_WRONG
    }

    /** One cell of a confusion matrix: examples of one class that a side takes for another. */
    public record Mistake(Side side, int is, int said) {}

    private final LiveReadings readings;
    private final DataViewModel data;
    private final Asker predictionsAsker;
    private final Asker surfaceAsker;
    private final Map<Side, Answer.Predictions> predictions = new EnumMap<>(Side.class);
    private final Map<Side, Answer.Surface> surfaces = new EnumMap<>(Side.class);
    private final Set<Side> stale = EnumSet.allOf(Side.class);
    private final Map<Side, Long> askedAt = new EnumMap<>(Side.class);

    private final BooleanProperty watched = new SimpleBooleanProperty();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private final ObjectProperty<@Nullable Mistake> mistake = new SimpleObjectProperty<>();
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();

    /** Sights of what is live. */
    public SightViewModel(LiveViewModel live, DataViewModel data, Background background) {
        this.readings = live.readings();
        this.data = data;
        this.predictionsAsker = new Asker(live, background);
        this.surfaceAsker = new Asker(live, background);
        live.readings().revisionProperty().addListener((property, was, is) -> stale.addAll(EnumSet.allOf(Side.class)));
        live.readings().networksProperty().addListener((property, was, is) -> forget());
        live.readings().phaseProperty().addListener((property, was, is) -> changed());
        data.shownProperty().addListener((property, before, shown) -> {
            mistake.set(null);
            if (before == null
                    || shown == null
                    || !before.choice().task().equals(shown.choice().task())) {
                filter.set(Filter.ALL);
            }
            forget();
        });
        filter.addListener((property, before, chosen) -> changed());
        mistake.addListener((property, before, chosen) -> changed());
    }

    private void forget() {
        predictions.clear();
        surfaces.clear();
        askedAt.clear();
        stale.addAll(EnumSet.allOf(Side.class));
        changed();
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }

    // ---- Properties ----

    /** Whether somebody looks; networks are asked only then. */
    public BooleanProperty watchedProperty() {
        return watched;
    }

    /** Which held-out examples are listed. */
    public ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    /** The mistake whose examples alone are listed; null lists by the filter. */
    public ObjectProperty<@Nullable Mistake> mistakeProperty() {
        return mistake;
    }

    /** Grows whenever there is something new to see. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /** Why a side's network cannot be asked, as a key of the window's texts; empty when it can, or soon will. */
    public Optional<String> whyMute(Side side) {
        return readings.whyMute(side);
    }

    /** The data; null before it is loaded. */
    public DataViewModel.@Nullable Shown data() {
        return data.shownProperty().get();
    }

    /** A side's surface over the plane; empty before it answered, and for other tasks. */
    public Optional<Answer.Surface> surface(Side side) {
        return Optional.ofNullable(surfaces.get(side));
    }

    /** The held-out examples that were predicted; empty before the data is there. */
    public Optional<Examples> examples() {
        DataViewModel.Shown shown = data.shownProperty().get();
        return shown == null ? Optional.empty() : Optional.of(shown.data().test());
    }

    /** What class a side takes an example for; -1 before it answered, and where quantities are told. */
    public int said(Side side, int example) {
        Answer.Predictions known = predictions.get(side);
        return known == null || !classes() || example >= known.outputs().length ? -1 : known.predicted(example);
    }

    private boolean classes() {
        DataViewModel.Shown shown = data();
        return shown != null && shown.classes();
    }

    /**
     * What a side says of quantities, in their unit.
     *
     * @param right what is right for each held-out example
     * @param said what it says, in the same order
     */
    public record Told(Target.Quantities target, double[] right, double[] said) {}

    /** What a side says of the first quantity; empty before it answered, and where classes are told. */
    public Optional<Told> told(Side side) {
        DataViewModel.Shown shown = data();
        Answer.Predictions known = predictions.get(side);
        if (shown == null || known == null || !(shown.task().target() instanceof Target.Quantities target)) {
            return Optional.empty();
        }
        Labels.Quantities labels = shown.data().test().quantities();
        int count = Math.min(labels.count(), known.outputs().length);
        double[] right = new double[count];
        double[] said = new double[count];
        for (int i = 0; i < count; i++) {
            right[i] = target.scale().recorded(labels.values()[i * labels.width()]);
            said[i] = target.scale().recorded(known.outputs()[i][0]);
        }
        return Optional.of(new Told(target, right, said));
    }

    /** What a side says of the first quantity of an example, in its unit; empty before it answered. */
    OptionalDouble quantity(Side side, int example) {
        DataViewModel.Shown shown = data();
        Answer.Predictions known = predictions.get(side);
        return shown != null
                        && known != null
                        && example < known.outputs().length
                        && shown.task().target() instanceof Target.Quantities target
                ? OptionalDouble.of(target.scale().recorded(known.outputs()[example][0]))
                : OptionalDouble.empty();
    }

    /** How sure a side is of what it says, a fraction; 0 before it answered. */
    public double confidence(Side side, int example) {
        Answer.Predictions known = predictions.get(side);
        return known == null || example >= known.outputs().length
                ? 0
                : known.outputs()[example][known.predicted(example)];
    }

    /** Whether a side answered and is wrong. */
    public boolean wrong(Side side, int example) {
        int said = said(side, example);
        return said >= 0 && said != examples().orElseThrow().label(example);
    }

    /** The places of the listed examples. */
    public List<Integer> listed() {
        Optional<Examples> test = examples();
        if (test.isEmpty()) {
            return List.of();
        }
        int count = Math.min(test.get().count(), MOST_EXAMPLES);
        return IntStream.range(0, count)
                .filter(i -> lists(test.get(), i))
                .boxed()
                .toList();
    }

    private boolean lists(Examples test, int example) {
        Mistake chosen = mistake.get();
        if (chosen != null) {
            return test.label(example) == chosen.is() && said(chosen.side(), example) == chosen.said();
        }
        return switch (filter.get()) {
            case ALL -> true;
            case DISAGREE ->
                predictions.size() == Side.values().length && said(Side.SHALLOW, example) != said(Side.DEEP, example);
            case BOTH_WRONG -> wrong(Side.SHALLOW, example) && wrong(Side.DEEP, example);
            case SHALLOW_WRONG -> wrong(Side.SHALLOW, example);
            case DEEP_WRONG -> wrong(Side.DEEP, example);
        };
    }

    /** What lies over a side's plane: the training points and what it gets wrong, or the held-out points that are listed. */
    public List<SurfacePicture.Points> points(Side side) {
        DataViewModel.Shown shown = data.shownProperty().get();
        if (shown == null) {
            return List.of();
        }
        List<Integer> listed = listed();
        if (!listsAll()) {
            return List.of(points(side, listed));
        }
        return List.of(
                SurfacePicture.Points.plain(shown.data().train()),
                points(side, listed.stream().filter(place -> wrong(side, place)).toList()));
    }

    private SurfacePicture.Points points(Side side, List<Integer> places) {
        BitSet wrong = new BitSet();
        for (int i = 0; i < places.size(); i++) {
            wrong.set(i, wrong(side, places.get(i)));
        }
        int[] chosen = places.stream().mapToInt(Integer::intValue).toArray();
        return new SurfacePicture.Points(examples().orElseThrow().select(chosen), wrong);
    }

    /** Whether every held-out example is listed. */
    public boolean listsAll() {
        return mistake.get() == null && filter.get() == Filter.ALL;
    }

    /** How often a side takes which class for which, {@code [is][said]}; empty before it answered. */
    public Optional<int[][]> confusion(Side side) {
        Optional<Examples> test = examples();
        if (test.isEmpty() || !classes() || !predictions.containsKey(side)) {
            return Optional.empty();
        }
        int classes = Objects.requireNonNull(data()).task().classes().size();
        int[][] counts = new int[classes][classes];
        int count = Math.min(test.get().count(), predictions.get(side).outputs().length);
        for (int i = 0; i < count; i++) {
            counts[test.get().label(i)][said(side, i)]++;
        }
        return Optional.of(counts);
    }

    /** How well a side tells two classes apart; empty before it answered, and for other tasks. */
    public Optional<Answer.Roc> roc(Side side) {
        Optional<Examples> test = examples();
        Answer.Predictions known = predictions.get(side);
        if (test.isEmpty()
                || !classes()
                || known == null
                || known.outputs().length == 0
                || known.outputs()[0].length != 2) {
            return Optional.empty();
        }
        int count = Math.min(test.get().count(), known.outputs().length);
        Answer.Roc roc = Ranking.roc(
                Arrays.copyOf(known.outputs(), count), Arrays.copyOf(test.get().classes(), count));
        return Optional.of(roc).filter(found -> !Double.isNaN(found.area()));
    }

    // ---- Commands ----

    /** Asks what is not known yet, where somebody looks. */
    public void tick(long nanos) {
        DataViewModel.Shown shown = data.shownProperty().get();
        if (!watched.get() || shown == null) {
            return;
        }
        for (Side side : new ArrayList<>(stale)) {
            Long last = askedAt.get(side);
            boolean due = last == null || nanos - last >= PATIENCE_NANOS;
            if (due && predictionsAsker.idle(side) && surfaceAsker.idle(side)) {
                stale.remove(side);
                askedAt.put(side, nanos);
                ask(side, shown);
            }
        }
    }

    private void ask(Side side, DataViewModel.Shown shown) {
        predictionsAsker.ask(
                side, new Query.Predict(Split.TEST, 0, MOST_EXAMPLES), Answer.Predictions.class, answer -> {
                    predictions.put(side, answer);
                    changed();
                });
        if (shown.plane()) {
            double radius = shown.radius().orElse(0);
            surfaceAsker.ask(
                    side,
                    new Query.Scan(-radius, radius, -radius, radius, SURFACE_POINTS, SURFACE_POINTS),
                    Answer.Surface.class,
                    answer -> {
                        surfaces.put(side, answer);
                        changed();
                    });
        }
    }
}
