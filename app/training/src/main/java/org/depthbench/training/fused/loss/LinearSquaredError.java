package org.depthbench.training.fused.loss;

import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.training.fused.kernel.Tensor;

/** Quantities as they come out, {@code p = z}: loss {@code Σ(p - y)²/n} over n quantities, {@code δz = 2(p - y)/n}. */
final class LinearSquaredError implements Objective {
    private final Tensor scores;
    private final int width;
    private final float[] wanted;
    private final float[] row;

    LinearSquaredError(Tensor scores, int rows) {
        this.scores = scores;
        this.width = scores.width();
        this.wanted = new float[rows * width];
        this.row = new float[width];
    }

    @Override
    public void expect(int row, Examples examples, int example, float weight) {
        Labels.Quantities quantities = examples.quantities();
        System.arraycopy(quantities.values(), example * width, wanted, row * width, width);
    }

    @Override
    public double backward(int rows) {
        double loss = 0;
        for (int i = 0; i < rows; i++) {
            scores.values().read(scores.at(i), row, width);
            double squares = 0;
            for (int k = 0; k < width; k++) {
                double distance = (double) row[k] - wanted[i * width + k];
                squares += distance * distance;
                row[k] = (float) (2 * distance / width);
            }
            loss += squares / width;
            scores.deltas().write(scores.deltaAt(i), row, width);
        }
        return loss;
    }

    @Override
    public void outputs(int rows, float[][] into, int from) {
        for (int i = 0; i < rows; i++) {
            float[] quantities = new float[width];
            scores.values().read(scores.at(i), quantities, width);
            into[from + i] = quantities;
        }
    }
}
