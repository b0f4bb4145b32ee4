package org.depthbench.training.fused.sequence;

import java.util.Arrays;
import org.depthbench.training.fused.kernel.Kernel;
import org.depthbench.training.fused.kernel.Tensor;
import org.depthbench.training.fused.memory.Parameter;

/**
 * A vector of W for each token: {@code yₜ = W[xₜ]}; {@code δW[x] = Σδyₜ} over the steps whose token is x. Deeplearning4j stores
 * {@code W[vocabulary × units]} column by column, which is {@code [units × vocabulary]} row by row.
 */
public final class TokenEmbeddingKernel implements Kernel {
    private final Tensor input;
    private final Tensor output;
    private final Parameter weights;
    private final int units;
    private final int vocabulary;
    private final float[] vectors;
    private final float[] tokens;
    private final float[] line;

    public TokenEmbeddingKernel(Tensor input, Tensor output, Parameter weights) {
        this.input = input;
        this.output = output;
        this.weights = weights;
        this.units = output.width() / input.width();
        this.vocabulary = weights.count() / units;
        this.vectors = new float[weights.count()];
        this.tokens = new float[input.width()];
        this.line = new float[output.width()];
    }

    @Override
    public Tensor output() {
        return output;
    }

    @Override
    public boolean rowByRow() {
        return false;
    }

    @Override
    public void forward(int from, int rows) {
        weights.read(vectors);
        for (int row = from; row < from + rows; row++) {
            int length = take(row);
            Arrays.fill(line, length * units, line.length, 0);
            for (int step = 0; step < length; step++) {
                for (int unit = 0; unit < units; unit++) {
                    line[step * units + unit] = vectors[unit * vocabulary + (int) tokens[step]];
                }
            }
            output.values().write(output.at(row), line, line.length);
        }
    }

    @Override
    public void backward(int from, int rows) {
        Arrays.fill(vectors, 0);
        for (int row = from; row < from + rows; row++) {
            int length = take(row);
            output.deltas().read(output.deltaAt(row), line, line.length);
            for (int step = 0; step < length; step++) {
                for (int unit = 0; unit < units; unit++) {
                    vectors[unit * vocabulary + (int) tokens[step]] += line[step * units + unit];
                }
            }
        }
        weights.writeGradient(vectors);
    }

    /** Reads a row's tokens and tells how many stand before the padding. */
    private int take(int row) {
        input.values().read(input.at(row), tokens, tokens.length);
        return tokens[0] == 0 ? 0 : input.steps(row, tokens.length);
    }
}
