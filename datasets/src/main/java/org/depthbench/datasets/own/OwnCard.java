package org.depthbench.datasets.own;

import java.util.List;
import java.util.stream.Stream;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Scale;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/**
 * What is kept of somebody's own data beside its numbers.
 *
 * @param form changes whenever this record does; {@link OwnTasks} reads earlier ones
 * @param id names the task
 * @param title what it is called
 * @param file the name of the file or folder that it comes from
 * @param day on which it was brought in
 * @param summary what is to be done, in a sentence
 * @param target what is predicted: the column, or {@code class} where it is the name of a folder
 * @param classes their names; none where a quantity is predicted
 * @param unit of the quantity; empty for plain numbers and classes
 * @param scale how a quantity is learned; of classes none
 * @param inputs what an example consists of
 * @param train examples to learn from, which are the first ones
 * @param test examples to test
 * @param held by what those were chosen
 * @param split the same in a sentence
 * @param notes what was done with the file and what is odd about it, a sentence each
 * @param sha256 of the numbers
 */
public record OwnCard(
        int form,
        String id,
        String title,
        String file,
        String day,
        String summary,
        String target,
        List<String> classes,
        String unit,
        Scale scale,
        OwnInputs inputs,
        int train,
        int test,
        Held held,
        String split,
        List<String> notes,
        String sha256) {
    static final int FORM = 3;

    /** By what examples were held out. */
    public enum Held {
        BY_CHANCE,
        /** Whole groups; the number of its group is kept with each example. */
        BY_GROUPS,
        LATEST,
        /** They are a file or folder of their own. */
        APART,
        /** What an earlier program did not keep. */
        UNKNOWN
    }

    public OwnCard {
        classes = List.copyOf(classes);
        notes = List.copyOf(notes);
        if (form != FORM || !id.matches("[a-z0-9][a-z0-9-]*") || train < 2 || test < 1) {
            throw new UnusableTable("A card of form %d for \"%s\" with %d and %d examples is not one of this program."
                    .formatted(form, id, train, test));
        }
    }

    /** The same with the sum of its numbers. */
    OwnCard withSum(String sum) {
        return new OwnCard(
                form, id, title, file, day, summary, target, classes, unit, scale, inputs, train, test, held, split,
                notes, sum);
    }

    /** Whether another card differs in its id and its day at most. */
    boolean isLike(OwnCard other) {
        return called(other.id, other.day).equals(other);
    }

    private OwnCard called(String otherId, String otherDay) {
        return new OwnCard(
                form, otherId, title, file, otherDay, summary, target, classes, unit, scale, inputs, train, test, held,
                split, notes, sha256);
    }

    /** Bytes of an example: its numbers, what is right as a number, and where they are kept the number of its group. */
    int bytesEach() {
        return Math.addExact(
                Math.multiplyExact(inputs.numbers(), inputs.bytesEach()),
                held == Held.BY_GROUPS ? Float.BYTES + Integer.BYTES : Float.BYTES);
    }

    /** How it can be divided anew. */
    Division division() {
        return switch (held) {
            case BY_CHANCE -> new Division.Pooled("");
            case BY_GROUPS -> new Division.Pooled("groups");
            case LATEST ->
                new Division.Fixed(
                        ("%s cannot be divided anew: the latest is held out, and any other part to test would have"
                                        + " its own future among what is learned from.")
                                .formatted(title));
            case APART ->
                new Division.Fixed("%s cannot be divided anew: what is to test came as a file or folder of its own."
                        .formatted(title));
            case UNKNOWN ->
                new Division.Fixed(
                        ("%s cannot be divided anew: an earlier Depthbench brought it in and did not keep what"
                                        + " belongs together. Bring its file in again.")
                                .formatted(title));
        };
    }

    /** How many bytes are kept. */
    long bytes() {
        return (long) (train + test) * bytesEach();
    }

    /** The task, which loads its numbers from where they are kept. */
    Task task(Task.Source source) {
        Target goal =
                classes.isEmpty() ? new Target.Quantities(List.of(target), unit, scale) : new Target.Classes(classes);
        int least = Math.min(train, Math.max(2, 2 * classes.size()));
        return new Task(
                id,
                title,
                Area.OWN,
                new TaskCard(
                        summary,
                        split,
                        Stream.concat(notes.stream(), Stream.of("Whether depth pays here is not known."))
                                .reduce((a, b) -> a + " " + b)
                                .orElse(""),
                        "%s, brought in on %s.".formatted(file, day),
                        "Your own data; it stays on this machine."),
                inputs.inputs(),
                goal,
                new Sizes(least, train, train),
                0,
                0,
                source);
    }
}
