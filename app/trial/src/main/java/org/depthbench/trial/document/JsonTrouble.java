package org.depthbench.trial.document;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON document, and where, in words for the person who has the file. */
public final class JsonTrouble {
    private JsonTrouble() {}

    /** Place and reason in one sentence, such as {@code at shallow › network, "x" is unknown; known are a, b.} */
    public static String sentence(JacksonException failure) {
        return "at %s, %s".formatted(place(failure), reason(failure));
    }

    /** Such as {@code shallow › network › layers › 2}; list items are counted from 1. */
    private static String place(JacksonException failure) {
        String place = failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex() + 1) : step.getPropertyName())
                .collect(Collectors.joining(" › "));
        return place.isEmpty() ? "its beginning" : place;
    }

    private static String reason(JacksonException failure) {
        String refusal = refusalByRecord(failure);
        if (refusal != null) {
            return refusal;
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "\"%s\" is unknown; known are %s."
                    .formatted(
                            unknown.getPropertyName(),
                            unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (failure instanceof InvalidTypeIdException unknown) {
            return "\"%s\" is no kind of layer; known are %s."
                    .formatted(unknown.getTypeId(), String.join(", ", Json.layerWords()));
        }
        if (failure instanceof InvalidFormatException wrong) {
            Object[] valid = wrong.getTargetType().getEnumConstants();
            return valid == null
                    ? "\"%s\" is not a number.".formatted(wrong.getValue())
                    : "\"%s\" is unknown; known are %s."
                            .formatted(
                                    wrong.getValue(),
                                    Arrays.stream(valid).map(String::valueOf).collect(Collectors.joining(", ")));
        }
        if (failure instanceof MismatchedInputException) {
            return "something is missing or of the wrong kind.";
        }
        return "the text is broken.";
    }

    /** The sentence of the record that would not be made from these values. */
    private static @Nullable String refusalByRecord(JacksonException failure) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException || cause instanceof NullPointerException) {
                return cause.getMessage();
            }
        }
        return null;
    }
}
