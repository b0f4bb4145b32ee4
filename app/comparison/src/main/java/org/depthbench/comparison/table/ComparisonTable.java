package org.depthbench.comparison.table;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depthbench.comparison.evidence.Claim;
import org.depthbench.comparison.evidence.Evidence;
import org.depthbench.comparison.evidence.Row;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.evidence.TableWords;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.datasets.TaskCatalogue;

/** Fills the comparison table from what was measured; a pure function of results, so it can be asked at any moment. */
public final class ComparisonTable {
    private final Map<Row, Claim> claims;
    private final Map<Row, Rule> rules;

    /**
     * A table in one language.
     *
     * @param catalogue knows the field of application of a task, and how many examples it has
     */
    public ComparisonTable(TableWords words, TaskCatalogue catalogue) {
        claims = words.claims();
        rules = Map.of(
                Row.DEFINITION, new DefinitionRule(words),
                Row.ARCHITECTURE, new ArchitectureRule(words),
                Row.COMPLEXITY, new ComplexityRule(words),
                Row.DATA_REQUIREMENTS, new DataRequirementsRule(words, catalogue),
                Row.COMPUTATIONAL_POWER, new ComputationalPowerRule(words),
                Row.APPLICATIONS, new ApplicationsRule(words, catalogue),
                Row.TRAINING_TIME, new TrainingTimeRule(words));
    }

    /**
     * The table as it stands.
     *
     * @param current the comparison at hand, as far as it is
     * @param evidence what was measured before
     */
    public List<TableRow> rows(ComparisonResult current, Evidence evidence) {
        return Stream.of(Row.values())
                .map(row -> {
                    Claim claim = claims.get(row);
                    Rule rule = rules.get(row);
                    if (claim == null || rule == null) {
                        throw new IllegalStateException("A row without a claim or a rule: " + row);
                    }
                    return new TableRow(row, claim, rule.judge(current, evidence));
                })
                .toList();
    }
}
