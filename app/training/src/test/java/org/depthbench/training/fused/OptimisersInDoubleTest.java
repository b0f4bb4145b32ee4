package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.Optimiser;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Both training paths take the steps that the field's formulas say, worked out here once more in plain double arithmetic: a
 * softmax regression with its gradient, its penalties, and each optimiser from a state of 0.
 */
class OptimisersInDoubleTest {
    private static final int INPUTS = 12;
    private static final int BATCH = 8;
    private static final int STEPS = 86;
    private static final double RATE = 0.02;
    private static final double L1 = 1e-3;
    private static final double L2 = 0.05;

    @ParameterizedTest
    @EnumSource
    void weightsAndLossAreThoseOfDoubleArithmetic(Optimiser optimiser) {
        Oracle oracle = new Oracle(
                List.of(),
                new Shape.Vector(INPUTS),
                TrainingSettings.of(optimiser, RATE, BATCH).withPenalties(L1, L2));
        Regression expected = new Regression(optimiser, weights(oracle.stock), biases(oracle.stock));
        try (FusedNetwork fused = oracle.fused(BATCH, 1)) {
            for (int step = 1; step <= STEPS; step++) {
                Examples examples = oracle.examples(BATCH, step);
                double loss = expected.step(examples, step);
                oracle.stock.fit(oracle.dataSet(examples));
                assertEquals(loss, oracle.stock.score(), 2e-5, "stock, step " + step);
                assertEquals(loss, fused.fit(Oracle.all(examples), 1), 2e-5, "fused, step " + step);
            }
        }

        assertEquals(0, distance(expected.weights, weights(oracle.stock)), 1e-5, "stock");
        assertEquals(0, distance(expected.weights, weights(oracle.model)), 1e-5, "fused");
        assertEquals(0, distance(expected.biases, biases(oracle.stock)), 1e-5, "stock");
        assertEquals(0, distance(expected.biases, biases(oracle.model)), 1e-5, "fused");
    }

    /** By input, then class. */
    private static double[] weights(MultiLayerNetwork network) {
        return network.getParam("0_W").dup('c').reshape(-1).toDoubleVector();
    }

    private static double[] biases(MultiLayerNetwork network) {
        return network.getParam("0_b").dup('c').reshape(-1).toDoubleVector();
    }

    private static double distance(double[] expected, double[] actual) {
        double difference = 0;
        double length = 0;
        for (int i = 0; i < expected.length; i++) {
            difference += Math.pow(expected[i] - actual[i], 2);
            length += Math.pow(expected[i], 2);
        }
        return Math.sqrt(difference / length);
    }

    /** A softmax regression in double. */
    private static final class Regression {
        private final Optimiser optimiser;
        private final double[] weights;
        private final double[] biases;
        private final double[][] first;
        private final double[][] second;

        Regression(Optimiser optimiser, double[] weights, double[] biases) {
            this.optimiser = optimiser;
            this.weights = weights;
            this.biases = biases;
            this.first = new double[][] {new double[weights.length], new double[biases.length]};
            this.second = new double[][] {new double[weights.length], new double[biases.length]};
        }

        /** Takes one step; returns the mean loss before it, penalties included. */
        double step(Examples examples, int t) {
            double[] ofWeights = new double[weights.length];
            double[] ofBiases = new double[biases.length];
            double loss = 0;
            int n = examples.count();
            for (int e = 0; e < n; e++) {
                double[] p = probabilities(examples, e);
                loss -= Math.log(p[examples.label(e)]) / n;
                for (int k = 0; k < p.length; k++) {
                    double delta = (p[k] - (examples.label(e) == k ? 1 : 0)) / n;
                    ofBiases[k] += delta;
                    for (int i = 0; i < INPUTS; i++) {
                        ofWeights[i * p.length + k] += delta * examples.features()[e * INPUTS + i];
                    }
                }
            }
            boolean beside = optimiser == Optimiser.ADAMW;
            for (int i = 0; i < weights.length; i++) {
                double w = weights[i];
                loss += L1 * Math.abs(w) + L2 / 2 * w * w;
                ofWeights[i] += L1 * Math.signum(w) + (beside ? 0 : L2 * w);
            }
            if (beside) {
                for (int i = 0; i < weights.length; i++) {
                    weights[i] -= RATE * L2 * weights[i];
                }
            }
            take(weights, ofWeights, first[0], second[0], t);
            take(biases, ofBiases, first[1], second[1], t);
            return loss;
        }

        private double[] probabilities(Examples examples, int e) {
            double[] p = biases.clone();
            double sum = 0;
            for (int k = 0; k < p.length; k++) {
                for (int i = 0; i < INPUTS; i++) {
                    p[k] += weights[i * p.length + k] * examples.features()[e * INPUTS + i];
                }
                p[k] = Math.exp(p[k]);
                sum += p[k];
            }
            for (int k = 0; k < p.length; k++) {
                p[k] /= sum;
            }
            return p;
        }

        private void take(double[] w, double[] g, double[] a, double[] b, int t) {
            for (int i = 0; i < w.length; i++) {
                switch (optimiser) {
                    case SGD -> w[i] -= RATE * g[i];
                    case MOMENTUM -> {
                        a[i] = 0.9 * a[i] + RATE * g[i];
                        w[i] -= a[i];
                    }
                    case NESTEROV -> {
                        double before = a[i];
                        a[i] = 0.9 * before - RATE * g[i];
                        w[i] += 1.9 * a[i] - 0.9 * before;
                    }
                    case ADAGRAD -> {
                        a[i] += g[i] * g[i];
                        w[i] -= RATE * g[i] / (Math.sqrt(a[i]) + 1e-6);
                    }
                    case RMSPROP -> {
                        a[i] = 0.95 * a[i] + 0.05 * g[i] * g[i];
                        w[i] -= RATE * g[i] / (Math.sqrt(a[i]) + 1e-8);
                    }
                    case ADAM, ADAMW -> {
                        a[i] = 0.9 * a[i] + 0.1 * g[i];
                        b[i] = 0.999 * b[i] + 0.001 * g[i] * g[i];
                        double rate = RATE * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t));
                        w[i] -= rate * a[i] / (Math.sqrt(b[i]) + 1e-8);
                    }
                }
            }
        }
    }
}
