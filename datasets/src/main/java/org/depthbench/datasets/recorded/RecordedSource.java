package org.depthbench.datasets.recorded;

import java.util.function.Supplier;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;

/** Examples that were recorded once: of those to learn from as many are chosen as are wanted, and they can be divided anew. */
public final class RecordedSource implements Task.Source {
    private final Supplier<Parts> recorded;
    private final Finish finish;
    private final Division division;

    /** Makes a trial's data of its examples. */
    @FunctionalInterface
    public interface Finish {
        /** The data of these examples. */
        TaskData of(Examples train, Examples test);
    }

    /**
     * A source.
     *
     * @param recorded asked for each time that data is wanted
     */
    public RecordedSource(Supplier<Parts> recorded, Finish finish, Division division) {
        this.recorded = recorded;
        this.finish = finish;
        this.division = division;
    }

    /** Of examples that stand each for itself and are learned from as they were recorded. */
    public static RecordedSource asRecorded(Supplier<Parts> recorded) {
        return new RecordedSource(recorded, TaskData::of, new Division.Pooled(""));
    }

    /**
     * Of rows of a table.
     *
     * @param groups what is on one side as a whole; empty where each row stands for itself
     */
    public static RecordedSource ofTable(Inputs.Columns inputs, Supplier<Parts> recorded, String groups) {
        return new RecordedSource(
                recorded, (train, test) -> TaskData.prepared(inputs, train, test), new Division.Pooled(groups));
    }

    @Override
    public Division division() {
        return division;
    }

    @Override
    public TaskData load(int examples, double noise, DataSeeds seeds) {
        Parts chosen = recorded.get().choose(examples, seeds);
        return finish.of(chosen.train(), chosen.test()).inGroups(chosen.learnedGroups());
    }
}
