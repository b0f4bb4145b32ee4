package org.depthbench.comparison.experiment;

import java.util.List;
import org.depthbench.trial.document.Form;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The form of documents about experiments. */
public final class ExperimentForms {
    /** An experiment's specification. */
    public static final Form<ExperimentSpec> SPEC =
            new Form<>("experiment", ExperimentSpec.class, List.of(ExperimentForms::tellingSeeds));

    private ExperimentForms() {}

    /** Form 1 told the number of repeats, whose seeds followed each other. */
    private static ObjectNode tellingSeeds(ObjectNode experiment) {
        long first = experiment.path("comparison").path("seed").asLong();
        int repeats = experiment.path("repeats").asInt();
        experiment.remove("repeats");
        ArrayNode seeds = experiment.putArray("seeds");
        for (int i = 0; i < repeats && i < ExperimentSpec.MOST_REPEATS; i++) {
            seeds.add(first + i);
        }
        return experiment;
    }
}
