package org.depthbench.trial.document;

import java.lang.invoke.MethodType;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON document, and where, in words for the person who has the file. */
public final class JsonTrouble {
    private static final String WRONG_KIND = "something is missing or of the wrong kind.";

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
        if (failure instanceof InvalidTypeIdException unknown && unknown.getTypeId() != null) {
            return "\"%s\" is no kind of layer; known are %s."
                    .formatted(unknown.getTypeId(), String.join(", ", Json.layerWords()));
        }
        if (failure instanceof InputCoercionException tooLarge) {
            return "the number is too large: it must be %s."
                    .formatted(wanted(tooLarge.getTargetType()).orElse("another"));
        }
        if (failure instanceof InvalidFormatException wrong) {
            Object[] valid = wrong.getTargetType().getEnumConstants();
            return valid != null
                    ? "\"%s\" is unknown; known are %s."
                            .formatted(
                                    wrong.getValue(),
                                    Arrays.stream(valid).map(String::valueOf).collect(Collectors.joining(", ")))
                    : wanted(wrong.getTargetType())
                            .map(wanted -> "it must be %s, was %s.".formatted(wanted, shown(wrong.getValue())))
                            .orElse(WRONG_KIND);
        }
        if (failure instanceof MismatchedInputException wrong) {
            return Optional.<Class<?>>ofNullable(wrong.getTargetType())
                    .flatMap(JsonTrouble::wanted)
                    .map("it must be %s, and is something else or missing."::formatted)
                    .orElse(WRONG_KIND);
        }
        return "the text is broken.";
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }

    /** What has to stand where a record has a component of this type; empty for what has parts. */
    private static Optional<String> wanted(Class<?> type) {
        Class<?> boxed = MethodType.methodType(type).wrap().returnType();
        if (boxed == Integer.class) {
            return Optional.of("a whole number from %d to %d".formatted(Integer.MIN_VALUE, Integer.MAX_VALUE));
        }
        if (boxed == Long.class) {
            return Optional.of("a whole number from %d to %d".formatted(Long.MIN_VALUE, Long.MAX_VALUE));
        }
        if (boxed == Double.class) {
            return Optional.of("a number");
        }
        if (boxed == Boolean.class) {
            return Optional.of("true or false");
        }
        if (boxed == String.class) {
            return Optional.of("a text");
        }
        return Optional.ofNullable(type.getEnumConstants())
                .map(words ->
                        "one of " + Arrays.stream(words).map(String::valueOf).collect(Collectors.joining(", ")));
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
