package org.depthbench.datasets.embedded;

import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Inputs;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;

/** A table whose split ships with it: some rows are held out, and of the others as many are learned from as are wanted. */
record SplitTable(Inputs.Columns inputs, Supplier<Examples> learned, Supplier<Examples> held) implements Task.Source {
    /** The rows of one table of which some are held out. */
    static SplitTable of(Inputs.Columns inputs, ShippedTable table, IntPredicate held) {
        return new SplitTable(inputs, () -> rows(table, held.negate()), () -> rows(table, held));
    }

    private static Examples rows(ShippedTable table, IntPredicate wanted) {
        Examples all = table.examples();
        return all.select(IntStream.range(0, all.count()).filter(wanted).toArray());
    }

    /** Each n-th row, where the rows stand in no order that matters or class by class. */
    static IntPredicate every(int n) {
        return row -> row % n == n - 1;
    }

    @Override
    public TaskData load(int examples, double noise, DataSeeds seeds) {
        return TaskData.prepared(inputs, Subset.of(learned.get(), examples, seeds.split()), held.get());
    }
}
