package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.datasets.task.Examples;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.loss.Objective;
import org.depthbench.training.fused.memory.Floats;
import org.jspecify.annotations.Nullable;

/**
 * A share of a batch's rows on its way through the network and back, by one thread. Kernels that go row by row are run as a
 * stage: one row through all of them, then the next, so that what they hand to each other stays in the cache.
 */
final class Shard {
    private final Tensor input;
    private final List<Kernel> kernels;
    private final List<List<Kernel>> stages;
    private final Objective end;
    private final Floats gradients;
    private final int rows;
    private final @Nullable TextLengths texts;

    /** @param texts the lengths of the texts that it takes in; null where it takes no texts */
    Shard(Tensor input, List<Kernel> kernels, Objective end, Floats gradients, int rows, @Nullable TextLengths texts) {
        this.input = input;
        this.kernels = List.copyOf(kernels);
        this.stages = stages(kernels);
        this.end = end;
        this.gradients = gradients;
        this.rows = rows;
        this.texts = texts;
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

    /** How many numbers its kernels keep on the Java heap. */
    long keptValues() {
        return kernels.stream().mapToLong(Kernel::keptValues).sum();
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
        for (int row = 0; row < count; row++) {
            int example = batch.example(from + row);
            take(batch.examples(), example, row);
            end.expect(row, batch.examples(), example, batch.weight(from + row));
        }
        for (Kernel kernel : kernels) {
            kernel.begin(noise, from);
        }
        through(count, Kernel::forward);
        double loss = end.backward(count);
        for (int i = stages.size() - 1; i >= 0; i--) {
            List<Kernel> stage = stages.get(i);
            int rowsAtOnce = stage.get(0).rowByRow() ? 1 : count;
            for (int row = 0; row < count; row += rowsAtOnce) {
                for (int k = stage.size() - 1; k >= 0; k--) {
                    stage.get(k).backward(row, rowsAtOnce);
                }
            }
        }
        for (Kernel kernel : kernels) {
            kernel.end();
        }
        return loss;
    }

    /**
     * Computes what the network says of some examples, no more than {@link #rows}.
     *
     * @param outputs gets an array of outputs at the place of each example
     */
    void answer(Examples examples, int from, int to, float[][] outputs) {
        int count = to - from;
        for (int row = 0; row < count; row++) {
            take(examples, from + row, row);
        }
        through(count, Kernel::infer);
        end.outputs(count, outputs, from);
    }

    private void take(Examples examples, int example, int row) {
        input.values().write(input.at(row), examples.features(), example * input.width(), input.width());
        if (texts != null) {
            texts.measure(row, examples.features(), example * input.width(), input.width());
        }
    }

    private void through(int count, Way way) {
        for (List<Kernel> stage : stages) {
            int rowsAtOnce = stage.get(0).rowByRow() ? 1 : count;
            for (int row = 0; row < count; row += rowsAtOnce) {
                for (Kernel kernel : stage) {
                    way.go(kernel, row, rowsAtOnce);
                }
            }
        }
    }

    /** A way forward through one kernel. */
    @FunctionalInterface
    private interface Way {
        void go(Kernel kernel, int from, int rows);
    }
}
