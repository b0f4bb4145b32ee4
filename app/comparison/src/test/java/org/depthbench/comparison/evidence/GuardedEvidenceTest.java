package org.depthbench.comparison.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Results;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.table.ComparisonTable;
import org.depthbench.datasets.TaskCatalogue;
import org.junit.jupiter.api.Test;

/** A finished comparison has its table whatever became of the others. */
class GuardedEvidenceTest {
    @Test
    void aHistoryThatCannotBeReadIsToldOnceAndProvesNothing() {
        ComparisonResult result = Results.finished(Results.spec("moons", 200, 1), 0.9, 0.95);
        ComparisonTable table = new ComparisonTable(new TableWords(Locale.ROOT), TaskCatalogue.builtIn());
        List<String> told = new ArrayList<>();

        List<TableRow> rows = table.rows(result, new GuardedEvidence(new Damaged(), told::add));

        assertEquals(table.rows(result, Evidence.none()), rows);
        assertEquals(List.of("The table is made without other runs, because these cannot be read: broken"), told);
    }

    private static final class Damaged implements Evidence {
        @Override
        public List<Sample> samples(ComparisonSpec.Question question) {
            throw new IllegalStateException("broken");
        }

        @Override
        public List<Timing> timings(ComparisonSpec.Question question) {
            throw new IllegalStateException("broken");
        }
    }
}
