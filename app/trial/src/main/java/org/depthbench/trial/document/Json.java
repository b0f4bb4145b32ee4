package org.depthbench.trial.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import java.util.List;
import org.depthbench.network.TrainingSettings;
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
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * The one way in which this program's records become JSON and are read again: strictly, so that a file which says
 * something unknown or leaves something out is refused instead of half understood.
 */
public final class Json {
    /** Compact, one value a line at most. */
    public static final JsonMapper COMPACT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // What is of another kind, or a number that is not whole, is refused rather than made to fit.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(
                    LogicalType.Textual, text -> text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .addMixIn(LayerSpec.class, NamedByLayer.class)
            .addMixIn(Shape.class, NamedByShape.class)
            .addMixIn(TrainingSettings.class, LaterSettings.class)
            .addModule(PlainConstructors.module())
            .build();

    /** Indented, for files that people read. */
    public static final JsonMapper PRETTY =
            COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Json() {}

    /** Compact, every object's names sorted: equal values give equal texts, in whatever order their components stand. */
    public static String canonical(Object value) {
        return COMPACT.writeValueAsString(sorted(COMPACT.valueToTree(value)));
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode sorted = object.objectNode();
            object.propertyNames().stream().sorted().forEach(name -> sorted.set(name, sorted(object.get(name))));
            return sorted;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode sorted = array.arrayNode();
            array.forEach(each -> sorted.add(sorted(each)));
            return sorted;
        }
        return node;
    }

    /** The words that tell layers apart. */
    static List<String> layerWords() {
        return Arrays.stream(
                        NamedByLayer.class.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .toList();
    }

    /** The network package is plain data and knows no JSON library, so its layers are told apart here. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "layer")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Dense.class, name = "dense"),
        @JsonSubTypes.Type(value = Convolution.class, name = "conv"),
        @JsonSubTypes.Type(value = Convolution1D.class, name = "conv1d"),
        @JsonSubTypes.Type(value = Residual.class, name = "residual"),
        @JsonSubTypes.Type(value = Pooling.class, name = "pooling"),
        @JsonSubTypes.Type(value = BatchNormalisation.class, name = "batch-norm"),
        @JsonSubTypes.Type(value = LayerNormalisation.class, name = "layer-norm"),
        @JsonSubTypes.Type(value = Dropout.class, name = "dropout"),
        @JsonSubTypes.Type(value = Recurrent.class, name = "recurrent"),
        @JsonSubTypes.Type(value = PatchEmbedding.class, name = "patch-embedding"),
        @JsonSubTypes.Type(value = Transformer.class, name = "transformer"),
        @JsonSubTypes.Type(value = SequencePooling.class, name = "sequence-pooling"),
        @JsonSubTypes.Type(value = TokenBag.class, name = "token-bag"),
        @JsonSubTypes.Type(value = TokenEmbedding.class, name = "token-embedding")
    })
    private interface NamedByLayer {}

    /** As layers are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shape.Vector.class, name = "vector"),
        @JsonSubTypes.Type(value = Shape.Sequence.class, name = "sequence"),
        @JsonSubTypes.Type(value = Shape.Image.class, name = "image"),
        @JsonSubTypes.Type(value = Shape.Tokens.class, name = "tokens")
    })
    private interface NamedByShape {}

    /** What training settings got later. */
    interface LaterSettings {
        @LeftOut
        boolean balancedClasses();
    }
}
