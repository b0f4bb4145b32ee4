package org.depthbench.training.trial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.util.ModelSerializer;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.driving.Roads;
import org.depthbench.datasets.task.Split;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.shape.Padding;
import org.depthbench.training.fused.loss.ClassWeights;
import org.depthbench.training.network.InputForm;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Memory;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Slice;
import org.depthbench.trial.TrialException;
import org.depthbench.trial.spec.Demand;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.zoo.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;

/** A trial's numbers follow from its specification alone: not from slices, questions, or being interrupted. */
class Dl4jTrialTest {
    private static final TaskCatalogue CATALOGUE = TaskCatalogue.builtIn();
    private static final Slice WHOLE_EPOCH = new Slice(Integer.MAX_VALUE, Long.MAX_VALUE);

    @TempDir
    private Path folder;

    @Test
    void theSameSpecificationGivesTheSameNumbersToTheLastBit() {
        assertEquals(numbers(convolutional(), 2), numbers(convolutional(), 2));
    }

    @ParameterizedTest
    @EnumSource
    void warmingUpChangesNothing(TrainingPath.Choice choice) {
        TrialSpec spec = convolutional();
        try (Dl4jTrial warmed = new Dl4jTrial(CATALOGUE, choice);
                Dl4jTrial other = new Dl4jTrial(CATALOGUE, choice)) {
            warmed.prepare(spec);
            String initial = warmed.parameterHash();

            warmUp(warmed);

            assertEquals(initial, warmed.parameterHash());
            other.prepare(spec);
            for (int epoch = 0; epoch < 2; epoch++) {
                assertEquals(
                        other.advance(WHOLE_EPOCH).trainLoss(),
                        warmed.advance(WHOLE_EPOCH).trainLoss());
            }
            assertEquals(other.parameterHash(), warmed.parameterHash());
        }
    }

    @ParameterizedTest
    @EnumSource
    void warmingUpChangesNothingWhereATrialGoesOn(TrainingPath.Choice choice) {
        TrialSpec spec = convolutional();
        Path checkpoint = folder.resolve("it.zip");
        try (Dl4jTrial first = new Dl4jTrial(CATALOGUE, choice);
                Dl4jTrial resumed = new Dl4jTrial(CATALOGUE, choice)) {
            first.prepare(spec);
            first.advance(WHOLE_EPOCH);
            first.save(checkpoint);
            double second = first.advance(WHOLE_EPOCH).trainLoss();
            resumed.prepare(spec);
            resumed.restore(checkpoint);

            warmUp(resumed);

            assertEquals(second, resumed.advance(WHOLE_EPOCH).trainLoss());
            assertEquals(first.parameterHash(), resumed.parameterHash());
        }
    }

    private static void warmUp(Dl4jTrial trial) {
        boolean steady = trial.warmUp(Slice.oneBatch());
        while (!steady) {
            steady = trial.warmUp(new Slice(Integer.MAX_VALUE, 50));
        }
    }

    @Test
    void anotherSeedGivesOthers() {
        TrialSpec spec = convolutional();
        TrialSpec other = new TrialSpec(spec.task(), spec.learner(), spec.seed() + 1, 1);

        assertNotEquals(numbers(spec, 1), numbers(other, 1));
    }

    @Test
    void bothSidesLearnFromTheSameExamplesInTheSameOrder() {
        TrialSpec deep = convolutional();
        TrialSpec shallow = new TrialSpec(deep.task(), dense(8), deep.seed(), 1);
        try (Dl4jTrial one = new Dl4jTrial(CATALOGUE);
                Dl4jTrial other = new Dl4jTrial(CATALOGUE)) {
            assertEquals(one.prepare(deep).fingerprint(), other.prepare(shallow).fingerprint());
        }
        var data = deep.load(CATALOGUE);
        InputForm form = InputForm.of(deep.plan());
        Batches first = new Batches(
                data.train(), 10, 16, ClassWeights.EQUAL, deep.seeds().shuffle(3));
        Batches second = new Batches(
                data.train(), 10, 16, ClassWeights.EQUAL, shallow.seeds().shuffle(3));
        Batches later = new Batches(
                data.train(), 10, 16, ClassWeights.EQUAL, shallow.seeds().shuffle(4));
        assertEquals(first.batch(5, form).getFeatures(), second.batch(5, form).getFeatures());
        assertNotEquals(first.batch(5, form).getFeatures(), later.batch(5, form).getFeatures());
    }

