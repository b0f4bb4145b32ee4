package org.depthbench.training.fused;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.depthbench.datasets.task.Examples;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.TokenBag;
import org.depthbench.network.layer.TokenEmbedding;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.network.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A text that is padded is answered and learned from exactly as one that is not. */
class PaddedTextTest {
    private static final TrainingSettings PLAIN = TrainingSettings.adam(0.01, 8);
    private static final int VOCABULARY = 20;

    /** Those that Deeplearning4j trains alike: its 1-D convolution hands deltas to the padding and takes them up again. */
    static Stream<List<LayerSpec>> withoutConvolutions() {
        return networks().filter(layers -> layers.stream().noneMatch(Convolution1D.class::isInstance));
    }

    static Stream<List<LayerSpec>> networks() {
        LayerSpec embedding = new TokenEmbedding(6);
        LayerSpec last = new SequencePooling(SequencePoolingKind.LAST);
        LayerSpec mean = new SequencePooling(SequencePoolingKind.MEAN);
        LayerSpec max = new SequencePooling(SequencePoolingKind.MAX);
        LayerSpec lstm = new Recurrent(RecurrentKind.LSTM, 5);
        LayerSpec simple = new Recurrent(RecurrentKind.SIMPLE_RNN, 4);
        LayerSpec gru = new Recurrent(RecurrentKind.GRU, 5);
        LayerSpec bothWays = new Recurrent(RecurrentKind.BIDIRECTIONAL_LSTM, 4);
        LayerSpec bothGru = new Recurrent(RecurrentKind.BIDIRECTIONAL_GRU, 3);
        LayerSpec norm = new LayerNormalisation();
        LayerSpec convolution = new Convolution1D(5, 3, 1, Padding.SAME, Activation.TANH);
        return Stream.of(
                List.of(new TokenBag(16, 3), new Dense(6, Activation.TANH)),
                List.of(embedding, mean),
                List.of(embedding, max, new Dense(6, Activation.RELU)),
                List.of(embedding, lstm, last),
                List.of(embedding, lstm, lstm, mean),
                List.of(embedding, simple, simple, last),
                List.of(embedding, simple, max),
                List.of(embedding, gru, last),
                List.of(embedding, gru, gru, lstm, gru, max),
                List.of(embedding, bothWays, last),
                List.of(embedding, bothWays, lstm, bothWays, mean),
                List.of(embedding, bothGru, bothGru, last),
                List.of(embedding, bothGru, gru, max),
                List.of(embedding, norm, gru, norm, mean, norm),
                List.of(embedding, new Transformer(2, 7), new Transformer(3, 5), mean),
                List.of(embedding, convolution, convolution, max),
                List.of(embedding, new Convolution1D(5, 2, 1, Padding.VALID, Activation.TANH), convolution, mean),
                List.of(embedding, lstm, convolution, new Transformer(1, 4), lstm, last),
                List.of(embedding, convolution, new Pooling(PoolingKind.MAX, 2, 1), mean));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void paddingChangesNeitherAnswerNorGradient(List<LayerSpec> layers) {
        int length = 5;
        Oracle padded = new Oracle(layers, new Shape.Tokens(9, VOCABULARY), PLAIN);
        Oracle plain = new Oracle(layers, new Shape.Tokens(length, VOCABULARY), PLAIN);
        float[] text = {3, 19, 1, 7, 3};
        // Beside a longer one, which has the padded one's rows held.
        float[] longer = {4, 4, 9, 12, 3, 8, 17, 2, 5};
        Examples alone = new Examples(text, new int[] {2}, length);
        Examples both =
                new Examples(concat(Arrays.copyOf(text, longer.length), longer), new int[] {2, 1}, longer.length);
        Examples second = new Examples(longer, new int[] {1}, longer.length);

        float[] expected = sum(plain.gradient(alone), padded.gradient(second));

        assertEquals(0, Oracle.distance(expected, padded.gradient(both)), 1e-6);
        try (FusedNetwork one = plain.fused(1, 1);
                FusedNetwork other = padded.fused(2, 1)) {
            assertArrayEquals(one.outputs(alone)[0], other.outputs(both)[0], 1e-6f);
        }
    }

    /** What lies behind the end of a text does not count in the means of a batch either. */
    @ParameterizedTest
    @MethodSource("normalised")
    void batchNormalisationTakesNoNoticeOfPadding(List<LayerSpec> layers) {
        int length = 5;
        Oracle padded = new Oracle(layers, new Shape.Tokens(9, VOCABULARY), PLAIN);
        Oracle plain = new Oracle(layers, new Shape.Tokens(length, VOCABULARY), PLAIN);
        float[] texts = {3, 19, 1, 7, 3, 4, 8, 2, 11, 6};
        float[] longer = new float[18];
        System.arraycopy(texts, 0, longer, 0, length);
        System.arraycopy(texts, length, longer, 9, length);
        int[] classes = {2, 1};

        float[] expected = plain.gradient(new Examples(texts, classes, length));

        assertEquals(0, Oracle.distance(expected, padded.gradient(new Examples(longer, classes, 9))), 1e-6);
    }

    static Stream<List<LayerSpec>> normalised() {
        LayerSpec embedding = new TokenEmbedding(6);
        LayerSpec norm = new BatchNormalisation();
        LayerSpec mean = new SequencePooling(SequencePoolingKind.MEAN);
        return Stream.of(
                List.of(embedding, norm, mean),
                List.of(embedding, new Recurrent(RecurrentKind.BIDIRECTIONAL_GRU, 4), norm, new Dropout(0.01), mean),
                List.of(
                        embedding,
                        new Convolution1D(5, 3, 1, Padding.SAME, Activation.TANH),
                        norm,
                        new Recurrent(RecurrentKind.LSTM, 4),
                        mean));
    }

    @Test
    void aTextOfNothingIsAnsweredToo() {
        Oracle oracle = new Oracle(
                List.of(new TokenEmbedding(4), new Dropout(0.2), new SequencePooling(SequencePoolingKind.MEAN)),
                new Shape.Tokens(6, VOCABULARY),
                PLAIN);
        try (FusedNetwork fused = oracle.fused(2, 1)) {
            float[] answer = fused.outputs(Examples.unlabelled(new float[6], 6))[0];

            float sum = 0;
            for (float probability : answer) {
                sum += probability;
            }
            assertEquals(1, sum, 1e-6f);
        }
    }

    private static float[] concat(float[] first, float[] second) {
        float[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static float[] sum(float[] first, float[] second) {
        float[] sum = first.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += second[i];
        }
        return sum;
    }
}
