package org.depthbench.training.network;

import org.deeplearning4j.nn.weights.WeightInit;
import org.depthbench.network.choice.Activation;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationLReLU;

/** An activation for Deeplearning4j, and how weights before it start. */
final class Dl4jActivation {
    private Dl4jActivation() {}

    /** Deeplearning4j's function of an activation. */
    static IActivation of(Activation activation) {
        return activation == Activation.GELU
                ? new ExactGelu()
                : named(activation).getActivationFunction();
    }

    /** An activation in SameDiff. */
    static SDVariable of(Activation activation, SameDiff sd, SDVariable sums) {
        return switch (activation) {
            // Deeplearning4j's own translation of the leaky rectifier has no slope.
            case LEAKY_RELU -> sd.nn.leakyRelu(sums, ActivationLReLU.DEFAULT_ALPHA);
            case GELU -> ExactGelu.of(sd, sums);
            case IDENTITY, RELU, ELU, TANH, SIGMOID, SOFTMAX ->
                named(activation).asSameDiff(sd, sums);
        };
    }

    private static org.nd4j.linalg.activations.Activation named(Activation activation) {
        return switch (activation) {
            case IDENTITY -> org.nd4j.linalg.activations.Activation.IDENTITY;
            case RELU -> org.nd4j.linalg.activations.Activation.RELU;
            case LEAKY_RELU -> org.nd4j.linalg.activations.Activation.LEAKYRELU;
            case ELU -> org.nd4j.linalg.activations.Activation.ELU;
            case GELU -> org.nd4j.linalg.activations.Activation.GELU;
            case TANH -> org.nd4j.linalg.activations.Activation.TANH;
            case SIGMOID -> org.nd4j.linalg.activations.Activation.SIGMOID;
            case SOFTMAX -> org.nd4j.linalg.activations.Activation.SOFTMAX;
        };
    }

    /** How the weights before it start: He for rectifiers, else Xavier. */
    static WeightInit weightInit(Activation activation) {
        return switch (activation) {
            case RELU, LEAKY_RELU, ELU, GELU -> WeightInit.RELU;
            case IDENTITY, TANH, SIGMOID, SOFTMAX -> WeightInit.XAVIER;
        };
    }
}
