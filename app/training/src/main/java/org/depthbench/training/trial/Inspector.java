package org.depthbench.training.trial;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.driving.DrivingTask;
import org.depthbench.datasets.driving.Roads;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.network.shape.Check;
import org.depthbench.training.network.InputForm;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.Ranking;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Looks into a network without changing it. */
final class Inspector {
    private static final int MOST_GRID_POINTS = 400;
    private static final int MOST_UNIT_POINTS = 60;

    private final MultiLayerNetwork network;
    private final TrainingPath path;
    private final InputForm form;
    private final String task;
    private final TaskData data;

    /** @param task the id of the task that the data is of */
    Inspector(MultiLayerNetwork network, TrainingPath path, InputForm form, String task, TaskData data) {
        this.network = network;
        this.path = path;
        this.form = form;
        this.task = task;
        this.data = data;
    }

    Answer answer(Query query) {
        if (query instanceof Query.Predict predict) {
            Examples examples = data.examples(predict.split());
            Check.range("First example", predict.from(), 0, examples.count());
            int to = (int) Math.min(examples.count(), (long) predict.from() + Math.max(0, predict.count()));
            return new Answer.Predictions(path.outputs(examples.slice(predict.from(), to)));
        }
        if (query instanceof Query.PredictInput answer) {
            return new Answer.Predictions(path.outputs(example(answer.input())));
        }
        if (query instanceof Query.Confuse confuse) {
            return confusion(data.examples(confuse.split()));
        }
        if (query instanceof Query.Rank rank) {
            Examples examples = data.examples(rank.split());
            if (!(examples.labels() instanceof Labels.Classes)) {
                throw new IllegalArgumentException(
                        "Only classes can be told apart, and this task predicts a quantity.");
            }
            return Ranking.roc(path.outputs(examples), examples.classes());
        }
        if (query instanceof Query.Scan scan) {
            return scan(scan);
        }
        if (query instanceof Query.ScanUnits scan) {
            return scanUnits(scan);
        }
        if (query instanceof Query.Weigh weigh) {
            return weights(checkLayer(weigh.layer()));
        }
        if (query instanceof Query.Activate activate) {
            return activations(checkLayer(activate.layer()), example(activate.input()));
        }
        if (query instanceof Query.Drive drive) {
            return driven(Math.toIntExact(Check.range("Roads", drive.roads(), 1, Roads.UNSEEN)));
        }
        if (query instanceof Query.Save save) {
            return saved(Path.of(save.file()));
        }
        throw new IllegalStateException("A query without an answer: " + query);
    }

    private Answer.Confusion confusion(Examples examples) {
        if (!(examples.labels() instanceof Labels.Classes)) {
            throw new IllegalArgumentException("Only classes can be confused, and this task predicts a quantity.");
        }
        Answer.Predictions predictions = new Answer.Predictions(path.outputs(examples));
        int classes = Math.toIntExact(network.layerSize(network.getnLayers() - 1));
        int[][] counts = new int[classes][classes];
        for (int i = 0; i < examples.count(); i++) {
            counts[examples.label(i)][predictions.predicted(i)]++;
        }
        return new Answer.Confusion(counts);
    }

    private Answer.Surface scan(Query.Scan scan) {
        int columns = Math.toIntExact(Check.range("Columns", scan.columns(), 2, MOST_GRID_POINTS));
        int rows = Math.toIntExact(Check.range("Rows", scan.rows(), 2, MOST_GRID_POINTS));
        float[] points = grid(scan.left(), scan.right(), scan.bottom(), scan.top(), columns, rows);
        return new Answer.Surface(columns, rows, path.outputs(Examples.unlabelled(points, 2)));
    }

    private Answer.UnitSurfaces scanUnits(Query.ScanUnits scan) {
        int points = Math.toIntExact(Check.range("Points", scan.points(), 2, MOST_UNIT_POINTS));
        int layer = checkLayer(scan.layer());
        float[] grid = grid(scan.left(), scan.right(), scan.bottom(), scan.top(), points, points);
        float[][] byPoint = network.feedForwardToLayer(layer, form.array(grid, points * points), false)
                .get(layer + 1)
                .toFloatMatrix();
        float[][] byUnit = new float[byPoint[0].length][byPoint.length];
        for (int point = 0; point < byPoint.length; point++) {
            for (int unit = 0; unit < byUnit.length; unit++) {
                byUnit[unit][point] = byPoint[point][unit];
            }
        }
        return new Answer.UnitSurfaces(points, byUnit);
    }

    /** Points row by row, the bottom row first. */
    private float[] grid(double left, double right, double bottom, double top, int columns, int rows) {
        if (data.train().width() != 2) {
            throw new IllegalArgumentException(
                    "Only a task of two inputs has a decision surface, this one has %d inputs."
                            .formatted(data.train().width()));
        }
        float[] points = new float[2 * columns * rows];
        for (int i = 0; i < columns * rows; i++) {
            int column = i % columns;
            int row = i / columns;
            points[2 * i] = (float) (left + (right - left) * column / (columns - 1));
            points[2 * i + 1] = (float) (bottom + (top - bottom) * row / (rows - 1));
        }
        return points;
    }

    private Answer.Weights weights(int layer) {
        List<Answer.NamedArray> parameters = new ArrayList<>();
        network.getLayer(layer)
                .paramTable()
                .forEach((name, array) -> parameters.add(new Answer.NamedArray(name, shape(array), values(array))));
        return new Answer.Weights(parameters);
    }

    private Answer.Activations activations(int layer, Examples example) {
        INDArray output = network.feedForwardToLayer(layer, form.array(example.features(), 1), false)
                .get(layer + 1);
        List<Long> shape = shape(output);
        return new Answer.Activations(shape.subList(1, shape.size()), values(output));
    }

    private Answer.Saved saved(Path file) {
        if (form.tokens() || form.bag() != null) {
            throw new IllegalArgumentException(
                    "A network of texts reads them by this program's own layers, so no other program could read it.");
        }
        ModelFile.write(network, file);
        return new Answer.Saved(form.sequence() == null ? 0 : form.sequence().steps());
    }

    private Answer.Driven driven(int roads) {
        if (!task.equals(DrivingTask.ID)) {
            throw new IllegalArgumentException(
                    "Only the task \"%s\" is driven, this one is \"%s\".".formatted(DrivingTask.ID, task));
        }
        List<Drive> drives =
                Roads.unseen().stream().limit(roads).map(Drive::new).toList();
        Drive.toTheEnd(drives, this::steering);
        return new Answer.Driven(drives.stream().map(Drive::outcome).toList());
    }

    private float[] steering(float[] frames) {
        float[][] outputs =
                path.outputs(Examples.unlabelled(frames, data.train().width()));
        float[] steering = new float[outputs.length];
        for (int i = 0; i < steering.length; i++) {
            steering[i] = outputs[i][0];
        }
        return steering;
    }

    private Examples example(float[] input) {
        if (input.length != data.train().width()) {
            throw new IllegalArgumentException("One example has %d numbers, given were %d."
                    .formatted(data.train().width(), input.length));
        }
        return Examples.unlabelled(input, input.length);
    }

    private int checkLayer(int layer) {
        return Math.toIntExact(Check.range("Layer", layer, 0, network.getnLayers() - 1));
    }

    private static List<Long> shape(INDArray array) {
        return Arrays.stream(array.shape()).boxed().toList();
    }

    private static float[] values(INDArray array) {
        return array.dup('c').reshape(array.length()).toFloatVector();
    }
}
