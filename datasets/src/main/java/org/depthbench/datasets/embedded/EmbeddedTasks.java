package org.depthbench.datasets.embedded;

import java.util.List;
import org.depthbench.datasets.task.Task;

/** Real data sets that are part of the program, so that it works with no connection. */
public final class EmbeddedTasks {
    private static final List<Task> ALL = List.of(
            EmbeddedImages.digits(),
            EmbeddedImages.fashion(),
            SimpleTables.iris(),
            SimpleTables.wine(),
            SimpleTables.penguins(),
            SimpleTables.letters(),
            LanguageTasks.languages(),
            SpeechTasks.phones(),
            FieldTables.vowels(),
            FieldTables.terrain(),
            FieldTables.sonar(),
            FieldTables.breastCancer(),
            FieldTables.shuttle(),
            FieldTables.ionosphere(),
            FieldTables.credit(),
            FieldTables.creditWithPersons());

    private EmbeddedTasks() {}

    /** All of them, the one to begin with first, of one field of application together. */
    public static List<Task> all() {
        return ALL;
    }
}
