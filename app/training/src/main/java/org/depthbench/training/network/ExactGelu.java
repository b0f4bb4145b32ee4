package org.depthbench.training.network;

import org.jspecify.annotations.Nullable;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.activations.BaseActivationFunction;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Erf;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The Gaussian error linear unit for Deeplearning4j, which has only its approximations: {@code y = z·Φ(z)} with the normal
 * distribution's {@code Φ(z) = ½(1 + erf(z/√2))}; {@code dy/dz = Φ(z) + z·φ(z)} (Hendrycks and Gimpel 2016, arXiv:1606.08415).
 */
public final class ExactGelu extends BaseActivationFunction {
    private static final long serialVersionUID = 1L;
    private static final double SQUARE_ROOT_OF_HALF = Math.sqrt(0.5);

    @Override
    public INDArray getActivation(INDArray in, boolean training) {
        return in.muli(distribution(in));
    }

    @Override
    public Pair<INDArray, @Nullable INDArray> backprop(INDArray in, INDArray epsilon) {
        assertShape(in, epsilon);
        INDArray density = Transforms.exp(in.mul(in).muli(-0.5), false).muli(1 / Math.sqrt(2 * Math.PI));
        return new Pair<>(distribution(in).addi(density.muli(in)).muli(epsilon), null);
    }

    private static INDArray distribution(INDArray in) {
        INDArray scaled = in.mul(SQUARE_ROOT_OF_HALF);
        return Nd4j.getExecutioner().exec(new Erf(scaled, scaled)).addi(1).muli(0.5);
    }

    /** The same in SameDiff. */
    static SDVariable of(SameDiff sd, SDVariable in) {
        return in.mul(sd.math.erf(in.mul(SQUARE_ROOT_OF_HALF)).add(1).mul(0.5));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExactGelu;
    }

    @Override
    public int hashCode() {
        return ExactGelu.class.hashCode();
    }

    @Override
    public String toString() {
        return "gelu";
    }
}
