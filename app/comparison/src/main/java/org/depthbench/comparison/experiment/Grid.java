package org.depthbench.comparison.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.EqualSteps;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.Seeds;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;

/**
 * The trials of an experiment, one repeat after the other, so that one that is cut short has measured every cell as often. All train on
 * one thread, which gives the most trials an hour and lets machines share them.
 */
public final class Grid {
    private static final int THREADS = 1;
    private static final String RESIDUAL = "residual";
    private static final int USUAL_SIZES = 5;
    private static final double PERCENT = 100;

    /** So far are the seeds of two sides apart that have one network. */
    static final long OTHER_SEEDS = 1_000_000;

    private static final List<Integer> USUAL_DEPTHS = List.of(0, 1, 2, 3, 4, 6, 8);

    private static final List<Integer> USUAL_DEPTHS_OF_A_MAP = List.of(2, 3, 4, 6);

    /** Links show where networks without them can no longer be trained well. */
    private static final List<Integer> USUAL_DEPTHS_WITH_LINKS = List.of(0, 1, 2, 3, 4, 6, 8, 12, 16);

    private final ExperimentSpec spec;
    private final TaskCatalogue catalogue;

    private Grid(ExperimentSpec spec, TaskCatalogue catalogue) {
        this.spec = spec;
        this.catalogue = catalogue;
    }

    /**
     * The trials of an experiment, to be trained.
     *
     * @throws IllegalArgumentException with a sentence when one of them cannot be trained
     */
    public static List<PlannedTrial> of(ExperimentSpec spec, TaskCatalogue catalogue) {
        List<PlannedTrial> trials = planned(spec, catalogue);
        for (PlannedTrial each : trials) {
            each.trial().task().check(catalogue);
            each.trial().check();
        }
        return trials;
    }

    /**
     * The trials of an experiment, of which nothing has to be trained: where it tells its steps, its task's data need not be here.
     *
     * @throws IllegalArgumentException with a sentence when the catalogue does not know its task
     */
    public static List<PlannedTrial> planned(ExperimentSpec spec, TaskCatalogue catalogue) {
        return new Grid(spec, catalogue).trials();
    }

    /**
     * The same experiment with its steps told, so that it means the same on every machine.
     *
     * @throws IllegalArgumentException with a sentence when the catalogue does not know its task
     */
    public static ExperimentSpec told(ExperimentSpec spec, TaskCatalogue catalogue) {
        Grid grid = new Grid(spec, catalogue);
        return switch (spec.kind()) {
            case DATA_REQUIREMENTS -> spec.withSteps(grid.sizes());
            case DEPTH_LADDER -> spec.withSteps(grid.depths());
            case CROSSOVER_MAP -> spec.withSteps(grid.sizes()).withDepths(grid.depthsOfMap());
            case REPEAT, SAME_AGAINST_SAME, COST_TO_TARGET, OVERFITTING, APPLICATIONS -> spec;
        };
    }

    private List<PlannedTrial> trials() {
        List<PlannedTrial> trials = new ArrayList<>();
        for (int repeat = 0; repeat < spec.repeats(); repeat++) {
            trials.addAll(trials(repeat));
        }
        return List.copyOf(trials);
    }

    private List<PlannedTrial> trials(int repeat) {
        ComparisonSpec pair = at(repeat);
        return switch (spec.kind()) {
            case REPEAT, COST_TO_TARGET -> both(pair, 0, pair.task().task(), repeat);
            case OVERFITTING ->
                spec.steps().isEmpty()
                        ? both(pair, 0, pair.task().task(), repeat)
                        : spec.steps().stream()
                                .flatMap(percent -> wrong(pair, percent, repeat))
                                .toList();
            case SAME_AGAINST_SAME -> same(pair, repeat);
            case DATA_REQUIREMENTS ->
                sizes().stream().flatMap(size -> ofSize(pair, size, repeat)).toList();
            case DEPTH_LADDER ->
                depths().stream().flatMap(depth -> ofDepth(pair, depth, repeat)).toList();
            case CROSSOVER_MAP ->
                sizes().stream()
                        .flatMap(size -> ofEveryDepth(pair, size, repeat))
                        .toList();
            case APPLICATIONS -> everyTask(repeat);
        };
    }

    /** What is asked about, with the seed and the division of one repeat. */
    private ComparisonSpec at(int repeat) {
        return divided(spec.comparison().withSeed(spec.seeds().get(repeat)));
    }

    private ComparisonSpec divided(ComparisonSpec pair) {
        boolean drawn = catalogue
                .find(pair.task().task())
                .filter(task -> task.source().division() instanceof Division.Drawn)
                .isPresent();
        return spec.newSplits() && !drawn
                ? pair.with(pair.task().withDivision(new Seeds(pair.seed()).division()))
                : pair;
    }

