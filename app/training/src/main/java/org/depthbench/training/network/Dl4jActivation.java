package org.depthbench.training.network;

import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

/** What Deeplearning4j calls an activation, and how weights before it start. */
final class Dl4jActivation {
    private Dl4jActivation() {}

    /** Deeplearning4j's name of an activation. */
    static Activation of(org.depthbench.network.choice.Activation activation) {
        return switch (activation) {
            case IDENTITY -> Activation.IDENTITY;
            case RELU -> Activation.RELU;
            case LEAKY_RELU -> Activation.LEAKYRELU;
            case ELU -> Activation.ELU;
            case GELU -> Activation.GELU;
            case TANH -> Activation.TANH;
            case SIGMOID -> Activation.SIGMOID;
            case SOFTMAX -> Activation.SOFTMAX;
        };
    }

    /** How the weights before it start: He for rectifiers, else Xavier. */
    static WeightInit weightInit(org.depthbench.network.choice.Activation activation) {
        return switch (activation) {
            case RELU, LEAKY_RELU, ELU, GELU -> WeightInit.RELU;
            case IDENTITY, TANH, SIGMOID, SOFTMAX -> WeightInit.XAVIER;
        };
    }
}
