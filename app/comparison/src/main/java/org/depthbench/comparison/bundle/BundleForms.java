package org.depthbench.comparison.bundle;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.trial.document.Form;
import tools.jackson.databind.JsonNode;

/** The forms of the documents in a bundle. Documents within them have forms of their own. */
final class BundleForms {
    /**
     * What a bundle holds.
     *
     * @param origins the machines that trained its trials
     * @param trials how many it has
     * @param parts the classes of the test examples that all seeds share, by task
     */
    record Manifest(JsonNode spec, Instant started, List<JsonNode> origins, int trials, Map<String, int[]> parts) {}

    /**
     * One trial.
     *
     * @param place in the experiment's grid
     * @param key of its specification
     * @param origin which of the manifest's machines trained it, from 0
     * @param predictionsEpoch after which it was asked for its predictions
     * @param predictions what it said of each test example
     */
    record Trial(
            int place,
            String key,
            JsonNode spec,
            String build,
            boolean alone,
            int origin,
            TrialState state,
            Optional<String> error,
            Optional<JsonNode> prepared,
            List<JsonNode> epochs,
            Optional<String> parameterHash,
            Optional<Integer> predictionsEpoch,
            Optional<float[]> predictions) {}

    static final Form<Manifest> MANIFEST = Form.first("experiment-bundle", Manifest.class);

    static final Form<Trial> TRIAL = Form.first("bundled-trial", Trial.class);

    private BundleForms() {}
}
