package org.depthbench.comparison.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Inputs;
import org.depthbench.datasets.task.Split;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;

/**
 * What the trained networks answered when they were asked; a side that could not answer is missing.
 *
 * @param confusions on the held-out examples; none where quantities are predicted
 * @param surfaces over the plane; none for other tasks
 */
public record Insights(Map<Side, Answer.Confusion> confusions, Map<Side, Answer.Surface> surfaces) {
    private static final int SURFACE_POINTS = 140;
    private static final long ANSWER_SECONDS = 20;

    public Insights {
        confusions = Map.copyOf(confusions);
        surfaces = Map.copyOf(surfaces);
    }

    /** Nothing was asked. */
    public static Insights none() {
        return new Insights(Map.of(), Map.of());
    }

    /**
     * Asks the networks of a comparison that can still answer, and waits.
     *
     * @param catalogue knows whether its task lies in the plane
     * @param inspect puts a question to a side's network
     */
    public static Insights ask(
            ComparisonResult result,
            TaskCatalogue catalogue,
            BiFunction<Side, Query, CompletableFuture<Answer>> inspect) {
        Map<Side, Answer.Confusion> confusions = new EnumMap<>(Side.class);
        Map<Side, Answer.Surface> surfaces = new EnumMap<>(Side.class);
        Optional<Inputs.Plane> plane = catalogue
                .find(result.spec().task().task())
                .map(Task::inputs)
                .filter(Inputs.Plane.class::isInstance)
                .map(Inputs.Plane.class::cast);
        boolean classes = result.metric().ofClasses();
        for (Side side : Side.values()) {
            TrialState state = result.side(side).state();
            if (state != TrialState.FINISHED && state != TrialState.TRAINING) {
                continue;
            }
            if (classes) {
                answer(inspect.apply(side, new Query.Confuse(Split.TEST)), Answer.Confusion.class)
                        .ifPresent(confusion -> confusions.put(side, confusion));
            }
            if (plane.isPresent()) {
                double radius = plane.get().radius();
                Query scan = new Query.Scan(-radius, radius, -radius, radius, SURFACE_POINTS, SURFACE_POINTS);
                answer(inspect.apply(side, scan), Answer.Surface.class)
                        .ifPresent(surface -> surfaces.put(side, surface));
            }
        }
        return new Insights(confusions, surfaces);
    }

    /** Empty when the network cannot answer any more: the report then says so. */
    private static <T extends Answer> Optional<T> answer(CompletableFuture<Answer> answer, Class<T> kind) {
        try {
            return Optional.of(kind.cast(answer.get(ANSWER_SECONDS, TimeUnit.SECONDS)));
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
