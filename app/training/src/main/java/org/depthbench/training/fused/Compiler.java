package org.depthbench.training.fused;

import java.util.ArrayList;
import java.util.List;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.Shape;
import org.depthbench.training.fused.function.Elementwise;
import org.depthbench.training.fused.kernel.ConvolutionKernel;
import org.depthbench.training.fused.kernel.DenseKernel;
import org.depthbench.training.fused.kernel.DropoutKernel;
import org.depthbench.training.fused.kernel.EmbeddingKernel;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.LstmCell;
import org.depthbench.training.fused.kernel.NormalisationKernel;
import org.depthbench.training.fused.kernel.Parameter;
import org.depthbench.training.fused.kernel.PoolingKernel;
import org.depthbench.training.fused.kernel.RecurrentKernel;
import org.depthbench.training.fused.kernel.SimpleCell;
import org.depthbench.training.fused.kernel.SoftmaxCrossEntropy;
import org.depthbench.training.fused.kernel.SummaryKernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.kernel.TransformerKernel;
import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.memory.Gemm;

/** Turns a planned network into the kernels of one lane. */
final class Compiler {
    private final NetworkPlan plan;
    private final FlatParameters parameters;
    private final Floats gradients;
    private final int rows;
    private final Gemm gemm = new Gemm();

    /**
     * @param gradients where the lane's gradient goes
     * @param rows how many rows the lane has room for
     */
    Compiler(NetworkPlan plan, FlatParameters parameters, Floats gradients, int rows) {
        this.plan = plan;
        this.parameters = parameters;
        this.gradients = gradients;
        this.rows = rows;
    }

    Lane lane() {
        List<LayerPlan> layers = plan.layers();
        Tensor input = new Tensor(rows, plan.input().size(), 0);
        List<Kernel> kernels = new ArrayList<>();
        Tensor before = input;
        for (int i = 0; i < layers.size(); i++) {
            boolean rowByRow = rowByRow(layers.get(i).layer())
                    && i + 1 < layers.size()
                    && rowByRow(layers.get(i + 1).layer());
            Tensor output = new Tensor(rows, layers.get(i).output().size(), rowByRow ? 1 : rows);
            kernels.add(kernel(i, layers.get(i), before, output));
            before = output;
        }
        return new Lane(input, kernels, new SoftmaxCrossEntropy(before), gradients, rows);
    }

    /** Whether a layer's kernel goes row by row; between two such, one row's deltas are enough. */
    private static boolean rowByRow(LayerSpec layer) {
        return layer instanceof LayerSpec.Convolution
                || layer instanceof LayerSpec.Pooling
                || layer instanceof LayerSpec.Dropout;
    }

    private Kernel kernel(int index, LayerPlan layer, Tensor input, Tensor output) {
        if (layer.layer() instanceof LayerSpec.Dense dense) {
            return new DenseKernel(
                    input,
                    output,
                    rows,
                    parameter(index, "W"),
                    parameter(index, "b"),
                    Elementwise.of(dense.activation()),
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
        if (layer.layer() instanceof LayerSpec.Pooling pooling) {
            return new PoolingKernel(pooling, (Shape.Image) layer.input(), (Shape.Image) layer.output(), input, output);
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
                    rows,
                    inputWeights,
                    recurrentWeights,
                    bias,
                    recurrent.kind() == LayerSpec.RecurrentKind.LSTM
                            ? new LstmCell(recurrent.units(), steps * rows)
                            : new SimpleCell(recurrent.units()),
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
        if (layer.layer() instanceof LayerSpec.Summary summary) {
            return new SummaryKernel(summary.kind() == LayerSpec.SummaryKind.LAST, input, output);
        }
        if (layer.layer() instanceof LayerSpec.Dropout dropout) {
            return new DropoutKernel(dropout.rate(), index, input, output);
        }
        throw new IllegalStateException(
                "A kind of layer without a kernel: " + layer.layer().words());
    }

    private Parameter parameter(int layer, String name) {
        return parameters.of(layer, name, gradients);
    }
}
