package org.depthbench.trial.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.datasets.task.Split;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.layer.BatchNormalisation;
import org.depthbench.network.layer.Convolution;
import org.depthbench.network.layer.Convolution1D;
import org.depthbench.network.layer.Dense;
import org.depthbench.network.layer.Dropout;
import org.depthbench.network.layer.LayerSpec;
import org.depthbench.network.layer.Pooling;
import org.depthbench.network.layer.Residual;
import org.depthbench.network.shape.Padding;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.Evaluation;
import org.depthbench.trial.Memory;
import org.depthbench.trial.Prepared;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Query;
import org.depthbench.trial.Scores;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every message survives the link, and one that cannot be trusted is refused there. */
class WireFormatTest {
    private static final Gson GSON =
            new GsonBuilder().registerTypeAdapterFactory(new WireFormat()).create();

    private static final EngineFacts ENGINE = new EngineFacts(
            "CPU", "stock", "It was asked for.", "build", "AVX2", true, "blas", 2, "amd64", "", Map.of("a", "1"));

    static List<Query> probes() {
        return List.of(
                new Query.Predict(Split.TEST, 3, 5),
                new Query.PredictInput(new float[] {1, 2.5f}),
                new Query.Confuse(Split.TRAIN),
                new Query.Rank(Split.TEST),
                new Query.Scan(-1, 1, -2, 2, 30, 40),
                new Query.ScanUnits(1, -1, 1, -2, 2, 16),
                new Query.Weigh(2),
                new Query.Activate(1, new float[] {0.5f}),
                new Query.Drive(20),
                new Query.Save("network.zip"));
    }

    static List<Answer> inspections() {
        return List.of(
                new Answer.Predictions(new float[][] {{0.25f, 0.75f}, {Float.NaN, 1}}),
                new Answer.Confusion(new int[][] {{1, 2}, {3, 4}}),
                new Answer.Roc(0.75, new float[] {0, 0.5f, 1}, new float[] {0, 1, 1}),
                new Answer.Surface(1, 2, new float[][] {{0}, {1}}),
                new Answer.UnitSurfaces(1, new float[][] {{0.5f}, {-1}}),
                new Answer.Weights(List.of(new Answer.NamedArray("W", List.of(1L, 2L), new float[] {1, 2}))),
                new Answer.Activations(List.of(3L), new float[] {1, 2, 3}),
                new Answer.Saved(8),
                new Answer.Driven(List.of(new Drive.Outcome(120.5, 430, false), new Drive.Outcome(402, 402, true))));
    }

