package org.depthbench.training.fused;

import java.util.function.Function;
import org.depthbench.network.LayerPlan;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Shape;
import org.depthbench.training.fused.function.ActivationFunction;
import org.depthbench.training.fused.kernel.BlockedPoolingKernel;
import org.depthbench.training.fused.kernel.ConvolutionKernel;
import org.depthbench.training.fused.kernel.DenseKernel;
import org.depthbench.training.fused.kernel.DropoutKernel;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.PoolingKernel;
import org.depthbench.training.fused.kernel.ResidualKernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.kernel.TokenBagKernel;
import org.depthbench.training.fused.memory.Gemm;
import org.depthbench.training.fused.memory.Parameter;
import org.depthbench.training.fused.normalisation.BlockedNormalisationKernel;
import org.depthbench.training.fused.normalisation.LayerNormKernel;
import org.depthbench.training.fused.normalisation.NormalisationKernel;
import org.depthbench.training.fused.sequence.BidirectionalKernel;
import org.depthbench.training.fused.sequence.Cell;
import org.depthbench.training.fused.sequence.EmbeddingKernel;
import org.depthbench.training.fused.sequence.GruCell;
import org.depthbench.training.fused.sequence.LstmCell;
import org.depthbench.training.fused.sequence.RecurrentKernel;
import org.depthbench.training.fused.sequence.SequenceConvolutionKernel;
import org.depthbench.training.fused.sequence.SimpleCell;
import org.depthbench.training.fused.sequence.StepsKernel;
import org.depthbench.training.fused.sequence.TokenEmbeddingKernel;
import org.depthbench.training.fused.sequence.TransformerKernel;

/**
 * The kernel of each kind of layer.
 *
 * @param plan the layer in its place
 * @param index its place, from 0
 * @param input what the kernel reads
 * @param output what it writes
 * @param rows how many rows it has room for
 * @param parameters the layer's parameters by their names
 */
record KernelOfLayer(
        LayerPlan plan,
        int index,
        Tensor input,
        Tensor output,
        int rows,
        Function<String, Parameter> parameters,
        Gemm gemm)
        implements LayerSpec.Visitor<Kernel> {
    @Override
    public Kernel dense(Dense layer) {
        return new DenseKernel(
                input,
                output,
                rows,
                parameter("W"),
                parameter("b"),
                ActivationFunction.of(layer.activation(), layer.units()),
                gemm);
    }

    @Override
    public Kernel convolution(Convolution layer) {
        return new ConvolutionKernel(
                layer,
                (Shape.Image) plan.input(),
                (Shape.Image) plan.output(),
                input,
                output,
                rows,
                parameter("W"),
                parameter("b"),
                gemm);
    }

    @Override
    public Kernel convolution1D(Convolution1D layer) {
        int steps = stepsOf(plan.input());
        return new SequenceConvolutionKernel(
                layer,
                new Shape.Sequence(steps, plan.input().size() / steps),
                (Shape.Sequence) plan.output(),
                input,
                output,
                rows,
                parameter("W"),
                parameter("b"),
                gemm);
    }

    /** An image is taken row by row. */
    private static int stepsOf(Shape input) {
        return input instanceof Shape.Image image ? image.height() : ((Shape.Sequence) input).steps();
    }

    @Override
    public Kernel residual(Residual layer) {
        Tensor between = new Tensor(rows, input.width(), RowOrder.of(plan) == RowOrder.ONE_BY_ONE ? 1 : rows)
                .inBlocksOf(input.block());
        Residual second = new Residual(layer.kernel(), Activation.IDENTITY);
        return new ResidualKernel(
                input,
                inner(layer, "1", input, between),
                inner(second, "2", between, output),
                rows,
                ActivationFunction.of(layer.activation(), output.width()));
    }

    private Kernel inner(Residual block, String which, Tensor from, Tensor to) {
        return block.inner(plan.input())
                .accept(new KernelOfLayer(plan, index, from, to, rows, name -> parameter(name + which), gemm));
    }

    @Override
    public Kernel pooling(Pooling layer) {
        return input.block() > 0
                ? new BlockedPoolingKernel(
                        layer, (Shape.Image) plan.input(), (Shape.Image) plan.output(), input, output, rows)
                : new PoolingKernel(layer, plan.input(), plan.output(), input, output);
    }

    @Override
    public Kernel batchNormalisation(BatchNormalisation layer) {
        return input.block() > 0
                ? new BlockedNormalisationKernel(
                        (Shape.Image) plan.input(),
                        input,
                        output,
                        parameter("gamma"),
                        parameter("beta"),
                        parameter("mean"),
                        parameter("log10stdev"))
                : new NormalisationKernel(
                        plan.input(),
                        input,
                        output,
                        parameter("gamma"),
                        parameter("beta"),
                        parameter("mean"),
                        parameter("log10stdev"));
    }

    @Override
    public Kernel layerNormalisation(LayerNormalisation layer) {
        int steps = plan.input() instanceof Shape.Sequence sequence ? sequence.steps() : 1;
        return new LayerNormKernel(input, output, rows, steps, parameter("gain"), parameter("shift"));
    }

    @Override
    public Kernel dropout(Dropout layer) {
        return new DropoutKernel(layer.rate(), index, input, output);
    }

    @Override
    public Kernel recurrent(Recurrent layer) {
        if (layer.kind().directions() == 1) {
            return oneWay(layer, input, output, "");
        }
        return new BidirectionalKernel(
                input,
                output,
                steps(),
                layer.units(),
                rows,
                (from, to) -> oneWay(layer, from, to, "f"),
                (from, to) -> oneWay(layer, from, to, "b"));
    }

    /** @param prefix of its parameters, as Deeplearning4j tells the directions apart */
    private Kernel oneWay(Recurrent layer, Tensor from, Tensor to, String prefix) {
        int steps = steps();
        int states = layer.units() * rows;
        return new RecurrentKernel(
                from,
                to,
                steps,
                layer.units(),
                rows,
                parameter(prefix + "W"),
                parameter(prefix + "RW"),
                parameter(prefix + "b"),
                cell(layer.kind().oneWay(), steps, states),
                gemm);
    }

    private static Cell cell(RecurrentKind kind, int steps, int states) {
        return switch (kind) {
            case LSTM -> new LstmCell(steps, states);
            case GRU -> new GruCell(steps, states);
            default -> new SimpleCell(steps, states);
        };
    }

    @Override
    public Kernel patchEmbedding(PatchEmbedding layer) {
        return new EmbeddingKernel(input, output, steps(), parameter("W"), parameter("places"), gemm);
    }

    @Override
    public Kernel transformer(Transformer layer) {
        return new TransformerKernel(
                input, output, steps(), layer.heads(), layer.feedForward(), rows, this::parameter, gemm);
    }

    /** The mean or the largest: the last step alone needs no kernel, because the recurrent layer before hands out no other. */
    @Override
    public Kernel sequencePooling(SequencePooling layer) {
        return new StepsKernel(input, output, layer.kind() == SequencePoolingKind.MAX);
    }

    @Override
    public Kernel tokenBag(TokenBag layer) {
        return new TokenBagKernel(layer, input, output);
    }

    @Override
    public Kernel tokenEmbedding(TokenEmbedding layer) {
        return new TokenEmbeddingKernel(input, output, parameter("W"));
    }

    private int steps() {
        return ((Shape.Sequence) plan.output()).steps();
    }

    private Parameter parameter(String name) {
        return parameters.apply(name);
    }
}
