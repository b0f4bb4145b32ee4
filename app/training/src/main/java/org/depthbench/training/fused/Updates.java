package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.updater.BaseMultiLayerUpdater;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.depthbench.training.fused.function.Tiny;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.optimiser.UpdateRule;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;

/**
 * The step from gradients to new parameters, in one pass over pieces that fit the first cache: lanes are added up, divided by
 * the number of examples, penalised, and given to the optimiser's rule. What each parameter needs is read from
 * Deeplearning4j's own updater.
 */
final class Updates {
    /**
     * What is kept of a state are multiples of its 10⁻⁷th part; so even the smallest, times a learning rate of 10⁻⁸, is a number
     * of full precision, 1.2·10⁻³⁸ or more. A decaying state would else stop at a few of its smallest steps for good.
     */
    private static final float TINY_STATE = 1e-23f;

    /** The same for gradients, which will be squared and weighted with 1/1000; far below what moves a parameter. */
    private static final float TINY_GRADIENT = 1e-10f;

    private final List<Segment> segments = new ArrayList<>();
    private final Clipping clipping = new Clipping();
    private final FlatParameters parameters;
    private final @Nullable Floats state;

    /**
     * Neighbouring parameters that are treated alike; {@code first} and {@code second} are places in the state, {@code limit} is a
     * number of the clipping's.
     */
    private record Segment(
            int at, int count, int first, int second, UpdateRule rule, IUpdater settings, Penalty penalty, int limit) {
        /** Whether another one, with state of the same layout, goes on where this one ends. */
        boolean goesOn(Segment next) {
            return settings.equals(next.settings)
                    && penalty.equals(next.penalty)
                    && limit == next.limit
                    && at + count == next.at
                    && first + count == next.first
                    && second - first == next.second - next.first;
        }

        Segment with(Segment next) {
            return new Segment(at, count + next.count, first, second, rule, settings, penalty, limit);
        }
    }

    Updates(MultiLayerNetwork network, FlatParameters parameters) {
        this.parameters = parameters;
        if (!(network.getUpdater() instanceof BaseMultiLayerUpdater<?> updater)) {
            throw new IllegalStateException("An updater of another kind: " + network.getUpdater());
        }
        INDArray view = updater.getStateViewArray();
        this.state = view == null ? null : Floats.of(view);
        for (UpdaterBlock block : updater.getUpdaterBlocks()) {
            addSegments(block);
        }
    }

    /** A block has one rule; its state is the first number of each parameter, then the second of each. */
    private void addSegments(UpdaterBlock block) {
        IUpdater settings = block.getGradientUpdater().getConfig();
        UpdateRule rule = UpdateRule.of(settings)
                .orElseThrow(() -> new IllegalStateException("An optimiser without a rule: " + settings));
        int size = block.getParamOffsetEnd() - block.getParamOffsetStart();
        for (UpdaterBlock.ParamState each : block.getLayersAndVariablesInBlock()) {
            int at = each.getParamOffsetStart();
            int first = block.getUpdaterViewOffsetStart() + at - block.getParamOffsetStart();
            Penalty penalty = Penalty.of(each.getLayer().getConfig().getRegularizationByParam(each.getParamName()));
            int count = each.getParamOffsetEnd() - at;
            int limit = rule.gradientsAreSteps() ? Clipping.NONE : clipping.limit(each.getLayer(), at, count);
            Segment segment = new Segment(at, count, first, first + size, rule, settings, penalty, limit);
            int last = segments.size() - 1;
            if (last >= 0 && segments.get(last).goesOn(segment)) {
                segments.set(last, segments.get(last).with(segment));
            } else {
                segments.add(segment);
            }
        }
    }

    /** Sees how far the gradients of a batch have to be clipped in the steps that follow. */
    void clip(List<Floats> lanes, int examples, Pieces pieces) {
        clipping.measure(lanes, examples, pieces);
    }

    /**
     * Takes one thread's part of a step.
     *
     * @param lanes gradients summed over examples
     * @param part which part, from 0 to below {@code parts}
     * @return the penalties of this part's parameters, before the step
     */
    double apply(List<Floats> lanes, int examples, int iteration, int epoch, int part, int parts, Pieces pieces) {
        double penalties = 0;
        for (Segment segment : segments) {
            double rate =
                    segment.settings().hasLearningRate() ? segment.settings().getLearningRate(iteration, epoch) : 1;
            UpdateRule.Step step = segment.rule().step(iteration, rate);
            int all = (segment.count() + Floats.PIECE - 1) / Floats.PIECE;
            for (int i = (int) ((long) all * part / parts); i < (int) ((long) all * (part + 1) / parts); i++) {
                int offset = i * Floats.PIECE;
                int count = Math.min(Floats.PIECE, segment.count() - offset);
                penalties += apply(segment, step, rate, offset, count, lanes, examples, pieces);
            }
        }
        return penalties;
    }

    private double apply(
            Segment segment,
            UpdateRule.Step step,
            double rate,
            int offset,
            int count,
            List<Floats> lanes,
            int examples,
            Pieces pieces) {
        int at = segment.at() + offset;
        parameters.values().read(at, pieces.parameters, count);
        pieces.sum(lanes, at, count);
        double penalty = 0;
        if (!segment.rule().gradientsAreSteps()) {
            scale(pieces.gradients, clipping.factor(segment.limit()) / examples, count);
            penalty = segment.penalty().apply(pieces.parameters, pieces.gradients, rate, count);
        }
        int states = segment.rule().states();
        if (state == null || states == 0) {
            step.apply(pieces.parameters, pieces.gradients, pieces.first, pieces.second, count);
        } else {
            state.read(segment.first() + offset, pieces.first, count);
            if (states > 1) {
                state.read(segment.second() + offset, pieces.second, count);
            }
            step.apply(pieces.parameters, pieces.gradients, pieces.first, pieces.second, count);
            Tiny.away(pieces.first, TINY_STATE, count);
            state.write(segment.first() + offset, pieces.first, count);
            if (states > 1) {
                Tiny.away(pieces.second, TINY_STATE, count);
                state.write(segment.second() + offset, pieces.second, count);
            }
        }
        parameters.values().write(at, pieces.parameters, count);
        return penalty;
    }

    private static void scale(float[] gradients, float factor, int count) {
        for (int i = 0; i < count; i++) {
            gradients[i] = Tiny.away(gradients[i] * factor, TINY_GRADIENT);
        }
    }
}
