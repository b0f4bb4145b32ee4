package org.depthbench.desktop.advice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.depthbench.comparison.advice.Advice;
import org.depthbench.comparison.advice.Limits;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.desktop.live.Results;
import org.depthbench.desktop.work.SameThreadBackground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdviceViewModelTest {
    private final AdviceViewModel model =
            new AdviceViewModel(Results.spec("digits", 1), Evidence::none, new SameThreadBackground(), failure -> {
                throw new AssertionError(failure);
            });

    @Test
    void answersAtOnceAndSaysThatNothingWasMeasured() {
        assertEquals(
                Optional.of(Advice.Reason.NOTHING_MEASURED),
                model.adviceProperty().get().map(Advice::reason));
    }

    @Test
    void limitsAreReadAsTheyAreTyped() {
        model.limit("97,5", " 1.5 ", "200", "100");

        assertEquals(new Limits(0.975, 1.5, 200L << 20, 100), model.limits());
        model.limit("", "", "", "");
        assertEquals(Limits.NONE, model.limits());
    }

    @ParameterizedTest
    @CsvSource({"many, '', '', ''", "101, '', '', ''", "'', -1, '', ''", "'', '', NaN, ''", "'', '', '', 0"})
    void whatIsNoLimitIsNamedAndAnswersNothing(String score, String seconds, String memory, String examples) {
        model.limit(score, seconds, memory, examples);

        assertEquals(
                score + seconds + memory + examples, model.refusedProperty().get());
        assertTrue(model.adviceProperty().get().isEmpty());
        model.limit("", "", "", "");
        assertTrue(model.adviceProperty().get().isPresent());
    }
}
