package org.depthbench.desktop.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Remedy;
import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.desktop.work.Background;
import org.jspecify.annotations.Nullable;

/** An experiment while it is asked for: its settings as they are typed, and what it would take. */
public final class AskViewModel {
    private static final double PERCENT = 100;

    private final ComparisonSpec comparison;
    private final Supplier<Laboratory> laboratory;
    private final Background background;
    private final Consumer<ExperimentSpec> begin;
    private final ReadOnlyObjectWrapper<Optional<Laboratory.Forecast>> forecast =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable ExperimentSpec spec;
    private long asking;

    /**
     * What is asked, as it is typed.
     *
     * @param steps sizes, depths or percentages of wrong labels, between commas; empty for the usual ones
     * @param depths of a map, likewise
     */
    record Settings(
            ExperimentKind kind,
            String repeats,
            String margin,
            String steps,
            String depths,
            boolean newSplits,
            boolean residual,
            boolean equalMacs,
            Set<Remedy> remedies) {}

    /** @param begin begins it, or has it wait */
    AskViewModel(
            ComparisonSpec comparison,
            Supplier<Laboratory> laboratory,
            Background background,
            Consumer<ExperimentSpec> begin) {
        this.comparison = comparison.endingByEpochs();
        this.laboratory = laboratory;
        this.background = background;
        this.begin = begin;
    }

    // ---- Properties ----

    /** What it would take; empty while that is not known. */
    ReadOnlyObjectProperty<Optional<Laboratory.Forecast>> forecastProperty() {
        return forecast.getReadOnlyProperty();
    }

    /** Why it cannot be begun, in a sentence; empty when it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    // ---- Commands ----

    /** Takes other settings, and asks what they would take. */
    void set(Settings settings) {
        long turn = ++asking;
        forecast.set(Optional.empty());
        spec = null;
        try {
            ExperimentSpec wanted = spec(settings);
            problem.set("");
            background.run(
                    () -> laboratory.get().forecast(wanted, Laboratory.Means.usual()),
                    found -> {
                        if (turn == asking) {
                            spec = wanted;
                            forecast.set(Optional.of(found));
                        }
                    },
                    failure -> {
                        if (turn == asking) {
                            problem.set(String.valueOf(failure.getMessage()));
                        }
                    });
        } catch (IllegalArgumentException e) {
            problem.set(String.valueOf(e.getMessage()));
        }
    }

    /** Begins it, where it can be. */
    void start() {
        if (spec != null) {
            begin.accept(spec);
        }
    }

    private ExperimentSpec spec(Settings settings) {
        ExperimentKind kind = settings.kind();
        boolean overfitting = kind == ExperimentKind.OVERFITTING;
        List<Remedy> remedies = overfitting
                ? Arrays.stream(Remedy.values())
                        .filter(settings.remedies()::contains)
                        .toList()
                : List.of();
        List<Integer> steps = kind.resizes() || kind == ExperimentKind.DEPTH_LADDER || overfitting
                ? numbers(settings.steps())
                : List.of();
        return new ExperimentSpec(
                        kind,
                        comparison,
                        whole("Repeats", settings.repeats(), ExperimentSpec.USUAL_REPEATS),
                        steps.isEmpty() && !remedies.isEmpty() ? ExperimentSpec.USUAL_WRONG_LABELS : steps,
                        number("The margin", settings.margin(), PERCENT * ExperimentSpec.USUAL_MARGIN) / PERCENT)
                .withDepths(kind == ExperimentKind.CROSSOVER_MAP ? numbers(settings.depths()) : List.of())
                .withRemedies(remedies)
                .withNewSplits(settings.newSplits())
                .withResidual(settings.residual() && kind == ExperimentKind.DEPTH_LADDER)
                .withEqual(settings.equalMacs() && kind.deepens() ? Sizing.Measure.MACS : Sizing.Measure.PARAMETERS);
    }

    private static List<Integer> numbers(String typed) {
        return typed.isBlank()
                ? List.of()
                : Arrays.stream(typed.split("[,;\\s]+"))
                        .filter(each -> !each.isEmpty())
                        .map(each -> whole("Each step", each, 0))
                        .collect(Collectors.toList());
    }

    private static int whole(String what, String typed, int usual) {
        double number = number(what, typed, usual);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("%s must be a whole number, was \"%s\".".formatted(what, typed.strip()));
        }
        return (int) number;
    }

    private static double number(String what, String typed, double usual) {
        String text = typed.strip().replace(',', '.');
        if (text.isEmpty()) {
            return usual;
        }
        try {
            double number = Double.parseDouble(text);
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // It is refused below.
        }
        throw new IllegalArgumentException("%s must be a number, was \"%s\".".formatted(what, typed.strip()));
    }
}
