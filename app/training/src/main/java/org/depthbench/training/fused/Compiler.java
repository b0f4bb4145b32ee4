package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Lengths;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.loss.Objective;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/** Turns a planned network into the kernels of one lane. */
final class Compiler {
    private final NetworkPlan plan;
    private final Loss loss;
    private final FlatParameters parameters;
    private final Floats gradients;
    private final int rows;
    private final Gemm gemm = new Gemm();

    /**
     * @param gradients where the lane's gradient goes
     * @param rows how many rows the lane has room for
     */
    Compiler(NetworkPlan plan, Loss loss, FlatParameters parameters, Floats gradients, int rows) {
        this.plan = plan;
        this.loss = loss;
        this.parameters = parameters;
        this.gradients = gradients;
        this.rows = rows;
    }

    Shard lane() {
        List<LayerPlan> layers = plan.layers();
        TextLengths texts = plan.input() instanceof Shape.Tokens ? new TextLengths(rows) : null;
        Tensor input = new Tensor(rows, plan.input().size(), 0);
        if (texts != null) {
            input = input.padded(texts);
        }
        BlockedImages blocks = new BlockedImages(layers);
        List<Kernel> kernels = new ArrayList<>();
        Tensor before = input;
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).layer().keepsLastStep()) {
                // The recurrent layer before it has handed out no other step.
                continue;
            }
            int width = layers.get(plan.onlyLastStep(i) ? i + 1 : i).output().size();
            Tensor output = plan.betweenRecurrent(i)
                    ? stepByStep(layers.get(i), layers.get(i + 1))
                    : new Tensor(rows, width, oneRow(layers, i) ? 1 : rows).inBlocksOf(blocks.behind(i));
            output = padded(layers.get(i), before, output);
            int layer = i;
            kernels.add(layers.get(i)
                    .layer()
                    .accept(new KernelOfLayer(
                            layers.get(i),
                            i,
                            before,
                            output,
                            rows,
                            name -> parameters.of(layer, name, gradients),
                            gemm)));
            before = output;
        }
        return new Shard(input, kernels, Objective.of(plan.head(), loss, before, rows), gradients, rows, texts);
    }

    /** A sequence that a padded one becomes is padded too. */
    private static Tensor padded(LayerPlan layer, Tensor before, Tensor output) {
        Lengths lengths = before.lengths();
        return lengths != null && layer.output() instanceof Shape.Sequence
                ? output.padded(row -> layer.layer().stepsOf(lengths.of(row)))
                : output;
    }

    /** What flows from one recurrent layer to another. */
    private Tensor stepByStep(LayerPlan layer, LayerPlan behind) {
        Shape.Sequence sequence = (Shape.Sequence) layer.output();
        int units = ((Shape.Sequence) behind.output()).features();
        return Tensor.stepByStep(rows, sequence.steps(), sequence.features(), units);
    }

    /** Whether one row's deltas are enough behind a layer: between two whose kernels go row by row. */
    private static boolean oneRow(List<LayerPlan> layers, int index) {
        return rowByRow(layers.get(index)) && index + 1 < layers.size() && rowByRow(layers.get(index + 1));
    }

    private static boolean rowByRow(LayerPlan plan) {
        return RowOrder.of(plan) == RowOrder.ONE_BY_ONE;
    }
}
