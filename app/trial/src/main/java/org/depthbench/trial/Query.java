package org.depthbench.trial;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.depthbench.datasets.task.Split;

/** A question about a network as it is at this moment. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Query.Predict.class, name = "predict"),
    @JsonSubTypes.Type(value = Query.PredictInput.class, name = "predict-input"),
    @JsonSubTypes.Type(value = Query.Confuse.class, name = "confuse"),
    @JsonSubTypes.Type(value = Query.Rank.class, name = "rank"),
    @JsonSubTypes.Type(value = Query.Scan.class, name = "scan"),
    @JsonSubTypes.Type(value = Query.ScanUnits.class, name = "scan-units"),
    @JsonSubTypes.Type(value = Query.Weigh.class, name = "weigh"),
    @JsonSubTypes.Type(value = Query.Activate.class, name = "activate"),
    @JsonSubTypes.Type(value = Query.Drive.class, name = "drive"),
    @JsonSubTypes.Type(value = Query.Save.class, name = "save")
})
public sealed interface Query {
    /** What does it say of these examples? Answered by {@link Answer.Predictions}. */
    record Predict(Split split, int from, int count) implements Query {}

    /** What does it say of this input, which need not be in the data? Answered by {@link Answer.Predictions}. */
    record PredictInput(float[] input) implements Query {}

    /** Which classes does it take for which? For tasks of classes; answered by {@link Answer.Confusion}. */
    record Confuse(Split split) implements Query {}

    /** How well does it tell two classes apart, wherever the line between them is drawn? For tasks of two; answered by {@link Answer.Roc}. */
    record Rank(Split split) implements Query {}

    /**
     * What does it say across a rectangle of the plane? For tasks in the plane; answered by {@link Answer.Surface}.
     *
     * @param columns points from {@code left} to {@code right}, both included, 2 to 400
     * @param rows points from {@code bottom} to {@code top}, both included, 2 to 400
     */
    record Scan(double left, double right, double bottom, double top, int columns, int rows) implements Query {}

    /**
     * What does each unit of one layer, counted from 0, put out across a rectangle of the plane? For tasks of two inputs and
     * layers that put out a list of values; answered by {@link Answer.UnitSurfaces}.
     *
     * @param points from one border to the other on both axes, both included, 2 to 60
     */
    record ScanUnits(int layer, double left, double right, double bottom, double top, int points) implements Query {}

    /** What are the weights of one layer, counted from 0? Answered by {@link Answer.Weights}. */
    record Weigh(int layer) implements Query {}

    /** What does one layer, counted from 0, put out for this input? Answered by {@link Answer.Activations}. */
    record Activate(int layer, float[] input) implements Query {}

    /**
     * How far does it come where it steers by itself? For the task of driving; answered by {@link Answer.Driven}.
     *
     * @param roads how many of those that no data comes from, the first ones first, 1 to {@value
     *     org.depthbench.datasets.driving.Roads#UNSEEN}
     */
    record Drive(int roads) implements Query {}

    /**
     * Write it down so that Deeplearning4j alone can read it. For networks of Deeplearning4j's own layers; answered by {@link
     * Answer.Saved}.
     *
     * @param file which is written or replaced
     */
    record Save(String file) implements Query {}
}
