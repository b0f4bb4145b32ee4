package org.depthbench.datasets.table.arff;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.depthbench.datasets.table.value.Declared;
import org.depthbench.datasets.table.value.Kind;

/**
 * A column as an ARFF file declares it.
 *
 * @param twice values that are declared more than once
 */
record ArffAttribute(String name, Declared declared, List<String> twice) {
    ArffAttribute {
        twice = List.copyOf(twice);
    }

    /**
     * Reads what follows {@code @attribute}.
     *
     * @throws IllegalArgumentException with a sentence's end when it is no declaration
     */
    static ArffAttribute of(String declaration) {
        ArffTokens tokens = new ArffTokens(declaration);
        String name = tokens.value("{", true);
        if (tokens.atEnd()) {
            throw new IllegalArgumentException("an attribute has a name and a type");
        }
        if (tokens.take('{')) {
            return nominal(name, tokens);
        }
        String type = tokens.value("", true);
        Kind kind =
                switch (type.toLowerCase(Locale.ROOT)) {
                    case "numeric", "real", "integer" -> Kind.NUMBER;
                    case "string" -> Kind.TEXT;
                    case "date" -> Kind.DATE;
                    default ->
                        throw new IllegalArgumentException(
                                "the type \"%s\" is not read: there are numeric, real, integer, string, date and {values}"
                                        .formatted(type));
                };
        return new ArffAttribute(name, new Declared(kind, List.of()), List.of());
    }

    private static ArffAttribute nominal(String name, ArffTokens tokens) {
        Set<String> values = new LinkedHashSet<>();
        List<String> twice = new ArrayList<>();
        while (!tokens.take('}')) {
            if (tokens.atEnd()) {
                throw new IllegalArgumentException("the values of an attribute end with }");
            }
            String value = tokens.value(",}", false);
            boolean empty = value.isEmpty() && !tokens.wasQuoted();
            if (!empty && !values.add(value)) {
                twice.add(value);
            }
            if (!tokens.atEnd() && !tokens.take(',') && !tokens.nextIs('}')) {
                throw new IllegalArgumentException("the values of an attribute are parted by commas");
            }
        }

        return new ArffAttribute(name, new Declared(Kind.CATEGORY, List.copyOf(values)), twice);
    }
}
