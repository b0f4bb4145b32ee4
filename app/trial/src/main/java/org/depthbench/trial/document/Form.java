package org.depthbench.trial.document;

import java.util.List;
import java.util.function.UnaryOperator;
import org.depthbench.trial.file.DepthbenchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The numbered form of one kind of document. A document says its kind and form first, such as {@code {"depthbench": 2, …}}; an
 * older one is brought up step by step and then read strictly, a newer one is refused. Each form ever written has a golden
 * document among the tests.
 *
 * @param kind the word under which the number stands
 * @param type what such a document holds
 * @param upgrades the first makes form 2 of form 1, and so on
 */
public record Form<T>(String kind, Class<T> type, List<UnaryOperator<ObjectNode>> upgrades) {
    public Form {
        upgrades = List.copyOf(upgrades);
    }

    /** A kind that has had but one form. */
    public static <T> Form<T> first(String kind, Class<T> type) {
        return new Form<>(kind, type, List.of());
    }

    /** A document of a form that is not known here; the message is the end of a sentence that names the document. */
    public static final class UnknownFormException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownFormException(String message) {
            super(message);
        }
    }

    /** The form that is written now. */
    public int number() {
        return upgrades.size() + 1;
    }

    /** The document of a value. */
    public ObjectNode write(T value) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(kind, number());
        document.setAll((ObjectNode) Json.COMPACT.valueToTree(value));
        return document;
    }

    /** The document as one line of text. */
    public String text(T value) {
        return Json.COMPACT.writeValueAsString(write(value));
    }

    /**
     * Reads the text of a document.
     *
     * @throws DepthbenchException with a sentence when it cannot be read
     */
    public T read(String text) {
        try {
            return read(JsonText.tree(text));
        } catch (JsonText.BrokenException e) {
            throw new DepthbenchException("This %s cannot be read: %s".formatted(kind, e.getMessage()), e);
        } catch (UnknownFormException e) {
            throw new DepthbenchException("This %s cannot be read: %s".formatted(kind, e.getMessage()), e);
        } catch (JacksonException e) {
            throw new DepthbenchException("This %s is broken: %s".formatted(kind, JsonTrouble.sentence(e)), e);
        }
    }

    /**
     * Reads a document of this form or an older one.
     *
     * @throws UnknownFormException with the end of a sentence when it is of a newer form, or none
     * @throws JacksonException when it does not hold what its form promises
     */
    public T read(JsonNode document) {
        JsonNode number = document.get(kind);
        if (!(document instanceof ObjectNode object) || number == null || !number.isIntegralNumber()) {
            throw new UnknownFormException("it has no format number.");
        }
        if (!number.canConvertToInt() || number.intValue() < 1) {
            throw new UnknownFormException(
                    "its format %s is unknown; known are 1 to %d.".formatted(number.asString(), number()));
        }
        int from = number.intValue();
        if (from > number()) {
            throw new UnknownFormException(
                    "it has format %d, made by a newer Depthbench; this one reads formats 1 to %d. Update Depthbench to open it."
                            .formatted(from, number()));
        }
        ObjectNode upgraded = object.deepCopy();
        upgraded.remove(kind);
        for (UnaryOperator<ObjectNode> upgrade : upgrades.subList(from - 1, upgrades.size())) {
            upgraded = upgrade.apply(upgraded);
        }
        return Json.COMPACT.treeToValue(upgraded, type);
    }
}
