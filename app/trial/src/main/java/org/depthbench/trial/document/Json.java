package org.depthbench.trial.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Shape;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

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
            // A number that is none, or not whole, is refused rather than made to fit.
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addMixIn(LayerSpec.class, NamedByLayer.class)
            .addMixIn(Shape.class, NamedByShape.class)
            .addModule(PlainConstructors.module())
            .build();

    /** Indented, for files that people read. */
    public static final JsonMapper PRETTY =
            COMPACT.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** Compact, with sorted names: equal records give equal texts, whatever the order of their components. */
    public static final JsonMapper CANONICAL = COMPACT.rebuild()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Json() {}

    /** The network package is plain data and knows no JSON library, so its layers are told apart here. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "layer")
    private interface NamedByLayer {}

    /** As layers are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shape.Vector.class, name = "vector"),
        @JsonSubTypes.Type(value = Shape.Sequence.class, name = "sequence"),
        @JsonSubTypes.Type(value = Shape.Image.class, name = "image")
    })
    private interface NamedByShape {}
}
