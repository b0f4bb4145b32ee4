package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** No field of a file is taken for something that it does not say: no number from text, no word from a number. */
class StrictFileTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @TempDir
    private Path folder;

    @Test
    void noFieldIsMadeToFit() throws IOException {
        List<String> taken = new ArrayList<>();
        Path file = folder.resolve("it.depthbench");
        ComparisonFile.write(
                NamedPairs.byId("convolution", TaskCatalogue.builtIn().byId("fashion"))
                        .comparison(TaskCatalogue.builtIn().byId("fashion"), Schedule.AT_ONCE),
                file);
        JsonNode document = Json.COMPACT.readTree(Files.readString(file));
        each(document, "", (place, set) -> {
            for (JsonNode wrong : wrongFor(place.was())) {
                set.to(wrong);
                try {
                    Files.writeString(file, document.toString());
                    ComparisonFile.read(file);
                    taken.add("%s: %s for %s".formatted(place.name(), wrong, place.was()));
                } catch (DepthbenchException e) {
                    // As it should be.
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            set.to(place.was());
        });

        assertEquals(List.of(), taken);
    }

    private record Place(String name, JsonNode was) {}

    @FunctionalInterface
    private interface Setter {
        void to(JsonNode value);
    }

    private static void each(JsonNode node, String name, BiConsumer<Place, Setter> visitor) {
        if (node instanceof ObjectNode object) {
            for (String key : List.copyOf(object.propertyNames())) {
                visit(object.get(key), name + " › " + key, value -> object.set(key, value), visitor);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                visit(array.get(i), name + " › " + i, value -> array.set(at, value), visitor);
            }
        }
    }

    private static void visit(JsonNode node, String name, Setter set, BiConsumer<Place, Setter> visitor) {
        visitor.accept(new Place(name, node), set);
        each(node, name, visitor);
    }

    private static List<JsonNode> wrongFor(JsonNode was) {
        List<JsonNode> wrong = new ArrayList<>(List.of(NODES.nullNode()));
        if (!was.isNumber()) {
            wrong.addAll(List.of(NODES.numberNode(0), NODES.numberNode(1), NODES.numberNode(0.5)));
        } else {
            wrong.addAll(List.of(NODES.stringNode(was.asString()), NODES.numberNode(1e30), NODES.stringNode("")));
            if (was.isIntegralNumber()) {
                wrong.addAll(List.of(NODES.numberNode(was.asInt() + 0.9), NODES.numberNode(1e20)));
            }
        }
        if (!was.isBoolean()) {
            wrong.addAll(List.of(NODES.booleanNode(true), NODES.booleanNode(false)));
        } else {
            wrong.addAll(List.of(NODES.stringNode("true"), NODES.stringNode("")));
        }
        if (!was.isArray()) {
            wrong.add(NODES.arrayNode().add(was));
        } else {
            wrong.add(NODES.stringNode(""));
            wrong.add(was.get(0));
        }
        if (!was.isObject()) {
            wrong.add(NODES.objectNode());
        } else {
            wrong.add(NODES.stringNode(""));
        }
        return wrong;
    }
}
