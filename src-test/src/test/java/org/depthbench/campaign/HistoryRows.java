package org.depthbench.campaign;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.RunSummary;
import org.depthbench.comparison.store.Store;
import org.depthbench.comparison.store.file.HistoryFile;
import org.depthbench.datasets.TaskCatalogue;
import org.jdbi.v3.core.Handle;

/** Cells of a run history, read as lists, the table, runs and experiments are. */
final class HistoryRows implements Reader {
    private static final List<String> CELLS = List.of(
            "trial spec",
            "trial key",
            "trial state",
            "trial error",
            "trial prepared",
            "trial predictions",
            "trial parameter_hash",
            "trial log",
            "trial epochs",
            "trial test_score",
            "epoch record",
            "epoch number",
            "comparison spec",
            "comparison started",
            "comparison machine",
            "comparison metric",
            "comparison question",
            "comparison owner",
            "experiment kind",
            "experiment spec",
            "experiment machine",
            "experiment started",
            "experiment question",
            "experiment_trial place");

    private static final ComparisonSpec.Question QUESTION = DefaultComparisons.of(
                    TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE)
            .question();

    private final Store store;
    private final Handle handle;
    private String table = "";
    private String column = "";

    /** @param home has a comparison and an experiment */
    HistoryRows(Path home) {
        Home place = new Home(home);
        store = Store.open(place);
        handle = new HistoryFile(place.storeFile()).open();
        handle.execute("PRAGMA synchronous = OFF");
        // Some cells refer to rows, which are not to go with them.
        handle.execute("PRAGMA foreign_keys = OFF");
        String whole = home.resolve("whole.db").toString();
        handle.execute("VACUUM INTO ?", whole);
        handle.execute("ATTACH ? AS whole", whole);
    }

    @Override
    public byte[] original(Random random) {
        String[] cell = CELLS.get(random.nextInt(CELLS.size())).split(" ", -1);
        table = cell[0];
        column = cell[1];
        return handle.createQuery(
                        "SELECT CAST(coalesce(nullif(max(%s), ''), ' ') AS BLOB) FROM %s".formatted(column, table))
                .mapTo(byte[].class)
                .one();
    }

    @Override
    public void read(byte[] mutant) {
        Object value = column.equals("predictions") ? mutant : new String(mutant, StandardCharsets.UTF_8);
        handle.createUpdate("UPDATE OR IGNORE %s SET %s = :mutant WHERE %s IS (SELECT max(%s) FROM %s)"
                        .formatted(table, column, column, column, table))
                .bind("mutant", value)
                .execute();
        try {
            ask();
        } finally {
            handle.execute("DELETE FROM main.%s".formatted(table));
            handle.execute("INSERT INTO main.%s SELECT * FROM whole.%s".formatted(table, table));
        }
    }

    @Override
    public void close() {
        handle.close();
        store.close();
    }

    private void ask() {
        for (RunSummary run : store.listing(100).readable()) {
            store.byId(run.id());
        }
        for (ExperimentStore.Summary experiment : store.experiments().listing().readable()) {
            store.experiments().byId(experiment.id());
        }
        store.samples(QUESTION);
        store.timings(QUESTION);
    }
}
