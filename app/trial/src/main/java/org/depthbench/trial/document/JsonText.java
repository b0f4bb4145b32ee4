package org.depthbench.trial.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Text that should be one JSON value. */
public final class JsonText {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.defaults();

    private JsonText() {}

    /** What is no JSON value; the message is the end of a sentence that names the text. */
    public static final class BrokenException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BrokenException(String message, @Nullable JacksonException cause) {
            super(message, cause);
        }
    }

    /**
     * The tree of a text.
     *
     * @throws BrokenException with the end of a sentence when it is broken, or larger in some way than is read
     */
    public static JsonNode tree(String text) {
        try (JsonParser parser = Json.COMPACT.createParser(text)) {
            try {
                JsonNode tree = Json.COMPACT.readTree(parser);
                if (tree == null || tree.isMissingNode()) {
                    throw new BrokenException("it is empty.", null);
                }
                if (parser.nextToken() != null) {
                    throw new BrokenException(at(parser.currentLocation(), "."), null);
                }
                checkNumbers(tree, "");
                return tree;
            } catch (StreamConstraintsException e) {
                throw new BrokenException(
                        at(
                                parser.currentLocation(),
                                ": values lie at most %d deep, a number has at most %d digits, a name %d characters."
                                        .formatted(
                                                LIMITS.getMaxNestingDepth(),
                                                LIMITS.getMaxNumberLength(),
                                                LIMITS.getMaxNameLength())),
                        e);
            } catch (JacksonException e) {
                throw new BrokenException(
                        at(e.getLocation() == null ? parser.currentLocation() : e.getLocation(), "."), e);
            }
        }
    }

    /** A number beyond what a double holds has become infinite, and nobody wrote that. */
    private static void checkNumbers(JsonNode node, String place) {
        if (node.isDouble() && Double.isInfinite(node.doubleValue())) {
            throw new BrokenException(
                    "at %s, a number is too large: numbers lie between %s and %s."
                            .formatted(place, -Double.MAX_VALUE, Double.MAX_VALUE),
                    null);
        }
        String inside = place.isEmpty() ? "" : place + " › ";
        if (node.isObject()) {
            node.properties().forEach(each -> checkNumbers(each.getValue(), inside + each.getKey()));
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkNumbers(node.get(i), inside + (i + 1));
        }
    }

    private static String at(TokenStreamLocation place, String reason) {
        return "it is broken at line %d, column %d%s".formatted(place.getLineNr(), place.getColumnNr(), reason);
    }
}
