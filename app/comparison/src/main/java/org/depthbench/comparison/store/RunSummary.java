package org.depthbench.comparison.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Metric;
import org.depthbench.trial.spec.Plain;
import org.jspecify.annotations.Nullable;

/**
 * A comparison in the store as a list shows it, without its epochs.
 *
 * @param id the number by which a person calls it
 * @param label what a person marked it with
 * @param task the task's id
 * @param examples training examples
 */
public record RunSummary(
        long id,
        Label label,
        Instant started,
        String task,
        int examples,
        long seed,
        Metric metric,
        Half shallow,
        Half deep) {
    public RunSummary {
        task = Plain.name(task);
    }

    /**
     * What a person marked a comparison with.
     *
     * @param name what it is called; null where nobody named it
     * @param note what is worth remembering of it; empty for nothing
     * @param pinned whether it stands before all others in a list
     * @param leftOut whether it counts no longer in what is said of its networks
     */
    public record Label(@Nullable String name, String note, boolean pinned, boolean leftOut) {
        private static final int LONGEST_NAME = 80;
        private static final int LONGEST_NOTE = 1000;

        /** As a comparison begins. */
        public static final Label NONE = new Label(null, "", false, false);

        public Label {
            name = name == null || name.isBlank() ? null : cut(Plain.name(name.strip()), LONGEST_NAME);
            note = cut(Plain.name(note.strip()), LONGEST_NOTE);
        }

        private static String cut(String text, int longest) {
            int length = text.codePointCount(0, text.length());
            return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
        }

        /** The same under another name; a blank one takes it away. */
        public Label named(String other) {
            return new Label(other, note, pinned, leftOut);
        }

        /** The same with another note. */
        public Label noted(String other) {
            return new Label(name, other, pinned, leftOut);
        }

        /** The same before all others, or not. */
        public Label pinned(boolean other) {
            return new Label(name, note, other, leftOut);
        }

        /** The same left out of what is said of its networks, or taken in again. */
        public Label leftOut(boolean other) {
            return new Label(name, note, pinned, other);
        }
    }

    /** Its name, or the number by which it is called. */
    public String called() {
        String name = label.name();
        return name == null ? "#" + id : name;
    }

    /**
     * Whether all these words are in a run's number, name, note, task or networks; none are in every one. To be asked of many runs: what a
     * task is called is looked up once.
     */
    public static Predicate<RunSummary> having(String words, TaskCatalogue catalogue) {
        if (words.isBlank()) {
            return run -> true;
        }
        String[] sought = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        Map<String, String> titles = new HashMap<>();
        return run -> {
            String text = run.text(titles.computeIfAbsent(run.task, catalogue::title));
            return Stream.of(sought).allMatch(text::contains);
        };
    }

    private String text(String title) {
        return Stream.of("#" + id, called(), label.note(), task, title, shallow.network(), deep.network())
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
    }

    /**
     * One side of it.
     *
     * @param trial its number in the store
     * @param network what its network is called
     * @param score on the held-out examples; NaN before the first epoch
     * @param epochs finished ones
     * @param stoppedWithProgram whether nothing went wrong with it, but the program ended that trained it
     * @param resumable whether it can go on
     */
    public record Half(
            long trial,
            String network,
            TrialState state,
            double score,
            int epochs,
            boolean stoppedWithProgram,
            boolean resumable) {
        public Half {
            network = Plain.name(network);
        }
    }

    /** One side of it. */
    public Half side(Side side) {
        return side == Side.SHALLOW ? shallow : deep;
    }

    /** Whether a side can go on. */
    public boolean resumable() {
        return shallow.resumable() || deep.resumable();
    }
}
