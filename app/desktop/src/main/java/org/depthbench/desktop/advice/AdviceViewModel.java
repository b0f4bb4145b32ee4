package org.depthbench.desktop.advice;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.depthbench.comparison.advice.Advice;
import org.depthbench.comparison.advice.Adviser;
import org.depthbench.comparison.advice.Limits;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.datasets.task.Metric;
import org.depthbench.desktop.work.Background;

/** The question which of two networks to choose, with limits as they are typed. */
public final class AdviceViewModel {
    private static final int PERCENT = 100;
    private static final double MEBIBYTE = 1 << 20;

    private final ComparisonSpec asked;
    private final Supplier<Evidence> evidence;
    private final Background background;
    private final Consumer<Throwable> failed;
    private final ReadOnlyObjectWrapper<Optional<Advice>> advice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private Limits limits = Limits.NONE;
    private long asking;

    /**
     * @param asked the networks, their task, and for how long they train
     * @param evidence what was measured
     * @param failed told why there is no answer
     */
    public AdviceViewModel(
            ComparisonSpec asked, Supplier<Evidence> evidence, Background background, Consumer<Throwable> failed) {
        this.asked = asked.endingByEpochs();
        this.evidence = evidence;
        this.background = background;
        this.failed = failed;
        ask();
    }

    // ---- Properties ----

    /** The answer; empty before the first one, and while a limit cannot be used. */
    public ReadOnlyObjectProperty<Optional<Advice>> adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    /** What was typed that is no limit; empty where all is. */
    public ReadOnlyStringProperty refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /** The limits that the answer is for. */
    public Limits limits() {
        return limits;
    }

    /** By what the networks are scored. */
    public Metric metric() {
        return asked.task().demand().metric();
    }

    // ---- Commands ----

    /**
     * Asks anew with limits as they are typed; empty for none.
     *
     * @param score a percentage of classes, else a coefficient of determination
     */
    public void limit(String score, String seconds, String mebibytes, String examples) {
        refused.set("");
        double least = number(
                score,
                Limits.ANY_SCORE,
                -PERCENT,
                metric().ofClasses() ? PERCENT : 1,
                typed -> metric().ofClasses() ? typed / PERCENT : typed);
        double longest = number(seconds, Double.POSITIVE_INFINITY, 1e-6, 1e9, typed -> typed);
        double most = number(mebibytes, Long.MAX_VALUE, 1, 1e9, typed -> typed * MEBIBYTE);
        double available = number(examples, Integer.MAX_VALUE, 1, Integer.MAX_VALUE, Math::floor);
        if (refused.get().isEmpty()) {
            limits = new Limits(least, longest, (long) most, (int) available);
            ask();
        } else {
            asking++;
            advice.set(Optional.empty());
        }
    }

    private double number(String typed, double none, double low, double high, DoubleUnaryOperator meant) {
        String text = typed.strip().replace(',', '.');
        if (text.isEmpty()) {
            return none;
        }
        try {
            double number = Double.parseDouble(text);
            if (number >= low && number <= high) {
                return meant.applyAsDouble(number);
            }
        } catch (NumberFormatException e) {
            // It is refused below.
        }
        refused.set(typed.strip());
        return none;
    }

    private void ask() {
        long turn = ++asking;
        Limits wanted = limits;
        background.run(
                () -> Adviser.advise(asked, wanted, evidence.get()),
                found -> {
                    if (turn == asking) {
                        advice.set(Optional.of(found));
                    }
                },
                failed);
    }
}