    static Stream<Object> otherMessages() {
        return Stream.of(
                new Slice(3, 50),
                new Prepared("sha", 7, ENGINE, 123),
                new Progress(1, 2, 64, Double.NaN, 5, 6, 7, true),
                new Evaluation(new Scores(0.5, 0.25), new Memory(1, 2, 3)),
                new Diagnosis(ENGINE, 99.5, 3),
                new WorkerService.Part(Split.TEST),
                new WorkerService.File("/a \"quoted\" ünicode\npath"),
                new WorkerService.Epochs(4),
                new WorkerService.Hash("abc"),
                new WorkerService.Tryout(3, 2));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void everyProbeComesBack(Query query) {
        String text = GSON.toJson(query, Query.class);

        Query back = GSON.fromJson(text, Query.class);

        assertEquals(query.getClass(), back.getClass());
        assertEquals(text, GSON.toJson(back, Query.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"AAAAAAA=\"", "\"no base 64\"", "[1, 2]", "7"})
    void numbersThatAreNotPackedAreRefused(String numbers) {
        String text = GSON.toJson(new Query.PredictInput(new float[] {1}), Query.class)
                .replace("\"AACAPw==\"", numbers);

        assertThrows(JsonParseException.class, () -> GSON.fromJson(text, Query.class));
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void everyInspectionComesBack(Answer inspection) {
        String text = GSON.toJson(inspection, Answer.class);

        Answer back = GSON.fromJson(text, Answer.class);

        assertEquals(inspection.getClass(), back.getClass());
        assertEquals(text, GSON.toJson(back, Answer.class));
    }

    @ParameterizedTest
    @MethodSource("otherMessages")
    void everyOtherMessageComesBack(Object message) {
        assertEquals(message, GSON.fromJson(GSON.toJson(message), message.getClass()));
    }

    @Test
    void noKindOfMessageIsForgottenHere() {
        Set<Class<?>> sent = new HashSet<>();
        Stream.concat(probes().stream(), inspections().stream()).forEach(message -> sent.add(message.getClass()));

        assertEquals(permitted(Query.class, Answer.class), sent);
    }

    private static Set<Class<?>> permitted(Class<?>... sealed) {
        return Arrays.stream(sealed)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }

    @Test
    void numbersStayExact() {
        Answer.Predictions predictions = assertInstanceOf(
                Answer.Predictions.class,
                GSON.fromJson(GSON.toJson(inspections().get(0), Answer.class), Answer.class));

        assertArrayEquals(new float[][] {{0.25f, 0.75f}, {Float.NaN, 1}}, predictions.outputs());
    }

    @Test
    void refusesWhatIsUnknownMissingOrAbsurd() {
        assertThrows(JsonParseException.class, () -> GSON.fromJson("{\"kind\":\"steal\"}", Query.class));
        assertThrows(JsonParseException.class, () -> GSON.fromJson("{\"batches\":1}", Slice.class));
        assertThrows(JsonParseException.class, () -> GSON.fromJson("{\"batches\":0,\"milliseconds\":1}", Slice.class));
        assertThrows(
                JsonParseException.class,
                () -> GSON.fromJson("{\"batches\":1,\"milliseconds\":1,\"also\":1}", Slice.class));
    }

    @Property(tries = 300)
    void everySpecificationComesBack(@ForAll("trials") TrialSpec spec) {
        assertEquals(spec, GSON.fromJson(GSON.toJson(spec), TrialSpec.class));
    }

    @Provide
    Arbitrary<TrialSpec> trials() {
        Arbitrary<Activation> activations = Arbitraries.of(Activation.class);
        Arbitrary<LayerSpec> layers = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.integers().between(1, 16_384), activations)
                        .as(Dense::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 1024),
                                Arbitraries.integers().between(1, 15),
                                Arbitraries.integers().between(1, 8),
                                Arbitraries.of(Padding.class),
                                activations.filter(activation -> activation != Activation.SOFTMAX))
                        .as(Convolution::new),
                Combinators.combine(
                                Arbitraries.of(PoolingKind.class),
                                Arbitraries.integers().between(1, 15),
                                Arbitraries.integers().between(1, 15))
                        .as(Pooling::new),
                Arbitraries.just(new BatchNormalisation()),
                activations
                        .filter(activation -> activation != Activation.SOFTMAX)
                        .map(activation -> new Residual(3, activation)),
                activations
                        .filter(activation -> activation != Activation.SOFTMAX)
                        .map(activation -> new Convolution1D(4, 5, 2, Padding.SAME, activation)),
                Arbitraries.doubles().between(0.01, 0.95).map(Dropout::new));
        Arbitrary<TrainingSettings> training = Combinators.combine(
                        Arbitraries.of(Optimiser.class),
                        Arbitraries.doubles().between(1e-9, 10).ofScale(9),
                        Arbitraries.integers().between(1, 4096),
                        Arbitraries.doubles().between(0, 1))
                .as((optimiser, rate, batch, penalty) -> new TrainingSettings(
                        optimiser,
                        rate,
                        new RateSchedule(RateSchedule.RateKind.COSINE, batch),
                        batch,
                        Loss.SQUARED_ERROR,
                        penalty,
                        1 - penalty,
                        penalty,
                        batch % 2 == 0));
        return Combinators.combine(
                        layers.list().ofMaxSize(6),
                        training,
                        Arbitraries.longs(),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20))
                .as((list, settings, seed, name) -> new TrialSpec(
                        TaskChoice.usual(TaskCatalogue.builtIn().byId("digits")),
                        new Learner(new NetworkSpec(name, list), settings),
                        seed,
                        1));
    }
}
