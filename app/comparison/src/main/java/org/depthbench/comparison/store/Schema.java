package org.depthbench.comparison.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.depthbench.comparison.spec.ComparisonForms;
import org.depthbench.trial.file.DepthbenchException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tables of the store: trials come first, and comparisons refer to them. */
final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    /** The number of this form. Forms 1 to 3 kept comparisons with their sides, and are set aside. */
    static final int FORM = 8;

    private static final int FIRST_FORM_OF_TRIALS = 4;

    private static final String TABLES = """
            CREATE TABLE trial (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              key TEXT NOT NULL,
              spec TEXT NOT NULL,
              task TEXT NOT NULL,
              examples INTEGER NOT NULL,
              seed INTEGER NOT NULL,
              network TEXT NOT NULL,
              build TEXT NOT NULL,
              state TEXT NOT NULL,
              error TEXT,
              prepared TEXT,
              path TEXT,
              parameter_hash TEXT,
              predictions BLOB,
              predictions_epoch INTEGER,
              log TEXT,
              epochs INTEGER NOT NULL DEFAULT 0,
              test_score REAL,
              training_seconds REAL NOT NULL DEFAULT 0,
              cpu_seconds REAL NOT NULL DEFAULT 0,
              own_seconds REAL NOT NULL DEFAULT 0,
              peak_memory INTEGER NOT NULL DEFAULT 0
            );
            CREATE INDEX trial_by_key ON trial (key);
            CREATE INDEX trial_by_task ON trial (task, examples);
            CREATE TABLE epoch (
              trial INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
              number INTEGER NOT NULL,
              record TEXT NOT NULL,
              PRIMARY KEY (trial, number)
            ) WITHOUT ROWID;
            CREATE TABLE comparison (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              name TEXT,
              started TEXT NOT NULL,
              owner TEXT,
              deleted_by TEXT,
              spec TEXT NOT NULL,
              machine TEXT NOT NULL,
              shallow INTEGER NOT NULL REFERENCES trial (id),
              deep INTEGER NOT NULL REFERENCES trial (id),
              task TEXT NOT NULL,
              examples INTEGER NOT NULL,
              epochs INTEGER NOT NULL DEFAULT 0,
              seed INTEGER NOT NULL,
              metric TEXT NOT NULL,
              question TEXT NOT NULL,
              shallow_score REAL,
              deep_score REAL,
              complete INTEGER NOT NULL DEFAULT 0
            );
            CREATE INDEX comparison_by_shallow ON comparison (shallow);
            CREATE INDEX comparison_by_deep ON comparison (deep);
            """;

    private static final String EXPERIMENTS = """
            ALTER TABLE trial ADD COLUMN alone INTEGER NOT NULL DEFAULT 0;
            CREATE TABLE experiment (
              id INTEGER PRIMARY KEY AUTOINCREMENT,
              kind TEXT NOT NULL,
              task TEXT NOT NULL,
              question TEXT NOT NULL,
              spec TEXT NOT NULL,
              machine TEXT NOT NULL,
              started TEXT NOT NULL,
              planned INTEGER NOT NULL,
              seconds REAL NOT NULL DEFAULT 0
            );
            CREATE INDEX experiment_by_question ON experiment (question, kind);
            CREATE TABLE experiment_trial (
              experiment INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
              place INTEGER NOT NULL,
              trial INTEGER NOT NULL REFERENCES trial (id),
              reused INTEGER NOT NULL,
              PRIMARY KEY (experiment, place)
            ) WITHOUT ROWID;
            CREATE INDEX experiment_by_trial ON experiment_trial (trial);
            """;

    /** Trials of other machines, and what those told of test examples whose data may not be here. */
    private static final String ORIGINS = """
            ALTER TABLE trial ADD COLUMN origin TEXT;
            CREATE TABLE identity AS SELECT lower(hex(randomblob(16))) AS id;
            CREATE TABLE test_part (
              experiment INTEGER NOT NULL REFERENCES experiment (id) ON DELETE CASCADE,
              task TEXT NOT NULL,
              classes BLOB NOT NULL,
              PRIMARY KEY (experiment, task)
            ) WITHOUT ROWID;
            """;

    private static final int FIRST_FORM_OF_ORIGINS = 7;

    /** What a person marks runs with. The index holds all that a question of evidence reads, so this never touches the long rows. */
    private static final String LABELS = """
            ALTER TABLE comparison ADD COLUMN note TEXT NOT NULL DEFAULT '';
            ALTER TABLE comparison ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE comparison ADD COLUMN left_out INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE comparison ADD COLUMN labelled INTEGER NOT NULL DEFAULT 0;
            DROP INDEX IF EXISTS comparison_by_question;
            CREATE INDEX comparison_by_question ON comparison
              (question, examples, epochs, seed, shallow_score, deep_score, complete, deleted_by, left_out)
              WHERE complete AND deleted_by IS NULL AND NOT left_out;
            PRAGMA user_version = 8;
            """;

    private static final int FIRST_FORM_OF_EXPERIMENTS = 6;

    /** Form 4 asked evidence otherwise, and did not know whether a trial had been disturbed. */
    private static final String OF_FORM_4 = """
            ALTER TABLE trial ADD COLUMN own_seconds REAL NOT NULL DEFAULT 0;
            ALTER TABLE comparison ADD COLUMN epochs INTEGER NOT NULL DEFAULT 0;
            DROP INDEX comparison_by_question;
            DROP INDEX comparison_by_task;
            ALTER TABLE comparison DROP COLUMN depth_differs;
            """;

    private Schema() {}

    /**
     * Makes the tables, unless they are there; one program at a time. A database of an older form is set aside unharmed.
     *
     * @return where an older one was put; empty when there was none
     * @throws DepthbenchException with a sentence when a newer version has written it
     */
    @SuppressWarnings("try")
    static Optional<Path> prepare(Home home, Jdbi database) throws IOException {
        Path lock = home.folder().resolve(".opening");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            Path file = home.storeFile();
            Optional<Path> aside = Optional.empty();
            if (Files.exists(file) && form(database) > 0 && form(database) < FIRST_FORM_OF_TRIALS) {
                aside = Optional.of(setAside(file, form(database)));
            }
            int form = form(database);
            if (form > FORM) {
                throw new DepthbenchException(
                        "The run history %s was written by a newer Depthbench (form %d); this one knows form %d."
                                .formatted(file, form, FORM));
            }
            if (form == 0) {
                database.useTransaction(handle -> handle.createScript(TABLES + EXPERIMENTS + ORIGINS + LABELS)
                        .execute());
            } else if (form < FORM) {
                database.useTransaction(handle -> upgrade(handle, form));
            }
            return aside;
        }
    }

    private static void upgrade(Handle handle, int form) {
        if (form == FIRST_FORM_OF_TRIALS) {
            handle.createScript(OF_FORM_4).execute();
            handle.createQuery("SELECT id, spec FROM comparison")
                    .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                    .list()
                    .forEach(each -> ask(handle, each.getKey(), each.getValue()));
        }
        if (form < FIRST_FORM_OF_EXPERIMENTS) {
            handle.createScript(EXPERIMENTS).execute();
        }
        if (form < FIRST_FORM_OF_ORIGINS) {
            handle.createScript(ORIGINS).execute();
        }
        handle.createScript(LABELS).execute();
    }

    /** One that cannot be read stays as it is, and keeps nobody from the others. */
    private static void ask(Handle handle, long id, String spec) {
        try {
            ComparisonRows.respecify(handle, id, ComparisonForms.SPEC.read(spec));
        } catch (DepthbenchException e) {
            LOG.warn("Comparison {} was not brought up", id, e);
        }
    }

    private static int form(Jdbi database) {
        return database.withHandle(handle ->
                handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one());
    }

    /** With what SQLite keeps beside it, which is part of it. */
    private static Path setAside(Path file, int form) throws IOException {
        Path aside = free(file.resolveSibling("history-form-%d.db".formatted(form)));
        for (String part : List.of("-wal", "-shm", "")) {
            Path from = file.resolveSibling(file.getFileName() + part);
            if (Files.exists(from)) {
                Files.move(from, aside.resolveSibling(aside.getFileName() + part), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return aside;
    }

    private static Path free(Path wanted) {
        Path free = wanted;
        for (int i = 2; Files.exists(free); i++) {
            free = wanted.resolveSibling("%s.%d".formatted(wanted.getFileName(), i));
        }
        return free;
    }
}