    @Test
    void neitherSlicesNorQuestionsChangeWhatIsLearned() {
        List<String> whole = numbers(convolutional(), 2);
        List<String> asked = new ArrayList<>();
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());
            asked.add(trial.parameterHash());
            for (int epoch = 0; epoch < 2; epoch++) {
                Progress progress;
                do {
                    progress = trial.advance(Slice.oneBatch());
                    trial.inspect(new Query.Confuse(Split.TEST));
                    trial.inspect(new Query.Activate(1, new float[64]));
                } while (!progress.epochEnded());
                asked.add(describe(trial));
            }
        }

        assertEquals(whole, asked);
    }

    @Test
    void aNetworkDrivesAsItsSteeringAtEachFrameSays() {
        TrialSpec spec = new TrialSpec(
                TaskChoice.of(CATALOGUE.byId("driving"), 100, 0),
                Learner.of(Presets.byId("shallow-32"), Demand.of(CATALOGUE.byId("driving"))),
                1,
                1);
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            trial.advance(WHOLE_EPOCH);
            Drive first = new Drive(Roads.unseen().get(0));

            Answer.Driven driven = (Answer.Driven) trial.inspect(new Query.Drive(2));
            Drive.toTheEnd(List.of(first), frame -> ((Answer.Predictions) trial.inspect(new Query.PredictInput(frame)))
                    .outputs()[0]);

            assertEquals(2, driven.courses().size());
            assertEquals(first.outcome().metres(), driven.courses().get(0).metres(), 0.6);
            assertEquals(first.outcome().finished(), driven.courses().get(0).finished());
            assertEquals(driven, trial.inspect(new Query.Drive(2)));
            assertEquals(
                    "Roads must be 1 to 20, was 21.",
                    assertThrows(IllegalArgumentException.class, () -> trial.inspect(new Query.Drive(21)))
                            .getMessage());
        }
    }

    @Test
    void aNetworkIsSavedAsDeeplearning4jReadsItUnlessItHasLayersOfThisProgram() throws IOException {
        Path file = folder.resolve("network.zip");
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());
            trial.advance(WHOLE_EPOCH);

            trial.inspect(new Query.Save(file.toString()));

            float[] example = convolutional().load(CATALOGUE).test().example(0);
            float[] here = ((Answer.Predictions) trial.inspect(new Query.PredictInput(example))).outputs()[0];
            float[] there = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), false)
                    .output(Nd4j.create(example, new long[] {1, example.length}, 'c'))
                    .toFloatVector();
            assertArrayEquals(here, there, 1e-5f);
        }
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(new TrialSpec(
                    TaskChoice.of(CATALOGUE.byId("moons"), 100, 0),
                    Learner.of(Presets.byId("deep-residual"), Demand.of(CATALOGUE.byId("moons"))),
                    1,
                    1));

            String refused = String.valueOf(
                    assertThrows(IllegalArgumentException.class, () -> trial.inspect(new Query.Save(file.toString())))
                            .getMessage());
            assertTrue(
                    refused.matches("Layer \\d+ has a part that Deeplearning4j does not have \\(ResidualBlock\\),.*"),
                    refused);
        }
    }

    @Test
    void onlyTheTaskOfDrivingIsDriven() {
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());

            assertEquals(
                    "Only the task \"driving\" is driven, this one is \"digits\".",
                    assertThrows(IllegalArgumentException.class, () -> trial.inspect(new Query.Drive(1)))
                            .getMessage());
        }
    }

    @Test
    void aResumedTrialGoesOnAsIfItHadNeverStopped() {
        List<String> uninterrupted = numbers(convolutional(), 3);
        Path checkpoint = folder.resolve("it.zip");
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());
            trial.advance(WHOLE_EPOCH);
            trial.save(checkpoint);
            trial.advance(WHOLE_EPOCH);
        }
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());
            assertEquals(1, trial.restore(checkpoint));
            trial.advance(WHOLE_EPOCH);
            assertEquals(uninterrupted.get(2), describe(trial));
            trial.advance(WHOLE_EPOCH);
            assertEquals(uninterrupted.get(3), describe(trial));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep-lstm", "deep-transformer", "deep-convnet-batchnorm"})
    void everyFamilyResumesFromItsCheckpointAndAnswersAsItDid(String preset) {
        TaskChoice task = TaskChoice.of(CATALOGUE.byId("digits"), 64, 0);
        TrialSpec spec = new TrialSpec(
                task, Learner.of(Presets.byId(preset, task.demand().input()), task.demand()), 5, 1);
        Path checkpoint = folder.resolve("it.zip");
        String once;
        String twice;
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            assertEquals("fused", trial.prepare(spec).engine().path());
            trial.advance(WHOLE_EPOCH);
            trial.save(checkpoint);
            once = describe(trial);
            trial.advance(WHOLE_EPOCH);
            twice = describe(trial);
        }
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            trial.restore(checkpoint);
            assertEquals(once, describe(trial));
            trial.advance(WHOLE_EPOCH);
            assertEquals(twice, describe(trial));
            Answer.Activations first =
                    assertInstanceOf(Answer.Activations.class, trial.inspect(new Query.Activate(0, new float[64])));
            assertEquals(spec.plan().layers().get(0).output().size(), first.values().length);
        }
    }

    @Test
    void refusesACheckpointOfAnotherTrialOrADamagedOne() throws IOException {
        Path checkpoint = folder.resolve("it.zip");
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());
            trial.save(checkpoint);
            trial.prepare(new TrialSpec(convolutional().task(), dense(8), 5, 1));
            assertTrue(refusal(trial, checkpoint).endsWith("belongs to another trial."));

            Files.write(checkpoint, new byte[] {1, 2, 3});
            assertTrue(refusal(trial, checkpoint)
                    .endsWith("cannot be read: it is missing or damaged. Delete it, and this side begins anew."));
        }
    }

    private static String refusal(Dl4jTrial trial, Path checkpoint) {
        return String.valueOf(assertThrows(TrialException.class, () -> trial.restore(checkpoint))
                .getMessage());
    }

    @Test
    void learnsWhatCanBeLearned() {
        TrialSpec spec = new TrialSpec(TaskChoice.of(CATALOGUE.byId("gaussians"), 200, 0), dense(8), 1, 1);
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            double before = trial.evaluate(Split.TEST).scores().loss();
            for (int epoch = 0; epoch < 15; epoch++) {
                trial.advance(WHOLE_EPOCH);
            }
            Evaluation after = trial.evaluate(Split.TEST);

            assertTrue(
                    after.scores().loss() < before / 2,
                    before + " → " + after.scores().loss());
            assertTrue(
                    after.scores().score() > 0.95, "accuracy " + after.scores().score());
        }
    }

    @Test
    void memoryIsTheNetworksOwnAndTheSystemsCount() throws IOException {
        TrialSpec spec = new TrialSpec(TaskChoice.of(CATALOGUE.byId("digits"), 64, 0), dense(2000), 1, 1);
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            trial.advance(WHOLE_EPOCH);
            Memory memory = trial.evaluate(Split.TEST).memory();

            long parameters = spec.plan().parameters() * 4;
            // Adam: parameters, gradients and two moments; of a batch of 16 the values and derivatives of 2,000 units.
            long least = 4 * parameters + 2L * 4 * 16 * 2000;
            assertTrue(memory.networkBytes() > least && memory.networkBytes() < 1.5 * least, memory.toString());
            Path status = Path.of("/proc/self/status");
            if (Files.exists(status)) {
                long peak = Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10)
                        .sum();
                assertTrue(memory.peakBytes() > peak / 2 && memory.peakBytes() <= peak, memory.toString());
            }
        }
    }

    @Test
    void everyOptimiserLearns() {
        for (Optimiser optimiser : Optimiser.values()) {
            TrainingSettings settings = TrainingSettings.of(optimiser, 0.01, 16).withPenalties(1e-5, 1e-5);
            TrialSpec spec = new TrialSpec(
                    TaskChoice.of(CATALOGUE.byId("gaussians"), 200, 0),
                    new Learner(dense(8).network(), settings),
                    1,
                    1);
            try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
                trial.prepare(spec);
                double before = trial.evaluate(Split.TRAIN).scores().loss();
                for (int epoch = 0; epoch < 5; epoch++) {
                    trial.advance(WHOLE_EPOCH);
                }
                assertTrue(trial.evaluate(Split.TRAIN).scores().loss() < before, optimiser.name());
            }
        }
    }

    @Test
    void answersEveryProbeInTheRightShape() {
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(convolutional());

            Answer.Predictions some = (Answer.Predictions) trial.inspect(new Query.Predict(Split.TEST, 440, 100));
            assertEquals(9, some.outputs().length);
            double sum = 0;
            for (float probability : some.outputs()[0]) {
                sum += probability;
            }
            assertEquals(1, sum, 1e-5);

            Answer.Confusion confusion = (Answer.Confusion) trial.inspect(new Query.Confuse(Split.TEST));
            int total = 0;
            for (int[] row : confusion.counts()) {
                for (int count : row) {
                    total += count;
                }
            }
            assertEquals(449, total);

            Answer.Weights weights = (Answer.Weights) trial.inspect(new Query.Weigh(0));
            assertEquals(
                    List.of(List.of(4L), List.of(4L, 1L, 3L, 3L)),
                    weights.parameters().stream().map(Answer.NamedArray::shape).toList());
            Answer.Activations activations = (Answer.Activations) trial.inspect(new Query.Activate(1, new float[64]));
            assertEquals(List.of(4L, 4L, 4L), activations.shape());
            assertEquals(64, activations.values().length);
        }
    }

    @Test
    void anAnswerIsWhatAPredictionOfTheSameInputIs() {
        TrialSpec spec = convolutional();
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            float[] input = spec.load(CATALOGUE).test().example(17);
            Answer.Predictions answered =
                    assertInstanceOf(Answer.Predictions.class, trial.inspect(new Query.PredictInput(input)));
            Answer.Predictions predicted =
                    assertInstanceOf(Answer.Predictions.class, trial.inspect(new Query.Predict(Split.TEST, 17, 1)));

            assertArrayEquals(predicted.outputs()[0], answered.outputs()[0], 1e-6f);
        }
    }

    @Test
    void aSurfaceIsScannedFromItsLowerLeftCorner() {
        TrialSpec spec = new TrialSpec(TaskChoice.of(CATALOGUE.byId("gaussians"), 200, 0), dense(8), 1, 1);
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            for (int epoch = 0; epoch < 15; epoch++) {
                trial.advance(WHOLE_EPOCH);
            }
            Answer.Surface surface = (Answer.Surface) trial.inspect(new Query.Scan(-6, 6, -6, 6, 3, 3));

            // The first class is the cloud at the lower left, the second the one at the upper right.
            assertTrue(surface.outputs()[0][0] > 0.9);
            assertTrue(surface.outputs()[8][1] > 0.9);
        }
    }

    @Test
    void whatEachUnitPutsOutIsScannedFromTheLowerLeftCorner() {
        TrialSpec spec = new TrialSpec(TaskChoice.of(CATALOGUE.byId("gaussians"), 200, 0), dense(8), 1, 1);
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            Answer.UnitSurfaces hidden = (Answer.UnitSurfaces) trial.inspect(new Query.ScanUnits(0, -6, 6, -6, 6, 3));
            Answer.UnitSurfaces output = (Answer.UnitSurfaces) trial.inspect(new Query.ScanUnits(1, -6, 6, -6, 6, 3));
            Answer.Predictions corner = (Answer.Predictions) trial.inspect(new Query.PredictInput(new float[] {6, -6}));

            assertEquals(8, hidden.values().length);
            assertEquals(9, hidden.values()[0].length);
            // The output layer's units are the classes, so they must say what the network answers at the same point.
            assertEquals(corner.outputs()[0][0], output.values()[0][2], 1e-5f);
            assertEquals(corner.outputs()[0][1], output.values()[1][2], 1e-5f);
        }
    }

    @Test
    void refusesQuestionsThatHaveNoAnswer() {
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            assertThrows(TrialException.class, () -> trial.inspect(new Query.Weigh(0)));
            trial.prepare(convolutional());
            assertEquals(
                    "Layer must be 0 to 3, was 9.",
                    assertThrows(IllegalArgumentException.class, () -> trial.inspect(new Query.Weigh(9)))
                            .getMessage());
            assertEquals(
                    "One example has 64 numbers, given were 3.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> trial.inspect(new Query.PredictInput(new float[3])))
                            .getMessage());
            assertEquals(
                    "Only a task of two inputs has a decision surface, this one has 64 inputs.",
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> trial.inspect(new Query.Scan(-1, 1, -1, 1, 5, 5)))
                            .getMessage());
        }
    }

    @Test
    void bothPathsWeighClassesAlikeAndSoOtherwiseThanExamples() {
        TrainingSettings settings = TrainingSettings.of(Optimiser.SGD, 0.01, 16);
        double plain = firstBatch(TrainingPath.Choice.FASTEST, settings);
        double fused = firstBatch(TrainingPath.Choice.FASTEST, settings.withBalancedClasses(true));
        double stock = firstBatch(TrainingPath.Choice.STOCK, settings.withBalancedClasses(true));

        assertEquals(stock, fused, 1e-5 * stock);
        assertTrue(Math.abs(plain - fused) > 0.01 * plain, plain + ", " + fused);
    }

    /** The loss of the first batch of shuttle's ordinary and rare states. */
    private static double firstBatch(TrainingPath.Choice choice, TrainingSettings settings) {
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE, choice)) {
            trial.prepare(new TrialSpec(
                    TaskChoice.of(CATALOGUE.byId("shuttle"), 300, 0),
                    new Learner(new NetworkSpec("dense", List.of(new Dense(8, Activation.TANH))), settings),
                    3,
                    1));
            return trial.advance(new Slice(1, Long.MAX_VALUE)).trainLoss();
        }
    }

    @Test
    void aCheckpointOfOnePathIsOneOfTheOther() {
        Path checkpoint = folder.resolve("it.zip");
        TrialSpec spec = new TrialSpec(TaskChoice.of(CATALOGUE.byId("digits"), 200, 0), dense(8), 3, 1);
        try (Dl4jTrial fused = new Dl4jTrial(CATALOGUE);
                Dl4jTrial stock = new Dl4jTrial(CATALOGUE, TrainingPath.Choice.STOCK)) {
            assertEquals("fused", fused.prepare(spec).engine().path());
            assertEquals("stock", stock.prepare(spec).engine().path());
            fused.advance(WHOLE_EPOCH);
            fused.save(checkpoint);
            stock.restore(checkpoint);
            assertEquals(fused.parameterHash(), stock.parameterHash());
            fused.advance(WHOLE_EPOCH);
            stock.advance(WHOLE_EPOCH);

            assertEquals(
                    fused.evaluate(Split.TEST).scores().loss(),
                    stock.evaluate(Split.TEST).scores().loss(),
                    1e-3);

            stock.save(checkpoint);
            fused.restore(checkpoint);
            assertEquals(stock.parameterHash(), fused.parameterHash());
        }
    }

    @Test
    void overSeedsBothPathsReachTheSameAccuracy() {
        double fused = meanAccuracy(TrainingPath.Choice.FASTEST);
        double stock = meanAccuracy(TrainingPath.Choice.STOCK);

        assertTrue(stock > 0.85, "stock " + stock);
        assertEquals(stock, fused, 0.02);
    }

    private static double meanAccuracy(TrainingPath.Choice choice) {
        double sum = 0;
        for (int seed = 1; seed <= 2; seed++) {
            TrialSpec spec = new TrialSpec(TaskChoice.of(CATALOGUE.byId("digits"), 400, 0), dense(24), seed, 1);
            try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE, choice)) {
                trial.prepare(spec);
                for (int epoch = 0; epoch < 6; epoch++) {
                    trial.advance(WHOLE_EPOCH);
                }
                sum += trial.evaluate(Split.TEST).scores().score();
            }
        }
        return sum / 2;
    }

    private static List<String> numbers(TrialSpec spec, int epochs) {
        List<String> numbers = new ArrayList<>();
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            numbers.add(trial.parameterHash());
            for (int epoch = 0; epoch < epochs; epoch++) {
                trial.advance(WHOLE_EPOCH);
                numbers.add(describe(trial));
            }
        }
        return numbers;
    }

    private static String describe(Dl4jTrial trial) {
        return "%s %s %s"
                .formatted(
                        trial.evaluate(Split.TRAIN).scores().loss(),
                        trial.evaluate(Split.TEST).scores().loss(),
                        trial.parameterHash());
    }

    /** Small, with every kind of layer, dropout's randomness included. */
    private static TrialSpec convolutional() {
        List<LayerSpec> layers = List.of(
                new Convolution(4, 3, 1, Padding.SAME, Activation.RELU),
                new Pooling(PoolingKind.MAX, 2, 2),
                new Dropout(0.2));
        return new TrialSpec(
                TaskChoice.of(CATALOGUE.byId("digits"), 200, 0),
                new Learner(new NetworkSpec("small", layers), TrainingSettings.adam(0.01, 32)),
                5,
                1);
    }

    private static Learner dense(int units) {
        return new Learner(
                new NetworkSpec("dense", List.of(new Dense(units, Activation.TANH))), TrainingSettings.adam(0.01, 16));
    }

    @ParameterizedTest
    @EnumSource(TrainingPath.Choice.class)
    void fitsASurfaceOnBothPaths(TrainingPath.Choice choice) {
        TaskChoice ripples = TaskChoice.of(CATALOGUE.byId("ripples"), 400, 0);
        Learner learner = new Learner(
                new NetworkSpec("fit", List.of(new Dense(24, Activation.TANH), new Dense(24, Activation.TANH))),
                TrainingSettings.adam(0.01, 16).with(Loss.SQUARED_ERROR));
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE, choice)) {
            trial.prepare(new TrialSpec(ripples, 80, learner, 2, 1));
            for (int epoch = 0; epoch < 40; epoch++) {
                trial.advance(WHOLE_EPOCH);
            }

            double fit = trial.evaluate(Split.VALIDATION).scores().score();
            assertTrue(fit > 0.5, "R² " + fit);
            Scores test = trial.evaluate(Split.TEST).scores();
            Answer.Predictions said = assertInstanceOf(
                    Answer.Predictions.class, trial.inspect(new Query.Predict(Split.TEST, 0, Integer.MAX_VALUE)));
            float[] right = new TrialSpec(ripples, 80, learner, 2, 1)
                    .load(CATALOGUE)
                    .test()
                    .quantities()
                    .values();
            double mean = 0;
            for (float value : right) {
                mean += value / right.length;
            }
            double errors = 0;
            double spread = 0;
            for (int i = 0; i < right.length; i++) {
                errors += Math.pow(said.outputs()[i][0] - right[i], 2);
                spread += Math.pow(right[i] - mean, 2);
            }
            assertEquals(errors / right.length, test.loss(), 1e-6);
            assertEquals(1 - errors / spread, test.score(), 1e-6);
            assertEquals(
                    "Only classes can be confused, and this task predicts a quantity.",
                    assertThrows(IllegalArgumentException.class, () -> trial.inspect(new Query.Confuse(Split.TEST)))
                            .getMessage());
        }
    }

    @Test
    void aCheckpointSaysWhoseItIsInItsFirstForm() {
        String golden = """
                {"trial-checkpoint":1,"spec":{"task":{"task":"iris","examples":100,"noise":0.0,"demand":{"input":{"shape":"vector",\
                "length":4},"head":{"outputs":3,"kind":"SOFTMAX"},"metric":"ACCURACY"}},"validation":0,"learner":{"network":\
                {"name":"dense","layers":[{"layer":"dense","units":8,"activation":"TANH"}]},"training":{"optimiser":"ADAM",\
                "learningRate":0.01,"rateSchedule":{"kind":"CONSTANT","epochs":10},"batchSize":16,"loss":"CROSS_ENTROPY",\
                "l1":0.0,"l2":0.0,"clipNorm":0.0}},"seed":1,"threads":1},"epochs":7,"iterations":49,"parameters":67,"state":134,\
                "crc32c":4294967295}""";
        Checkpoint checkpoint = new Checkpoint(
                new TrialSpec(TaskChoice.usual(CATALOGUE.byId("iris")), dense(8), 1, 1), 7, 49, 67, 134, 4294967295L);

        assertEquals(checkpoint, Checkpoint.FORM.read(golden));
        assertEquals(golden, Checkpoint.FORM.text(checkpoint));
    }

    /** Cut anywhere, lengthened, or with any one bit turned over, a file is refused and the network is as it was. */
    @Test
    void aCheckpointThatIsNotWholeChangesNothing() throws IOException {
        TrialSpec spec = new TrialSpec(TaskChoice.usual(CATALOGUE.byId("iris")), dense(8), 1, 1);
        Path checkpoint = folder.resolve("it.checkpoint");
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            trial.advance(WHOLE_EPOCH);
            trial.save(checkpoint);
            byte[] whole = Files.readAllBytes(checkpoint);
            String line = Files.readString(checkpoint, StandardCharsets.ISO_8859_1)
                    .lines()
                    .findFirst()
                    .orElseThrow();
            assertEquals(line.length() + 1 + 4 * (67 + 134), whole.length);
            trial.prepare(spec);
            String initial = trial.parameterHash();
            Random random = new Random(7);

            for (int i = 0; i < 300; i++) {
                byte[] damaged;
                if (i % 3 == 0) {
                    damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
                } else if (i % 3 == 1) {
                    damaged = Arrays.copyOf(whole, whole.length + 1 + random.nextInt(9));
                } else {
                    damaged = whole.clone();
                    damaged[line.length() + 1 + random.nextInt(whole.length - line.length() - 1)] ^=
                            (byte) (1 << random.nextInt(8));
                }
                Files.write(checkpoint, damaged);
                assertTrue(
                        refusal(trial, checkpoint)
                                .endsWith("it is missing or damaged. Delete it, and this side begins anew."),
                        "damage " + i);
                assertEquals(initial, trial.parameterHash(), "damage " + i);
            }

            Files.write(checkpoint, whole);
            assertEquals(1, trial.restore(checkpoint));
        }
    }

    /** A length that is only promised is not believed. */
    @Test
    void aCheckpointCannotAskForMemory() throws IOException {
        TrialSpec spec = new TrialSpec(TaskChoice.usual(CATALOGUE.byId("iris")), dense(8), 1, 1);
        Path file = folder.resolve("it.checkpoint");
        try (Dl4jTrial trial = new Dl4jTrial(CATALOGUE)) {
            trial.prepare(spec);
            Files.writeString(
                    file, Checkpoint.FORM.text(new Checkpoint(spec, 1, 1, Long.MAX_VALUE / 8, 134, 0)) + "\n");

            assertTrue(
                    refusal(trial, file).endsWith("it is missing or damaged. Delete it, and this side begins anew."));
        }
    }
}
