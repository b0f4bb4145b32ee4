package org.depthbench.comparison.contrast;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.Repeated;
import org.depthbench.network.TrainingSettings;
import org.depthbench.network.layer.LayerSpec;

/**
 * One thing in which two comparisons differ.
 *
 * @param side of which it is; empty for what both sides share
 * @param one what the first comparison has, in English; {@code –} where it has nothing of it
 * @param other what the second one has
 */
public record Contrast(Aspect aspect, Optional<Side> side, String one, String other) {
    private static final String NOTHING = "–";

    private record Shared(Aspect aspect, Function<ComparisonSpec, String> value) {}

    private record OfSide(Aspect aspect, Function<TrainingSettings, String> value) {}

    private static final List<Shared> SHARED = List.of(
            new Shared(Aspect.TASK, spec -> spec.task().task()),
            new Shared(Aspect.EXAMPLES, spec -> Integer.toString(spec.task().examples())),
            new Shared(Aspect.NOISE, spec -> number(spec.task().noise())),
            new Shared(Aspect.WRONG_LABELS, spec -> Figures.percent(spec.task().wrongLabels())),
            new Shared(Aspect.SPLIT, spec -> split(spec.task().division())),
            new Shared(Aspect.SEED, spec -> Long.toString(spec.seed())),
            new Shared(Aspect.EPOCHS, spec -> Integer.toString(spec.stop().epochs())),
            new Shared(Aspect.SECONDS, spec -> seconds(spec.stop())),
            new Shared(Aspect.AT_TARGET, spec -> spec.stop().atTarget() ? "yes" : "no"),
            new Shared(
                    Aspect.PATIENCE,
                    spec -> spec.stop().early() ? Integer.toString(spec.stop().patience()) : NOTHING),
            new Shared(Aspect.TARGET, spec -> number(spec.target())),
            new Shared(Aspect.SCHEDULE, spec -> spec.schedule().word()),
            new Shared(Aspect.PACE, spec -> word(spec.pace())));

    private static final List<OfSide> OF_SIDE = List.of(
            new OfSide(Aspect.OPTIMISER, training -> word(training.optimiser())),
            new OfSide(Aspect.LEARNING_RATE, training -> number(training.learningRate())),
            new OfSide(Aspect.RATE_SCHEDULE, training -> schedule(training.rateSchedule())),
            new OfSide(Aspect.BATCH, training -> Integer.toString(training.batchSize())),
            new OfSide(Aspect.LOSS, training -> word(training.loss())),
            new OfSide(Aspect.CLASS_WEIGHTS, Contrast::weights),
            new OfSide(Aspect.L1, training -> number(training.l1())),
            new OfSide(Aspect.L2, training -> number(training.l2())),
            new OfSide(Aspect.CLIP, training -> training.clipNorm() == 0 ? NOTHING : number(training.clipNorm())));

    /** All in which two comparisons differ, what both sides share first; empty where they ask the same. */
    public static List<Contrast> between(ComparisonSpec one, ComparisonSpec other) {
        List<Contrast> all = new ArrayList<>();
        for (Shared each : SHARED) {
            add(
                    all,
                    each.aspect(),
                    Optional.empty(),
                    each.value().apply(one),
                    each.value().apply(other));
        }
        for (Side side : Side.values()) {
            Optional<Side> here = Optional.of(side);
            layers(one, other, side).ifPresent(all::add);
            for (OfSide each : OF_SIDE) {
                add(
                        all,
                        each.aspect(),
                        here,
                        each.value().apply(one.side(side).training()),
                        each.value().apply(other.side(side).training()));
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<Contrast> all, Aspect aspect, Optional<Side> side, String one, String other) {
        if (!one.equals(other)) {
            all.add(new Contrast(aspect, side, one, other));
        }
    }

    private static Optional<Contrast> layers(ComparisonSpec one, ComparisonSpec other, Side side) {
        List<LayerSpec> first = one.side(side).network().layers();
        List<LayerSpec> second = other.side(side).network().layers();
        if (first.equals(second)) {
            return Optional.empty();
        }
        // Their words do not tell all of every layer; where they tell no difference, all is told.
        boolean told = !words(first).equals(words(second));
        return Optional.of(new Contrast(
                Aspect.LAYERS,
                Optional.of(side),
                told ? words(first) : first.toString(),
                told ? words(second) : second.toString()));
    }

    /** Such as {@code 2 × dense 16 tanh, dropout 0.5}. */
    private static String words(List<LayerSpec> layers) {
        String words = Repeated.of(layers).stream().map(Repeated::words).collect(Collectors.joining(", "));
        return words.isEmpty() ? NOTHING : words;
    }

    /** Such as {@code cross-entropy}. */
    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String schedule(RateSchedule schedule) {
        return schedule.equals(RateSchedule.CONSTANT)
                ? word(schedule.kind())
                : "%s, %d epochs".formatted(word(schedule.kind()), schedule.epochs());
    }

    private static String split(long division) {
        return division == DataSeeds.AS_IT_COMES ? "as it comes" : "new " + division;
    }

    private static String seconds(Stop stop) {
        return stop.timed() ? number(stop.seconds()) : NOTHING;
    }

    static String weights(TrainingSettings training) {
        return training.balancedClasses() ? "balanced" : "equal";
    }

    /** Without an exponent: {@code 0.0003}. */
    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
