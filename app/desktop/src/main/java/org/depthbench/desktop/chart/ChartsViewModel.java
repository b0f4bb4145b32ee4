package org.depthbench.desktop.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Curve;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Curves;
import org.depthbench.comparison.chart.Mark;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Divergence;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.Metric;
import org.depthbench.desktop.live.LiveReadings;
import org.depthbench.desktop.live.Phase;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.Loss;
import org.jspecify.annotations.Nullable;

/** What all charts show together: one axis, one zoom, one cursor, and the runs laid under them. */
public final class ChartsViewModel {
    /**
     * Epochs of both sides for which one more change goes by undrawn. Gathering and drawing n points takes time in proportion to
     * n, and one more epoch moves them by an n-th: so a long run's charts need no more of a core than those of a short one.
     */
    private static final int EPOCHS_A_CHANGE = 2_000;

    private final LiveReadings live;
    private final Words words;

    private final ObjectProperty<Axis> axis = new SimpleObjectProperty<>(Axis.EPOCH);
    private final ObjectProperty<CurveChart.@Nullable Window> zoom = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Double> cursor = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Measure> alone = new SimpleObjectProperty<>();
    private final ObservableList<StoredComparison> overlaid = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Metric> metric = new ReadOnlyObjectWrapper<>(Metric.ACCURACY);
    private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper before = new ReadOnlyBooleanWrapper();
    private int undrawn;

    /** Charts of what is live. */
    public ChartsViewModel(LiveReadings live, Words words) {
        this.live = live;
        this.words = words;
        live.revisionProperty().addListener((property, was, is) -> measured());
        live.phaseProperty().addListener((property, before, phase) -> changed());
        axis.addListener((property, before, along) -> {
            zoom.set(null);
            cursor.set(null);
            changed();
        });
        zoom.addListener((property, before, part) -> changed());
        overlaid.addListener((ListChangeListener<StoredComparison>) change -> changed());
        live.networksProperty().addListener((property, was, is) -> zoom.set(null));
    }

    private void measured() {
        undrawn++;
        if (live.phaseProperty().get() != Phase.TRAINING || undrawn > live.epochs() / EPOCHS_A_CHANGE) {
            changed();
        }
    }

    private void changed() {
        undrawn = 0;
        live.result().map(ComparisonResult::metric).ifPresent(metric::set);
        before.set(live.comparableBefore().isPresent());
        revision.set(revision.get() + 1);
    }

    // ---- Properties ----

    /** What the horizontal axes count. */
    public ObjectProperty<Axis> axisProperty() {
        return axis;
    }

    /** The part of the horizontal axes that is shown; null for all. */
    public ObjectProperty<CurveChart.@Nullable Window> zoomProperty() {
        return zoom;
    }

    /** Where the cursor stands on the horizontal axes; null where there is none. */
    public ObjectProperty<@Nullable Double> cursorProperty() {
        return cursor;
    }

    /** The one chart that is shown; null for all of them. */
    public ObjectProperty<@Nullable Measure> aloneProperty() {
        return alone;
    }

    /** Other runs, drawn faintly under the live one. */
    public ObservableList<StoredComparison> overlaid() {
        return overlaid;
    }

    /** Whether what was trained before lies under what is live. */
    public ReadOnlyBooleanProperty beforeProperty() {
        return before.getReadOnlyProperty();
    }

    /** Grows whenever a chart must be drawn anew. */
    public ReadOnlyLongProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /**
     * What a chart's curves depend on: while it stays equal, there is nothing new to draw.
     *
     * @param before whether what was trained before lies under them
     * @param networks counts the networks that stood ready so far
     * @param points of the live curves
     * @param diverged whose curves have ended
     */
    record Subject(
            Measure measure,
            Axis along,
            CurveChart.@Nullable Window window,
            List<StoredComparison> under,
            boolean before,
            long networks,
            long points,
            List<Side> diverged) {}

    /** What a chart of one measure shows now. */
    Subject subject(Measure measure) {
        long points = live.epochs();
        for (Side side : Side.values()) {
            points += measure == Measure.LOSS ? live.slices(side) : 0;
        }
        return new Subject(
                measure,
                axis.get(),
                zoom.get(),
                List.copyOf(overlaid),
                before.get(),
                live.networksProperty().get(),
                points,
                diverged());
    }

    /**
     * What is needed to draw a chart of one measure, to be called on any thread: gathering the points of a long run takes
     * time.
     */
    public Supplier<CurveChart> chart(Measure measure) {
        Optional<ComparisonResult> result = live.result();
        Axis along = axis.get();
        CurveChart.Window window = zoom.get();
        List<Under> under = under();
        Map<Side, Curve> slices = new EnumMap<>(Side.class);
        if (measure == Measure.LOSS) {
            for (Side side : Side.values()) {
                // Of another loss, what is made small while learning has another unit than the chart.
                boolean comparable = result.map(now -> now.metric().ofClasses()
                                && now.side(side).spec().learner().training().loss() == Loss.CROSS_ENTROPY)
                        .orElse(false);
                if (comparable) {
                    live.sliceLosses(side, along, name(side, "slices")).ifPresent(curve -> slices.put(side, curve));
                }
            }
        }
        return () -> {
            List<Curve> curves = new ArrayList<>(slices.values());
            under.forEach(run -> curves.addAll(curves(run, measure, along)));
            result.ifPresent(now -> {
                for (Side side : Side.values()) {
                    List<Curve> own = new ArrayList<>(
                            Curves.of(now.side(side), Mark.of(side), measure, along, names(side, measure)));
                    curves.addAll(own);
                    // Single batches go on where the epochs end.
                    Optional.ofNullable(slices.get(side)).ifPresent(batches -> own.add(0, batches));
                    Curves.end(now.side(side), own, diverged(side)).ifPresent(curves::add);
                }
            });
            return new CurveChart(labels(measure, along), along == Axis.EPOCH, measure.most(metric()), curves, window);
        };
    }

