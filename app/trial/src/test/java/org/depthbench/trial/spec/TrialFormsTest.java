package org.depthbench.trial.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.choice.RecurrentKind;
import org.depthbench.network.choice.SequencePoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerNormalisation;
import org.depthbench.network.layer.PatchEmbedding;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Recurrent;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.layer.SequencePooling;
import org.depthbench.network.layer.Transformer;
import org.depthbench.network.shape.Padding;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;

/** A trial's documents are read in every form that was ever written, and its key is known by hand. */
class TrialFormsTest {
    /** With a layer of each kind, though no network has them all. */
    private static final TrialSpec SPEC = new TrialSpec(
            TaskChoice.of(TaskCatalogue.builtIn().byId("digits"), 200, 0),
            40,
            new Learner(
                    new NetworkSpec(
                            "every kind",
                            List.of(
                                    new Convolution(4, 3, 1, Padding.SAME, Activation.RELU),
                                    new Residual(3, Activation.GELU),
                                    new Pooling(PoolingKind.MAX, 2, 2),
                                    new BatchNormalisation(),
                                    new Dropout(0.25),
                                    new Convolution1D(5, 3, 2, Padding.VALID, Activation.TANH),
                                    new PatchEmbedding(8),
                                    new Transformer(2, 16),
                                    new Recurrent(RecurrentKind.LSTM, 6),
                                    new SequencePooling(SequencePoolingKind.LAST),
                                    new Dense(7, Activation.SIGMOID))),
                    TrainingSettings.adam(0.01, 32)),
            5,
            2);

    @Test
    void form1IsReadAndWritten() throws IOException {
        String golden = golden("trial/1.json");

        assertEquals(SPEC, TrialForms.SPEC.read(golden));
        assertEquals(Json.COMPACT.readTree(golden), Json.COMPACT.readTree(TrialForms.SPEC.text(SPEC)));
    }

    /** Kinds that were added since are of the same form, which older builds refuse by their names. */
    @Test
    void layersForSequencesAreReadAndWritten() throws IOException {
        TrialSpec sequences = new TrialSpec(
                TaskChoice.of(TaskCatalogue.builtIn().byId("phones"), 200, 0),
                40,
                new Learner(
                        new NetworkSpec(
                                "sequences",
                                List.of(
                                        new LayerNormalisation(),
                                        new Recurrent(RecurrentKind.GRU, 6),
                                        new Recurrent(RecurrentKind.SIMPLE_RNN, 5),
                                        new Recurrent(RecurrentKind.BIDIRECTIONAL_LSTM, 4),
                                        new BatchNormalisation(),
                                        new Recurrent(RecurrentKind.BIDIRECTIONAL_GRU, 3),
                                        new SequencePooling(SequencePoolingKind.LAST))),
                        TrainingSettings.adam(0.01, 32)),
                5,
                2);
        String golden = golden("trial/1-sequences.json");

        assertEquals(sequences, TrialForms.SPEC.read(golden));
        assertEquals(Json.COMPACT.readTree(golden), Json.COMPACT.readTree(TrialForms.SPEC.text(sequences)));
    }

    /** What came later stands in a document only where it was chosen, and then it is part of the key. */
    @Test
    void aDivisionIsReadAndWrittenAndDecidesTheKey() throws IOException {
        TrialSpec divided = new TrialSpec(SPEC.task().withDivision(7), 40, SPEC.learner(), 5, 2);
        String golden = golden("trial/1-divided-anew.json");

        assertEquals(divided, TrialForms.SPEC.read(golden));
        assertEquals(Json.COMPACT.readTree(golden), Json.COMPACT.readTree(TrialForms.SPEC.text(divided)));
        assertNotEquals(SPEC.key(), divided.key());
    }

    @Test
    void wrongLabelsAreReadAndWrittenAndDecideTheKey() throws IOException {
        TrialSpec wrong = new TrialSpec(SPEC.task().withWrongLabels(0.25), 40, SPEC.learner(), 5, 2);
        String golden = golden("trial/1-wrong-labels.json");

        assertEquals(wrong, TrialForms.SPEC.read(golden));
        assertEquals(Json.COMPACT.readTree(golden), Json.COMPACT.readTree(TrialForms.SPEC.text(wrong)));
        assertNotEquals(SPEC.key(), wrong.key());
    }

    @Test
    void classWeightsAreReadAndWrittenAndDecideTheKey() throws IOException {
        TrialSpec balanced = new TrialSpec(
                SPEC.task(),
                40,
                new Learner(SPEC.learner().network(), SPEC.learner().training().withBalancedClasses(true)),
                5,
                2);
        String golden = golden("trial/1-class-weights.json");

        assertEquals(balanced, TrialForms.SPEC.read(golden));
        assertEquals(Json.COMPACT.readTree(golden), Json.COMPACT.readTree(TrialForms.SPEC.text(balanced)));
        assertNotEquals(SPEC.key(), balanced.key());
    }

    @Test
    void classWeightsOfQuantitiesAreRefused() {
        TaskChoice ripples = TaskChoice.usual(TaskCatalogue.builtIn().byId("ripples"));
        TrainingSettings balanced =
                TrainingSettings.adam(0.01, 32).with(Loss.SQUARED_ERROR).withBalancedClasses(true);
        TrialSpec spec = new TrialSpec(
                ripples, new Learner(new NetworkSpec("it", List.of(new Dense(3, Activation.TANH))), balanced), 5, 1);

        assertEquals(
                "Class weights need classes, but this task predicts a quantity: choose equal ones.",
                assertThrows(IllegalArgumentException.class, spec::check).getMessage());
    }

    @Test
    void aNewerFormIsRefusedInASentence() throws IOException {
        String newer = golden("trial/1.json").replace("\"trial\" : 1", "\"trial\" : 7");

        assertEquals(
                "This trial cannot be read: it has format 7, made by a newer Depthbench; this one reads formats 1 to 1."
                        + " Update Depthbench to open it.",
                assertThrows(DepthbenchException.class, () -> TrialForms.SPEC.read(newer))
                        .getMessage());
    }

    @Test
    void whatHasNoPlaceInAFormIsRefused() throws IOException {
        String more = golden("trial/1.json").replace("\"trial\" : 1", "\"trial\" : 1, \"side\" : \"DEEP\"");

        assertEquals(
                "This trial is broken: at side, \"side\" is unknown; known are learner, seed, task, threads, validation.",
                assertThrows(DepthbenchException.class, () -> TrialForms.SPEC.read(more))
                        .getMessage());
    }

    @Test
    void theKeyIsThatOfTheNumbersAndNotOfTheName() {
        TrialSpec renamed = new TrialSpec(
                SPEC.task(),
                SPEC.validation(),
                new Learner(
                        new NetworkSpec("another name", SPEC.learner().network().layers()),
                        SPEC.learner().training()),
                SPEC.seed(),
                SPEC.threads());
        TrialSpec reseeded =
                new TrialSpec(SPEC.task(), SPEC.validation(), SPEC.learner(), SPEC.seed() + 1, SPEC.threads());

        assertEquals(SPEC.key(), renamed.key());
        assertNotEquals(SPEC.key(), reseeded.key());
        // As computed by another program from the golden document, nameless and sorted.
        assertEquals(
                "21f01da17ca4d4f96140ece001e18e695fb7e4cf3edd8f81969153b16eda6fa8",
                SPEC.key().sha256());
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = TrialFormsTest.class.getResourceAsStream("/forms/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
