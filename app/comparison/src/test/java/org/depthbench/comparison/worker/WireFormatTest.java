package org.depthbench.comparison.worker;

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
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.SideSpec;
import org.depthbench.comparison.spec.TaskChoice;
import org.depthbench.comparison.spec.TrialSpec;
import org.depthbench.comparison.trial.Diagnosis;
import org.depthbench.comparison.trial.EngineFacts;
import org.depthbench.comparison.trial.Evaluation;
import org.depthbench.comparison.trial.Inspection;
import org.depthbench.comparison.trial.Memory;
import org.depthbench.comparison.trial.Prepared;
import org.depthbench.comparison.trial.Probe;
import org.depthbench.comparison.trial.Progress;
import org.depthbench.comparison.trial.Slice;
import org.depthbench.datasets.Tasks;
import org.depthbench.datasets.task.Split;
import org.depthbench.network.Activation;
import org.depthbench.network.LayerSpec;
import org.depthbench.network.Loss;
import org.depthbench.network.NetworkSpec;
import org.depthbench.network.Optimiser;
import org.depthbench.network.Padding;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.TrainingSettings;
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

    static List<Probe> probes() {
        return List.of(
                new Probe.Predict(Split.TEST, 3, 5),
                new Probe.Answer(new float[] {1, 2.5f}),
                new Probe.Confuse(Split.TRAIN),
                new Probe.Scan(-1, 1, -2, 2, 30, 40),
                new Probe.ScanUnits(1, -1, 1, -2, 2, 16),
                new Probe.Weigh(2),
                new Probe.Activate(1, new float[] {0.5f}));
    }

    static List<Inspection> inspections() {
        return List.of(
                new Inspection.Predictions(new float[][] {{0.25f, 0.75f}, {Float.NaN, 1}}),
                new Inspection.Confusion(new int[][] {{1, 2}, {3, 4}}),
                new Inspection.Surface(1, 2, new float[][] {{0}, {1}}),
                new Inspection.UnitSurfaces(1, new float[][] {{0.5f}, {-1}}),
                new Inspection.Weights(List.of(new Inspection.Parameter("W", List.of(1L, 2L), new float[] {1, 2}))),
                new Inspection.Activations(List.of(3L), new float[] {1, 2, 3}));
    }

    static Stream<Object> otherMessages() {
        return Stream.of(
                new Slice(3, 50),
                new Prepared("sha", 7, ENGINE, 123),
                new Progress(1, 2, 64, Double.NaN, 5, 6, 7, true),
                new Evaluation(0.5, 0.25, new Memory(1, 2, 3)),
                new Diagnosis(ENGINE, 99.5, 3),
                new WorkerService.Part(Split.TEST),
                new WorkerService.File("/a \"quoted\" ünicode\npath"),
                new WorkerService.Epochs(4),
                new WorkerService.Hash("abc"),
                new WorkerService.Tryout(3, 2));
    }

    @ParameterizedTest
    @MethodSource("probes")
    void everyProbeComesBack(Probe probe) {
        String text = GSON.toJson(probe, Probe.class);

        Probe back = GSON.fromJson(text, Probe.class);

        assertEquals(probe.getClass(), back.getClass());
        assertEquals(text, GSON.toJson(back, Probe.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"AAAAAAA=\"", "\"no base 64\"", "[1, 2]", "7"})
    void numbersThatAreNotPackedAreRefused(String numbers) {
        String text =
                GSON.toJson(new Probe.Answer(new float[] {1}), Probe.class).replace("\"AACAPw==\"", numbers);

        assertThrows(JsonParseException.class, () -> GSON.fromJson(text, Probe.class));
    }

    @ParameterizedTest
    @MethodSource("inspections")
    void everyInspectionComesBack(Inspection inspection) {
        String text = GSON.toJson(inspection, Inspection.class);

        Inspection back = GSON.fromJson(text, Inspection.class);

        assertEquals(inspection.getClass(), back.getClass());
        assertEquals(text, GSON.toJson(back, Inspection.class));
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

        assertEquals(permitted(Probe.class, Inspection.class), sent);
    }

    private static Set<Class<?>> permitted(Class<?>... sealed) {
        return Arrays.stream(sealed)
                .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                .collect(Collectors.toSet());
    }

    @Test
    void numbersStayExact() {
        Inspection.Predictions predictions = assertInstanceOf(
                Inspection.Predictions.class,
                GSON.fromJson(GSON.toJson(inspections().get(0), Inspection.class), Inspection.class));

        assertArrayEquals(new float[][] {{0.25f, 0.75f}, {Float.NaN, 1}}, predictions.probabilities());
    }

    @Test
    void refusesWhatIsUnknownMissingOrAbsurd() {
        assertThrows(JsonParseException.class, () -> GSON.fromJson("{\"kind\":\"Steal\"}", Probe.class));
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
                        .as(LayerSpec.Dense::new),
                Combinators.combine(
                                Arbitraries.integers().between(1, 1024),
                                Arbitraries.integers().between(1, 15),
                                Arbitraries.integers().between(1, 8),
                                Arbitraries.of(Padding.class),
                                activations.filter(activation -> activation != Activation.SOFTMAX))
                        .as(LayerSpec.Convolution::new),
                Combinators.combine(
                                Arbitraries.of(LayerSpec.PoolingKind.class),
                                Arbitraries.integers().between(1, 15),
                                Arbitraries.integers().between(1, 15))
                        .as(LayerSpec.Pooling::new),
                Arbitraries.just(new LayerSpec.BatchNormalisation()),
                activations
                        .filter(activation -> activation != Activation.SOFTMAX)
                        .map(activation -> new LayerSpec.Residual(3, activation)),
                activations
                        .filter(activation -> activation != Activation.SOFTMAX)
                        .map(activation -> new LayerSpec.Convolution1D(4, 5, 2, Padding.SAME, activation)),
                Arbitraries.doubles().between(0.01, 0.95).map(LayerSpec.Dropout::new));
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
                        penalty));
        return Combinators.combine(
                        layers.list().ofMaxSize(6),
                        training,
                        Arbitraries.longs(),
                        Arbitraries.of(Side.class),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20))
                .as((list, settings, seed, side, name) -> new TrialSpec(
                        side,
                        TaskChoice.usual(Tasks.byId("digits")),
                        new SideSpec(new NetworkSpec(name, list), settings),
                        seed,
                        1));
    }
}
