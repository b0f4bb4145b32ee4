package org.depthbench.datasets.embedded;

import java.util.function.IntPredicate;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.recorded.RecordedSource;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/** Makes tasks of tables whose split ships with them: some rows are held out. */
final class SplitTable {
    private SplitTable() {}

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
                RecordedSource.ofTable(inputs, () -> Parts.of(table.examples(), held), ""));
    }
}
