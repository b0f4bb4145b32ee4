package org.depthbench.trial.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
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
import org.depthbench.network.shape.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;

/** Layers are told apart by words that outlive the names of classes. */
class JsonTest {
    static List<LayerSpec> layers() {
        return List.of(
                new Dense(8, Activation.RELU),
                new Convolution(4, 3, 1, Padding.SAME, Activation.RELU),
                new Convolution1D(4, 5, 2, Padding.VALID, Activation.TANH),
                new Residual(3, Activation.RELU),
                new Pooling(PoolingKind.MAX, 2, 2),
                new BatchNormalisation(),
                new LayerNormalisation(),
                new Dropout(0.25),
                new Recurrent(RecurrentKind.LSTM, 16),
                new PatchEmbedding(16),
                new Transformer(4, 64),
                new SequencePooling(SequencePoolingKind.LAST),
                new TokenBag(1024, 3),
                new TokenEmbedding(32));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void everyKindOfLayerComesBack(LayerSpec layer) {
        assertEquals(layer, Json.COMPACT.readValue(Json.COMPACT.writeValueAsString(layer), LayerSpec.class));
    }

    @Test
    void everyKindOfLayerHasAWordOfItsOwn() {
        List<String> words = layers().stream()
                .map(layer -> Json.COMPACT.valueToTree(layer).get("layer").asString())
                .toList();

        assertEquals(
                List.of(
                        "dense",
                        "conv",
                        "conv1d",
                        "residual",
                        "pooling",
                        "batch-norm",
                        "layer-norm",
                        "dropout",
                        "recurrent",
                        "patch-embedding",
                        "transformer",
                        "sequence-pooling",
                        "token-bag",
                        "token-embedding"),
                words);
        assertEquals(words, Json.layerWords());
    }

    @Test
    void noKindOfLayerIsForgottenHere() {
        assertEquals(
                Set.of(LayerSpec.class.getPermittedSubclasses()),
                layers().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void anUnknownKindIsRefusedWithTheKnownOnes() {
        JacksonException refusal = assertThrows(
                JacksonException.class,
                () -> Json.COMPACT.readValue("[{\"layer\":\"Dense\",\"units\":8}]", LayerSpec[].class));

        assertEquals(
                "at 1, \"Dense\" is no kind of layer; known are dense, conv, conv1d, residual, pooling, batch-norm, layer-norm, "
                        + "dropout, recurrent, patch-embedding, transformer, sequence-pooling, token-bag, token-embedding.",
                JsonTrouble.sentence(refusal));
    }
}
