package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.network.Activation;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.Shape;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.kernel.ConvolutionKernel;
import org.depthbench.training.fused.kernel.DenseKernel;
import org.depthbench.training.fused.kernel.DropoutKernel;
import org.depthbench.training.fused.kernel.EmbeddingKernel;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.LstmCell;
import org.depthbench.training.fused.kernel.MeanKernel;
import org.depthbench.training.fused.kernel.NormalisationKernel;
import org.depthbench.training.fused.kernel.Parameter;
import org.depthbench.training.fused.kernel.PoolingKernel;
import org.depthbench.training.fused.kernel.RecurrentKernel;
import org.depthbench.training.fused.kernel.ResidualKernel;
import org.depthbench.training.fused.kernel.SequenceConvolutionKernel;
import org.depthbench.training.fused.kernel.SimpleCell;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.kernel.TransformerKernel;
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
        Tensor input = new Tensor(rows, plan.input().size(), 0);
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
                    : new Tensor(rows, width, oneRow(layers, i) ? 1 : rows);
            kernels.add(kernel(i, layers.get(i), before, output));
            before = output;
        }
        return new Shard(input, kernels, Objective.of(plan.head(), loss, before, rows), gradients, rows);
    }

    /** What flows from one recurrent layer to another. */
    private Tensor stepByStep(LayerPlan layer, LayerPlan behind) {
        Shape.Sequence sequence = (Shape.Sequence) layer.output();
        return Tensor.stepByStep(
                rows, sequence.steps(), sequence.features(), ((LayerSpec.Recurrent) behind.layer()).units());
    }

    /** Whether one row's deltas are enough behind a layer: between two whose kernels go row by row. */
    private static boolean oneRow(List<LayerPlan> layers, int index) {
        return rowByRow(layers.get(index)) && index + 1 < layers.size() && rowByRow(layers.get(index + 1));
    }

    /** Whether a layer's kernel goes row by row. */
    private static boolean rowByRow(LayerPlan plan) {
        return plan.layer() instanceof LayerSpec.Convolution
                || plan.layer() instanceof LayerSpec.Pooling
                || plan.layer() instanceof LayerSpec.Dropout
                || onImages(plan);
    }

    private static boolean onImages(LayerPlan plan) {
        return plan.layer() instanceof LayerSpec.Residual && plan.input() instanceof Shape.Image;
    }

    private Kernel kernel(int index, LayerPlan layer, Tensor input, Tensor output) {
        if (layer.layer() instanceof LayerSpec.Dense dense) {
            return new DenseKernel(
                    input,
                    output,
                    rows,
                    parameter(index, "W"),
                    parameter(index, "b"),
                    ActivationFunction.of(dense.activation(), dense.units()),
                    gemm);
        }
        if (layer.layer() instanceof LayerSpec.Convolution convolution) {
            return new ConvolutionKernel(
                    convolution,
                    (Shape.Image) layer.input(),
                    (Shape.Image) layer.output(),
                    input,
                    output,
                    rows,
                    parameter(index, "W"),
                    parameter(index, "b"),
                    gemm);
        }
        if (layer.layer() instanceof LayerSpec.Convolution1D convolution) {
            Shape.Sequence sequence = (Shape.Sequence) layer.output();
            int steps = stepsOf(layer.input());
            return new SequenceConvolutionKernel(
                    convolution,
                    new Shape.Sequence(steps, layer.input().size() / steps),
                    sequence,
                    input,
                    output,
                    rows,
                    parameter(index, "W"),
                    parameter(index, "b"),
                    gemm);
        }
        if (layer.layer() instanceof LayerSpec.Residual block) {
            return residual(index, layer, block, input, output);
        }
        if (layer.layer() instanceof LayerSpec.Pooling pooling) {
            return new PoolingKernel(pooling, layer.input(), layer.output(), input, output);
        }
        if (layer.layer() instanceof LayerSpec.BatchNormalisation) {
            return new NormalisationKernel(
                    layer.input(),
                    input,
                    output,
                    parameter(index, "gamma"),
                    parameter(index, "beta"),
                    parameter(index, "mean"),
                    parameter(index, "log10stdev"));
        }
        if (layer.layer() instanceof LayerSpec.Recurrent recurrent) {
            int steps = ((Shape.Sequence) layer.output()).steps();
            Parameter inputWeights = parameter(index, "W");
            Parameter recurrentWeights = parameter(index, "RW");
            Parameter bias = parameter(index, "b");
            return new RecurrentKernel(
                    input,
                    output,
                    steps,
                    recurrent.units(),
                    rows,
                    inputWeights,
                    recurrentWeights,
                    bias,
                    recurrent.kind() == LayerSpec.RecurrentKind.LSTM
                            ? new LstmCell(steps, recurrent.units() * rows)
                            : new SimpleCell(steps, recurrent.units() * rows),
                    gemm);
        }
        if (layer.layer() instanceof LayerSpec.Embedding) {
            return new EmbeddingKernel(
                    input,
                    output,
                    ((Shape.Sequence) layer.output()).steps(),
                    parameter(index, "W"),
                    parameter(index, "places"),
                    gemm);
        }
        if (layer.layer() instanceof LayerSpec.Transformer transformer) {
            return new TransformerKernel(
                    input,
                    output,
                    ((Shape.Sequence) layer.output()).steps(),
                    transformer.heads(),
                    transformer.feedForward(),
                    rows,
                    name -> parameter(index, name),
                    gemm);
        }
        if (layer.layer() instanceof LayerSpec.Summary) {
            return new MeanKernel(input, output);
        }
        if (layer.layer() instanceof LayerSpec.Dropout dropout) {
            return new DropoutKernel(dropout.rate(), index, input, output);
        }
        throw new IllegalStateException(
                "A kind of layer without a kernel: " + layer.layer().words());
    }

    /** An image is taken row by row. */
    private static int stepsOf(Shape input) {
        return input instanceof Shape.Image image ? image.height() : ((Shape.Sequence) input).steps();
    }

    private Kernel residual(int index, LayerPlan layer, LayerSpec.Residual block, Tensor input, Tensor output) {
        Tensor between = new Tensor(rows, input.width(), onImages(layer) ? 1 : rows);
        return new ResidualKernel(
                input,
                inner(index, "1", layer, block, input, between),
                inner(index, "2", layer, new LayerSpec.Residual(block.kernel(), Activation.IDENTITY), between, output),
                rows,
                ActivationFunction.of(block.activation(), output.width()));
    }

    private Kernel inner(
            int index, String which, LayerPlan layer, LayerSpec.Residual block, Tensor input, Tensor output) {
        Parameter weights = parameter(index, "W" + which);
        Parameter bias = parameter(index, "b" + which);
        return block.inner(layer.input()) instanceof LayerSpec.Convolution convolution
                ? new ConvolutionKernel(
                        convolution,
                        (Shape.Image) layer.input(),
                        (Shape.Image) layer.output(),
                        input,
                        output,
                        rows,
                        weights,
                        bias,
                        gemm)
                : new DenseKernel(
                        input,
                        output,
                        rows,
                        weights,
                        bias,
                        ActivationFunction.of(block.activation(), output.width()),
                        gemm);
    }

    private Parameter parameter(int layer, String name) {
        return parameters.of(layer, name, gradients);
    }
}