    private String diverged(Side side) {
        return words.get("chart.diverged", words.get(side.word()));
    }

    /**
     * A run under the live one.
     *
     * @param name of its curves, before the side's
     * @param place among all such runs, from 1
     */
    private record Under(ComparisonResult result, String name, int place) {}

    /** What was trained before, which keeps its place, then the other runs; one of another task says which. */
    private List<Under> under() {
        List<Under> all = new ArrayList<>();
        live.comparableBefore().ifPresent(then -> all.add(new Under(then, words.get("curve.before"), 1)));
        String task = live.result().map(now -> now.spec().task().task()).orElse("");
        int place = 2;
        for (StoredComparison run : overlaid) {
            String other = run.result().spec().task().task();
            String name = "#" + run.id() + (task.isEmpty() || other.equals(task) ? "" : " (" + other + ")");
            all.add(new Under(run.result(), name, place++));
        }
        return all;
    }

    private List<Curve> curves(Under run, Measure measure, Axis along) {
        return Stream.of(Side.values())
                .map(side -> Curves.of(run.result().side(side), Mark.of(side), measure, along, names(side, measure))
                        .get(0)
                        .under(run.name() + " " + words.get(side.word()), run.place()))
                .toList();
    }

    private Curves.Names names(Side side, Measure measure) {
        return measure.twofold()
                ? new Curves.Names(name(side, "test"), name(side, "train"), name(side, "best"))
                : new Curves.Names(words.get(side.word()), "", "");
    }

    private String name(Side side, String part) {
        return words.get("curve." + part, words.get(side.word()));
    }

    private CurveChart.Labels labels(Measure measure, Axis along) {
        return new CurveChart.Labels(
                words.get("chart." + measure.word(metric())),
                words.get("axis." + along.word()),
                words.get("measure." + measure.word(metric())),
                words.commas());
    }

    /** By what the scores are reckoned that are drawn. */
    public ReadOnlyObjectProperty<Metric> metricProperty() {
        return metric.getReadOnlyProperty();
    }

    private Metric metric() {
        return metric.get();
    }

    /** What a chart is called, with its unit. */
    public String title(Measure measure) {
        return words.get(
                "chart.title",
                words.get("chart." + measure.word(metric())),
                words.get("measure." + measure.word(metric())));
    }

    /** What stands in a chart that has no curve yet. */
    public String emptiness() {
        return switch (live.phaseProperty().get()) {
            case TRAINING, PAUSED -> words.get("chart.first-epoch");
            case IMPOSSIBLE -> words.get("chart.impossible");
            case PREPARING, HELD, READY -> words.get("chart.empty");
            case ENDED -> unmeasured();
        };
    }

    private String unmeasured() {
        List<Side> diverged = diverged();
        return diverged.isEmpty()
                ? words.get("chart.ended")
                : diverged.stream().map(this::diverged).collect(Collectors.joining("\n"));
    }

    private List<Side> diverged() {
        return live.result().stream()
                .flatMap(now -> Stream.of(Side.values())
                        .filter(side -> Divergence.epoch(now.side(side)).isPresent()))
                .toList();
    }

    // ---- Commands ----

    /**
     * The values of the curves nearest to a place on the horizontal axis, with their names; single slices are left out, and
     * curves that have ended before.
     */
    public static <T> List<T> nearest(CurveChart chart, double x, BiFunction<Curve, Double, T> take) {
        return chart.curves().stream()
                .filter(curve -> curve.role() != Curve.Role.FAINT
                        && curve.role() != Curve.Role.MARK
                        && curve.role() != Curve.Role.END)
                .filter(curve -> curve.size() > 0 && x <= curve.xs()[curve.size() - 1] + step(curve.xs()))
                .map(curve -> take.apply(curve, curve.ys()[place(curve.xs(), x)]))
                .toList();
    }

    /** A figure as the window's language writes it. */
    String figure(String english) {
        return words.figure(english);
    }

    /** The place on the horizontal axis that {@link #nearest} reads at, in words; empty where there is no curve. */
    public String reading(CurveChart chart, double x) {
        return chart.curves().stream()
                .filter(curve -> curve.role() == Curve.Role.MAIN && curve.size() > 0)
                .map(curve -> curve.xs()[place(curve.xs(), x)])
                .min(Comparator.comparingDouble(at -> Math.abs(at - x)))
                .map(at -> words.get("axis." + axis.get().word()) + " "
                        + (axis.get() == Axis.EPOCH ? Long.toString(Math.round(at)) : words.figure(Figures.count(at))))
                .orElse("");
    }

    /** From the last point but one to the last. */
    private static double step(double[] xs) {
        return xs.length < 2 ? Math.abs(xs[0]) : xs[xs.length - 1] - xs[xs.length - 2];
    }

    /** The place of the number nearest to x in an ascending row. */
    static int place(double[] xs, double x) {
        int found = Arrays.binarySearch(xs, x);
        if (found >= 0) {
            return found;
        }
        int after = -found - 1;
        if (after == 0) {
            return 0;
        }
        if (after == xs.length) {
            return xs.length - 1;
        }
        return x - xs[after - 1] <= xs[after] - x ? after - 1 : after;
    }
}
