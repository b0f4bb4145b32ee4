package org.depthbench.comparison.spec;

import java.util.List;
import java.util.Map;
import org.depthbench.trial.document.Form;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The forms of documents about comparisons. */
public final class ComparisonForms {
    /** A comparison's specification in the store. */
    public static final Form<ComparisonSpec> SPEC = Form.first("comparison", ComparisonSpec.class);

    /** A {@code .depthbench} file. */
    static final Form<Document> FILE = new Form<>("depthbench", Document.class, List.of(ComparisonForms::fileOfForm2));

    /** What a file holds. */
    record Document(ComparisonSpec comparison) {}

    /** What form 1 called its kinds of layers. */
    private static final Map<String, String> LAYERS = Map.ofEntries(
            Map.entry("Dense", "dense"),
            Map.entry("Convolution", "conv"),
            Map.entry("Convolution1D", "conv1d"),
            Map.entry("Residual", "residual"),
            Map.entry("Pooling", "pooling"),
            Map.entry("BatchNormalisation", "batch-norm"),
            Map.entry("Dropout", "dropout"),
            Map.entry("Recurrent", "recurrent"),
            Map.entry("Embedding", "patch-embedding"),
            Map.entry("Transformer", "transformer"),
            Map.entry("Summary", "sequence-pooling"));

    private ComparisonForms() {}

    /**
     * Form 1 knew eight tasks, all of classes, and told neither their shapes nor what comes out; its layers were called by the
     * program's own names, and nothing ended a trial early. Its first files left out what training settings had not got yet.
     */
    private static ObjectNode fileOfForm2(ObjectNode document) {
        if (document.get("comparison") instanceof ObjectNode comparison) {
            if (comparison.get("task") instanceof ObjectNode task && !task.has("demand")) {
                demand(task);
            }
            for (String side : List.of("shallow", "deep")) {
                if (comparison.get(side) instanceof ObjectNode learner) {
                    learner(learner);
                }
            }
            if (comparison.get("stop") instanceof ObjectNode stop && !stop.has("patience")) {
                stop.put("patience", 0);
            }
        }
        return document;
    }

    private static void demand(ObjectNode task) {
        String id = task.path("task").asString("");
        ObjectNode demand = task.putObject("demand");
        switch (id) {
            case "digits" -> image(demand, 8, 10);
            case "fashion" -> image(demand, 28, 10);
            case "iris" -> vector(demand, 4, 3);
            default -> vector(demand, 2, 2);
        }
        demand.put("metric", "ACCURACY");
    }

    private static void image(ObjectNode demand, int size, int classes) {
        demand.putObject("input")
                .put("shape", "image")
                .put("height", size)
                .put("width", size)
                .put("channels", 1);
        head(demand, classes);
    }

    private static void vector(ObjectNode demand, int length, int classes) {
        demand.putObject("input").put("shape", "vector").put("length", length);
        head(demand, classes);
    }

    private static void head(ObjectNode demand, int classes) {
        demand.putObject("head").put("outputs", classes).put("kind", "SOFTMAX");
    }

    private static void learner(ObjectNode learner) {
        for (JsonNode layer : learner.path("network").path("layers")) {
            if (layer instanceof ObjectNode object && object.get("layer") != null) {
                String kind = object.get("layer").asString("");
                object.put("layer", LAYERS.getOrDefault(kind, kind));
            }
        }
        if (learner.get("training") instanceof ObjectNode training) {
            JsonNode clip = training.remove("clip");
            training.set("clipNorm", clip == null ? training.numberNode(0) : clip);
            if (!training.has("rateSchedule")) {
                training.putObject("rateSchedule").put("kind", "CONSTANT").put("epochs", 10);
            }
            if (!training.has("loss")) {
                training.put("loss", "CROSS_ENTROPY");
            }
        }
    }
}
