package org.depthbench.comparison.report;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.driving.DrivingTask;
import org.depthbench.datasets.driving.Roads;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Split;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/**
 * What the trained networks answered when they were asked; a side that could not answer is missing.
 *
 * @param confusions on the held-out examples; none where quantities are predicted
 * @param rocs on the held-out examples of two classes; none for other tasks
 * @param surfaces over the plane; none for other tasks
 * @param drives how they drove; none for other tasks
 */
public record Insights(
        Map<Side, Answer.Confusion> confusions,
        Map<Side, Answer.Roc> rocs,
        Map<Side, Answer.Surface> surfaces,
        Map<Side, Answer.Driven> drives) {
    private static final int SURFACE_POINTS = 140;
    private static final long ANSWER_SECONDS = 20;
    /** Some ten thousand frames are looked at one after the other. */
    private static final long DRIVE_SECONDS = 180;

    public Insights {
        confusions = Map.copyOf(confusions);
        rocs = Map.copyOf(rocs);
        surfaces = Map.copyOf(surfaces);
        drives = Map.copyOf(drives);
    }

    /** Nothing was asked. */
    public static Insights none() {
        return new Insights(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** Asks the networks of a comparison that can still answer all that a report shows, and waits; see {@link #results}. */
    public static Insights ask(
            ComparisonResult result,
            TaskCatalogue catalogue,
            BiFunction<Side, Query, CompletableFuture<Answer>> inspect) {
        Map<Side, Answer.Surface> surfaces = new EnumMap<>(Side.class);
        Optional<Inputs.Plane> plane = catalogue
                .find(result.spec().task().task())
                .map(Task::inputs)
                .filter(Inputs.Plane.class::isInstance)
                .map(Inputs.Plane.class::cast);
        for (Side side : answering(result)) {
            if (plane.isPresent()) {
                double radius = plane.get().radius();
                Query scan = new Query.Scan(-radius, radius, -radius, radius, SURFACE_POINTS, SURFACE_POINTS);
                answer(inspect.apply(side, scan), Answer.Surface.class, ANSWER_SECONDS)
                        .ifPresent(surface -> surfaces.put(side, surface));
            }
        }
        Insights results = results(result, inspect);
        return new Insights(results.confusions(), results.rocs(), surfaces, results.drives());
    }

    /**
     * Asks only for what is a result of its own beside the score: which classes they confuse, how well they tell two apart, and on the
     * task of driving how they drive.
     *
     * @param inspect puts a question to a side's network
     */
    public static Insights results(
            ComparisonResult result, BiFunction<Side, Query, CompletableFuture<Answer>> inspect) {
        Map<Side, Answer.Confusion> confusions = new EnumMap<>(Side.class);
        Map<Side, Answer.Roc> rocs = new EnumMap<>(Side.class);
        Map<Side, Answer.Driven> drives = new EnumMap<>(Side.class);
        if (result.metric().ofClasses()) {
            boolean two = result.spec().task().demand().head().outputs() == 2;
            for (Side side : answering(result)) {
                answer(inspect.apply(side, new Query.Confuse(Split.TEST)), Answer.Confusion.class, ANSWER_SECONDS)
                        .ifPresent(confusion -> confusions.put(side, confusion));
                if (two) {
                    answer(inspect.apply(side, new Query.Rank(Split.TEST)), Answer.Roc.class, ANSWER_SECONDS)
                            .ifPresent(roc -> rocs.put(side, roc));
                }
            }
        }
        if (result.spec().task().task().equals(DrivingTask.ID)) {
            Map<Side, CompletableFuture<Answer>> asked = new EnumMap<>(Side.class);
            answering(result).forEach(side -> asked.put(side, inspect.apply(side, new Query.Drive(Roads.UNSEEN))));
            asked.forEach((side, answer) ->
                    answer(answer, Answer.Driven.class, DRIVE_SECONDS).ifPresent(driven -> drives.put(side, driven)));
        }
        return new Insights(confusions, rocs, Map.of(), drives);
    }

    /** Whether a side answered anything. */
    boolean answered(Side side) {
        return confusions.containsKey(side) || surfaces.containsKey(side) || drives.containsKey(side);
    }

    private static List<Side> answering(ComparisonResult result) {
        return Arrays.stream(Side.values())
                .filter(side -> Set.of(TrialState.FINISHED, TrialState.TRAINING)
                        .contains(result.side(side).state()))
                .toList();
    }

    /** What a network answers; empty when it cannot any more. */
    public static <T extends Answer> Optional<T> answer(CompletableFuture<Answer> answer, Class<T> kind) {
        return answer(answer, kind, ANSWER_SECONDS);
    }

    /** Empty when the network cannot answer any more: the report then says so. */
    private static <T extends Answer> Optional<T> answer(
            CompletableFuture<Answer> answer, Class<T> kind, long seconds) {
        try {
            return Optional.of(kind.cast(answer.get(seconds, TimeUnit.SECONDS)));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