    /** Sides take turns in being first. */
    private List<PlannedTrial> both(ComparisonSpec pair, double x, String label, int repeat) {
        List<Side> order = repeat % 2 == 0 ? List.of(Side.SHALLOW, Side.DEEP) : List.of(Side.DEEP, Side.SHALLOW);
        return order.stream()
                .map(side -> planned(side, x, label, repeat, pair, pair.side(side), pair.seed()))
                .toList();
    }

    private static PlannedTrial planned(
            Side side, double x, String label, int repeat, ComparisonSpec on, Learner learner, long seed) {
        TrialSpec trial = on.with(side, learner).withSeed(seed).trial(side, THREADS);
        return new PlannedTrial(side, "", x, label, repeat, trial, on.stop());
    }

    private static List<PlannedTrial> same(ComparisonSpec pair, int repeat) {
        String label = pair.shallow().network().name();
        long seed = pair.seed();
        return List.of(
                planned(Side.SHALLOW, 0, label, repeat, pair, pair.shallow(), seed),
                planned(Side.DEEP, 0, label, repeat, pair, pair.shallow(), OTHER_SEEDS + seed));
    }

    private Stream<PlannedTrial> wrong(ComparisonSpec pair, int percent, int repeat) {
        ComparisonSpec noisy = pair.with(pair.task().withWrongLabels(percent / PERCENT));
        String label = percent + " %";
        return Stream.concat(
                both(noisy, percent, label, repeat).stream(),
                spec.remedies().stream().flatMap(remedy -> both(remedy.on(noisy), percent, label, repeat).stream()
                        .map(planned -> planned.in(remedy.word()))));
    }

    private Stream<PlannedTrial> ofSize(ComparisonSpec pair, int size, int repeat) {
        return both(pair, size, Integer.toString(size), repeat).stream()
                .map(planned -> sized(planned.side(), pair, pair.side(planned.side()), size, repeat));
    }

    private static PlannedTrial sized(Side side, ComparisonSpec pair, Learner learner, int size, int repeat) {
        int epochs = new EqualSteps(pair, learner).epochs(size);
        ComparisonSpec smaller =
                pair.with(pair.task().withExamples(size)).with(pair.stop().withEpochs(epochs));
        return planned(side, size, Integer.toString(size), repeat, smaller, learner, pair.seed());
    }

    /** One hidden layer, and at each depth a network beside it. */
    private Stream<PlannedTrial> ofEveryDepth(ComparisonSpec pair, int size, int repeat) {
        Ladder ladder = new Ladder(pair, spec.equal());
        return Stream.concat(
                Stream.of(sized(Side.SHALLOW, pair, ladder.learner(1, false), size, repeat)),
                depthsOfMap().stream().map(depth -> sized(Side.DEEP, pair, ladder.learner(depth, false), size, repeat)
                        .in(depth + " layers")));
    }

    /** Asked for, or each twice the one before, up to the size at hand. */
    private List<Integer> sizes() {
        if (!spec.steps().isEmpty()) {
            return spec.steps();
        }
        TaskChoice choice = spec.comparison().task();
        Sizes sizes = choice.check(catalogue).sizes();
        return IntStream.range(0, USUAL_SIZES)
                .map(i -> choice.examples() >> (USUAL_SIZES - 1 - i))
                .map(size -> Math.max(size, sizes.least()))
                .distinct()
                .boxed()
                .toList();
    }

    private List<Integer> depthsOfMap() {
        return spec.depths().isEmpty() ? USUAL_DEPTHS_OF_A_MAP : spec.depths();
    }

    private List<Integer> depths() {
        if (!spec.steps().isEmpty()) {
            return spec.steps();
        }
        return spec.residual() ? USUAL_DEPTHS_WITH_LINKS : USUAL_DEPTHS;
    }

    private Stream<PlannedTrial> ofDepth(ComparisonSpec pair, int depth, int repeat) {
        Ladder ladder = new Ladder(pair, spec.equal());
        PlannedTrial plain = planned(
                Ladder.side(depth),
                depth,
                Integer.toString(depth),
                repeat,
                pair,
                ladder.learner(depth, false),
                pair.seed());
        if (!spec.residual() || !Ladder.links(depth)) {
            return Stream.of(plain);
        }
        PlannedTrial linked = planned(
                Ladder.side(depth),
                depth,
                depth + " " + RESIDUAL,
                repeat,
                pair,
                ladder.learner(depth, true),
                pair.seed());
        return Stream.of(plain, linked.in(RESIDUAL));
    }

    private List<PlannedTrial> everyTask(int repeat) {
        List<PlannedTrial> trials = new ArrayList<>();
        List<Task> tasks = catalogue.all();
        for (int i = 0; i < tasks.size(); i++) {
            ComparisonSpec usual = DefaultComparisons.of(
                            tasks.get(i), spec.comparison().schedule())
                    .withSeed(spec.seeds().get(repeat));
            trials.addAll(both(divided(usual), i, tasks.get(i).id(), repeat));
        }
        return trials;
    }
}
