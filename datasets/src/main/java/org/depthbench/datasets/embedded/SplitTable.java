package org.depthbench.datasets.embedded;

import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Subset;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** A table whose split ships with it: some rows are held out, and of the others as many are learned from as are wanted. */
record SplitTable(Inputs.Columns inputs, Supplier<Examples> learned, Supplier<Examples> held) implements Task.Source {
    /**
     * A task of one shipped table, of which some rows are held out.
     *
     * @param file of the table
     * @param held which rows
     */
    static Task task(
            String id,
            String title,
            Area area,
            TaskCard card,
            Inputs.Columns inputs,
            Target.Classes classes,
            Sizes sizes,
            String file,
            IntPredicate held) {
        ShippedTable table = new ShippedTable(file, inputs.columns(), classes.names());
        return new Task(
                id,
                title,
                area,
                card,
                inputs,
                classes,
                sizes,
                0,
                0,
                new SplitTable(inputs, () -> table.examples().where(held.negate()), () -> table.examples()
                        .where(held)));
    }

    @Override
    public TaskData load(int examples, double noise, DataSeeds seeds) {
        return TaskData.prepared(inputs, Subset.of(learned.get(), examples, seeds.split()), held.get());
    }
}
