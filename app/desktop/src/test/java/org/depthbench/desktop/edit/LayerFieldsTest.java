package org.depthbench.desktop.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depthbench.desktop.words.Words;
import org.depthbench.network.layer.LayerSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of layer has its fields, each field its words, and a field changes nothing but its own value. */
class LayerFieldsTest {
    private final Words words = new Words(Locale.ENGLISH);

    @Test
    void fieldsAreShownInOrder() {
        assertEquals(List.of("units", "activation"), keys(LayerKind.DENSE));
        assertEquals(List.of("filters", "kernel", "stride", "padding", "activation"), keys(LayerKind.CONVOLUTION));
        assertEquals(List.of("filters", "kernel", "stride", "padding", "activation"), keys(LayerKind.CONVOLUTION1D));
        assertEquals(List.of("kernel", "activation"), keys(LayerKind.RESIDUAL));
        assertEquals(List.of("pooling", "window", "stride"), keys(LayerKind.POOLING));
        assertEquals(List.of(), keys(LayerKind.NORMALISATION));
        assertEquals(List.of("rate"), keys(LayerKind.DROPOUT));
        assertEquals(List.of("kind", "units"), keys(LayerKind.RECURRENT));
        assertEquals(List.of("units"), keys(LayerKind.EMBEDDING));
        assertEquals(List.of("heads", "feed-forward"), keys(LayerKind.TRANSFORMER));
        assertEquals(List.of("kind"), keys(LayerKind.SUMMARY));
    }

    @ParameterizedTest
    @EnumSource
    void whatAFieldSaysPutBackChangesNothing(LayerKind kind) {
        LayerSpec layer = kind.usual(List.of());

        putBack(layer, LayerFields.of(layer)).forEach(made -> assertEquals(layer, made));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldHasItsWords(LayerKind kind) {
        for (LayerField<?> field : LayerFields.of(kind.usual(List.of())).fields()) {
            assertFalse(words.get("control." + field.key() + ".tip").isBlank());
            if (field instanceof LayerField.Choice<?, ?> choice) {
                assertEquals(choice.values().size(), names(choice).size());
            }
        }
    }

    private <E extends Enum<E>> Set<String> names(LayerField.Choice<?, E> choice) {
        EnumWords<E> names = new EnumWords<>(words, choice.words());
        Set<String> distinct = new TreeSet<>();
        choice.values().forEach(value -> distinct.add(names.toString(value)));
        return distinct;
    }

    private static List<String> keys(LayerKind kind) {
        return LayerFields.of(kind.usual(List.of())).fields().stream()
                .map(LayerField::key)
                .toList();
    }

    private static <L extends LayerSpec> Stream<LayerSpec> putBack(LayerSpec layer, LayerFields<L> kind) {
        L typed = kind.type().cast(layer);
        return kind.fields().stream().map(field -> putBack(typed, field));
    }

    private static <L extends LayerSpec> LayerSpec putBack(L layer, LayerField<L> field) {
        return field instanceof LayerField.Choice<L, ?> choice
                ? putBack(layer, choice)
                : putBack(layer, (LayerField.Quantity<L>) field);
    }

    private static <L extends LayerSpec> LayerSpec putBack(L layer, LayerField.Quantity<L> quantity) {
        return quantity.with().apply(layer, quantity.get().applyAsDouble(layer));
    }

    private static <L extends LayerSpec, E extends Enum<E>> LayerSpec putBack(L layer, LayerField.Choice<L, E> choice) {
        return choice.with().apply(layer, choice.get().apply(layer));
    }
}
