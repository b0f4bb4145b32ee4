package org.depthbench.comparison.trial;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.depthbench.datasets.task.Split;

/** A question about a network as it is at this moment. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface Probe {
    /** What does it say of these examples? Answered by {@link Inspection.Predictions}. */
    record Predict(Split split, int from, int count) implements Probe {}

    /** What does it say of this input, which need not be in the data? Answered by {@link Inspection.Predictions}. */
    record Answer(float[] input) implements Probe {}

    /** Which classes does it take for which? Answered by {@link Inspection.Confusion}. */
    record Confuse(Split split) implements Probe {}

    /**
     * What does it say across a rectangle of the plane? For tasks of two inputs; answered by {@link Inspection.Surface}.
     *
     * @param columns points from {@code left} to {@code right}, both included, 2 to 400
     * @param rows points from {@code bottom} to {@code top}, both included, 2 to 400
     */
    record Scan(double left, double right, double bottom, double top, int columns, int rows) implements Probe {}

    /**
     * What does each unit of one layer, counted from 0, put out across a rectangle of the plane? For tasks of two inputs and
     * layers that put out a list of values; answered by {@link Inspection.UnitSurfaces}.
     *
     * @param points from one border to the other on both axes, both included, 2 to 60
     */
    record ScanUnits(int layer, double left, double right, double bottom, double top, int points) implements Probe {}

    /** What are the weights of one layer, counted from 0? Answered by {@link Inspection.Weights}. */
    record Weigh(int layer) implements Probe {}

    /** What does one layer, counted from 0, put out for this input? Answered by {@link Inspection.Activations}. */
    record Activate(int layer, float[] input) implements Probe {}
}
