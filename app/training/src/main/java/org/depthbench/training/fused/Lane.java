package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.loss.SoftmaxLoss;
import org.depthbench.training.fused.memory.Floats;

/**
 * A share of a batch's rows on its way through the network and back, by one thread. Kernels that go row by row are run as a
 * stage: one row through all of them, then the next, so that what they hand to each other stays in the cache.
 */
final class Lane {
    private final Tensor input;
    private final List<Kernel> kernels;
    private final List<List<Kernel>> stages;
    private final SoftmaxLoss end;
    private final Floats gradients;
    private final int rows;
    private final int[] labels;

    Lane(Tensor input, List<Kernel> kernels, SoftmaxLoss end, Floats gradients, int rows) {
        this.input = input;
        this.kernels = List.copyOf(kernels);
        this.stages = stages(kernels);
        this.end = end;
        this.gradients = gradients;
        this.rows = rows;
        this.labels = new int[rows];
    }

    private static List<List<Kernel>> stages(List<Kernel> kernels) {
        List<List<Kernel>> stages = new ArrayList<>();
        for (Kernel kernel : kernels) {
            if (stages.isEmpty()
                    || !kernel.rowByRow()
                    || !stages.get(stages.size() - 1).get(0).rowByRow()) {
                stages.add(new ArrayList<>());
            }
            stages.get(stages.size() - 1).add(kernel);
        }
        return stages;
    }

    /** How many rows it has room for. */
    int rows() {
        return rows;
    }

    /** The summed gradient of its rows after {@link #learn}. */
    Floats gradients() {
        return gradients;
    }

    /**
     * Computes the gradient of some rows.
     *
     * @return the sum of their losses
     */
    double learn(Minibatch batch, int from, int to, long noise) {
        int count = to - from;
        float[] features = batch.examples().features();
        for (int row = 0; row < count; row++) {
            int example = batch.example(from + row);
            input.values().write(input.at(row), features, example * input.width(), input.width());
            labels[row] = batch.examples().label(example);
        }
        for (Kernel kernel : kernels) {
            kernel.begin(noise, from);
        }
        for (List<Kernel> stage : stages) {
            int rowsAtOnce = stage.get(0).rowByRow() ? 1 : count;
            for (int row = 0; row < count; row += rowsAtOnce) {
                for (Kernel kernel : stage) {
                    kernel.forward(row, rowsAtOnce);
                }
            }
        }
        double loss = end.backward(count, labels);
        for (int i = stages.size() - 1; i >= 0; i--) {
            List<Kernel> stage = stages.get(i);
            int rowsAtOnce = stage.get(0).rowByRow() ? 1 : count;
            for (int row = 0; row < count; row += rowsAtOnce) {
                for (int k = stage.size() - 1; k >= 0; k--) {
                    stage.get(k).backward(row, rowsAtOnce);
                }
            }
        }
        return loss;
    }
}
