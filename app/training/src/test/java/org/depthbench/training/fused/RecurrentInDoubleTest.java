package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import java.util.Map;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What recurrent layers and layer normalisation answer is what their formulas give in double arithmetic, written out here once more. */
class RecurrentInDoubleTest {
    private static final int STEPS = 7;
    private static final int FEATURES = 3;
    private static final int UNITS = 4;

    @ParameterizedTest
    @EnumSource(names = {"GRU", "BIDIRECTIONAL_GRU", "LSTM", "BIDIRECTIONAL_LSTM"})
    void theAnswerIsThatOfTheFormulas(RecurrentKind kind) {
        List<LayerSpec> layers = List.of(
                new Recurrent(kind, UNITS), new SequencePooling(SequencePoolingKind.LAST), new LayerNormalisation());
        Oracle oracle = new Oracle(layers, new Shape.Sequence(STEPS, FEATURES), TrainingSettings.adam(0.01, 8));
        Examples examples = oracle.examples(3, 5);
        Map<String, INDArray> parameters = oracle.model.getLayer(0).paramTable();

        try (FusedNetwork fused = oracle.fused(3, 1)) {
            float[][] answers = fused.outputs(examples);
            for (int i = 0; i < examples.count(); i++) {
                double[] state = new double[UNITS * kind.directions()];
                for (int way = 0; way < kind.directions(); way++) {
                    String prefix = kind.directions() == 1 ? "" : way == 0 ? "f" : "b";
                    double[] end = end(kind.oneWay(), parameters, prefix, examples.example(i), way == 1);
                    System.arraycopy(end, 0, state, way * UNITS, UNITS);
                }
                assertArrayEquals(output(normalised(state, oracle), oracle), answers[i], 1e-5f);
            }
        }
    }

    /** What is remembered after the last step that is read. */
    private static double[] end(
            RecurrentKind kind, Map<String, INDArray> parameters, String prefix, float[] sequence, boolean backwards) {
        INDArray w = parameters.get(prefix + "W");
        INDArray r = parameters.get(prefix + "RW");
        // Deeplearning4j's own layer has a row for each input.
        boolean turned = w.size(0) == FEATURES && w.size(1) != FEATURES;
        double[] h = new double[UNITS];
        double[] c = new double[UNITS];
        for (int step = 0; step < STEPS; step++) {
            int at = FEATURES * (backwards ? STEPS - 1 - step : step);
            double[] before = h.clone();
            for (int unit = 0; unit < UNITS; unit++) {
                double[] x = new double[4];
                double[] s = new double[4];
                for (int gate = 0; gate < kind.gates(); gate++) {
                    int row = gate * UNITS + unit;
                    for (int i = 0; i < FEATURES; i++) {
                        x[gate] += (turned ? w.getDouble(i, row) : w.getDouble(row, i)) * sequence[at + i];
                    }
                    for (int i = 0; i < UNITS; i++) {
                        s[gate] += (turned ? r.getDouble(i, row) : r.getDouble(row, i)) * before[i];
                    }
                }
                double[] b = new double[4];
                for (int gate = 0; gate < 4; gate++) {
                    b[gate] = parameters.get(prefix + "b").getDouble((long) gate * UNITS + unit);
                }
                if (kind == RecurrentKind.LSTM) {
                    c[unit] = sigmoid(x[1] + s[1] + b[1]) * c[unit]
                            + sigmoid(x[3] + s[3] + b[3]) * Math.tanh(x[0] + s[0] + b[0]);
                    h[unit] = sigmoid(x[2] + s[2] + b[2]) * Math.tanh(c[unit]);
                } else {
                    double reset = sigmoid(x[1] + b[1] + s[0]);
                    double update = sigmoid(x[2] + b[2] + s[1]);
                    double proposed = Math.tanh(x[0] + b[0] + reset * (s[2] + b[3]));
                    h[unit] = (1 - update) * proposed + update * before[unit];
                }
            }
        }
        return h;
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[] normalised(double[] values, Oracle oracle) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double variance = 0;
        for (double value : values) {
            variance += (value - mean) * (value - mean) / values.length;
        }
        Map<String, INDArray> parameters = oracle.model.getLayer(2).paramTable();
        double[] normalised = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            normalised[i] = (values[i] - mean)
                            / Math.sqrt(variance + 1e-5)
                            * parameters.get("gain").getDouble(i)
                    + parameters.get("shift").getDouble(i);
        }
        return normalised;
    }

    private static float[] output(double[] values, Oracle oracle) {
        INDArray w = oracle.model.getLayer(3).getParam("W");
        INDArray b = oracle.model.getLayer(3).getParam("b");
        double[] exponentials = new double[Oracle.CLASSES];
        double sum = 0;
        for (int output = 0; output < exponentials.length; output++) {
            double z = b.getDouble(output);
            for (int i = 0; i < values.length; i++) {
                z += values[i] * w.getDouble(i, output);
            }
            exponentials[output] = Math.exp(z);
            sum += exponentials[output];
        }
        float[] shares = new float[exponentials.length];
        for (int output = 0; output < shares.length; output++) {
            shares[output] = (float) (exponentials[output] / sum);
        }
        return shares;
    }
}
