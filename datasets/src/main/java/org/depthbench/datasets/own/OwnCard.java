package org.depthbench.datasets.own;

import java.util.List;
import java.util.stream.Stream;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/**
 * What is kept of a table beside its numbers.
 *
 * @param form changes whenever this record does
 * @param id names the task
 * @param title what it is called
 * @param file the name of the file that it comes from
 * @param day on which it was brought in
 * @param target the column that is predicted
 * @param classes their names; none where a quantity is predicted
 * @param unit of the quantity; empty for plain numbers and classes
 * @param columns what an example consists of
 * @param train examples to learn from, which are the first ones
 * @param test examples to test
 * @param split how those were chosen, in a sentence
 * @param notes what was done with the file and what is odd about it, a sentence each
 * @param sha256 of the numbers
 */
public record OwnCard(
        int form,
        String id,
        String title,
        String file,
        String day,
        String target,
        List<String> classes,
        String unit,
        List<Described> columns,
        int train,
        int test,
        String split,
        List<String> notes,
        String sha256) {
    static final int FORM = 1;

    public OwnCard {
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
        if (form != FORM || !id.matches("[a-z0-9][a-z0-9-]*") || columns.isEmpty() || train < 2 || test < 1) {
            throw new UnusableTable(
                    "A card of form %d for \"%s\" with %d columns, %d and %d examples is not one of this program."
                            .formatted(form, id, columns.size(), train, test));
        }
    }

    /**
     * A column.
     *
     * @param decimals with which a number was recorded
     * @param values of a category; none for a number
     */
    public record Described(String name, String unit, int decimals, boolean mayMiss, List<String> values) {
        public Described {
            values = List.copyOf(values);
        }

        Column column() {
            return values.isEmpty()
                    ? new Column.Quantity(name, unit, decimals, mayMiss)
                    : new Column.Category(name, values, mayMiss);
        }
    }

    /** The same with the sum of its numbers. */
    OwnCard withSum(String sum) {
        return new OwnCard(form, id, title, file, day, target, classes, unit, columns, train, test, split, notes, sum);
    }

    /** The columns as a task has them. */
    Inputs.Columns inputs() {
        return new Inputs.Columns(columns.stream().map(Described::column).toList());
    }

    /** How many numbers are kept. */
    long values() {
        return (long) (train + test) * (columns.size() + 1);
    }

    /** The task, which loads its numbers from where they are kept. */
    Task task(Task.Source source) {
        Target goal = classes.isEmpty() ? new Target.Quantities(List.of(target), unit) : new Target.Classes(classes);
        int least = Math.min(train, Math.max(2, 2 * classes.size()));
        return new Task(
                id,
                title,
                Area.OWN,
                new TaskCard(
                        "Predict %s by %d other columns of %s.".formatted(target, columns.size(), file),
                        split,
                        Stream.concat(notes.stream(), Stream.of("Whether depth pays here is not known."))
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""),
                        "%s, brought in on %s.".formatted(file, day),
                        "Your own data; it stays on this machine."),
                inputs(),
                goal,
                new Sizes(least, train, train),
                0,
                0,
                source);
    }
}
