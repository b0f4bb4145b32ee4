package org.depthbench.comparison.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.depthbench.comparison.history.StoredComparison;
import org.depthbench.comparison.result.ComparisonResult;

/** Fills the comparison table from what was measured; a pure function of results, so it can be asked at any moment. */
public final class ComparisonTable {
    private static final Map<Row, Rule> RULES = Map.of(
            Row.DEFINITION, new DefinitionRule(),
            Row.ARCHITECTURE, new ArchitectureRule(),
            Row.COMPLEXITY, new ComplexityRule(),
            Row.DATA_REQUIREMENTS, new DataRequirementsRule(),
            Row.COMPUTATIONAL_POWER, new ComputationalPowerRule(),
            Row.APPLICATIONS, new ApplicationsRule(),
            Row.TRAINING_TIME, new TrainingTimeRule());

    private final Map<Row, Claim> claims;

    /** A table of these claims, one for each row. */
    public ComparisonTable(Map<Row, Claim> claims) {
        this.claims = Map.copyOf(claims);
    }

    /**
     * The table as it stands.
     *
     * @param current the comparison at hand, as far as it is
     * @param history all comparisons in the run history
     */
    public List<TableRow> rows(ComparisonResult current, List<StoredComparison> history) {
        return Stream.of(Row.values())
                .map(row -> {
                    Claim claim = claims.get(row);
                    Rule rule = RULES.get(row);
                    if (claim == null || rule == null) {
                        throw new IllegalStateException("A row without a claim or a rule: " + row);
                    }
                    return new TableRow(row, claim, rule.judge(current, history));
                })
                .toList();
    }
}
