package org.depthbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.Home;
import org.depthbench.comparison.store.Store;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.desktop.window.WindowMemory;
import org.depthbench.program.Program;
import org.depthbench.training.trial.Dl4jTrial;
import org.depthbench.trial.Failures;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.TrialSpec;

/** Mutants of what this program reads of its own, given to whoever reads them: read, or refused in a sentence. */
final class Mutations implements AutoCloseable {
    static final long MOST_SECONDS = 30;

    private static final String HISTORY = "history";

    /** A whole history takes as long to open as this many other things to read. */
    private static final int OPENINGS = 20;

    private static final int TRIES = 20;

    private final Path folder;
    private final Random random;
    private final Tally tally;
    private final Map<String, Reader> readers = new TreeMap<>();

    Mutations(Path folder, Random random, Tally tally) throws Exception {
        this.folder = Files.createDirectories(folder.resolve("mutants"));
        this.random = random;
        this.tally = tally;
        Program program = new Program(this.folder);
        program.run("compare", "iris", "--epochs", "3");
        program.run("experiment", "repeat", "iris", "--repeats", "2", "--epochs", "3");
        program.run("experiments", "--export", "1", "bundle");
        program.run("experiments", "--export", "1", "bundled-document");
        put("history-row", new HistoryRows(this.folder.resolve("home")));
        put("link-message", new LinkMessages());
        put("bundled-document", new BundledDocuments(this.folder.resolve("bundled-document")));
        add("bundle", BundledDocuments::believe);
        ComparisonSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE);
        ComparisonFile.write(spec, this.folder.resolve("comparison"));
        add("comparison", ComparisonFile::read);
        Files.writeString(
                this.folder.resolve("settings"),
                "{\"window\" : 2, \"theme\" : \"dark\", \"language\" : \"de\", \"width\" : 1200, \"height\" : 800}");
        add("settings", mutant -> WindowMemory.read(mutant, sentence -> {}));
        checkpoint(spec.trial(Side.DEEP, 1));
        history();
    }

    private void checkpoint(TrialSpec deep) throws Exception {
        Dl4jTrial trial = new Dl4jTrial(TaskCatalogue.builtIn());
        trial.prepare(deep);
        trial.advance(new Slice(Integer.MAX_VALUE, Long.MAX_VALUE));
        trial.save(folder.resolve("checkpoint"));
        add("checkpoint", mutant -> {
            trial.prepare(deep);
            trial.restore(mutant);
        });
    }

    private void history() throws Exception {
        Home home = new Home(folder.resolve("history"));
        Store.open(home).close();
        Files.copy(folder.resolve("home/whole.db"), home.storeFile(), StandardCopyOption.REPLACE_EXISTING);
        put(HISTORY, new FileReader(home.storeFile(), mutant -> {
            try (Store store = Store.open(home)) {
                store.listing(100);
                store.experiments().listing();
            }
        }));
    }

    /** One that refuses what is whole would refuse all mutants. */
    private void put(String name, Reader reader) throws Exception {
        for (int i = 0; i < TRIES; i++) {
            reader.read(reader.original(random));
        }
        readers.put(name, reader);
    }

    private void add(String name, Consumer<Path> reader) throws Exception {
        put(name, new FileReader(folder.resolve(name), reader));
    }

    /** One mutant for each of them, the whole history now and then. */
    void each() throws IOException {
        for (Map.Entry<String, Reader> entry : readers.entrySet()) {
            String name = entry.getKey();
            if (name.equals(HISTORY) && random.nextInt(OPENINGS) > 0) {
                continue;
            }
            byte[] mutant = {};
            long begin = System.nanoTime();
            try {
                mutant = Mutant.of(entry.getValue().original(random), random);
                begin = System.nanoTime();
                entry.getValue().read(mutant);
                tally.count("mutants read as " + name);
            } catch (Exception | OutOfMemoryError | StackOverflowError e) {
                if (Failures.forPeople(e)) {
                    tally.count("mutants refused in a sentence as " + name);
                } else {
                    Path kept = folder.resolve("fault-" + Long.toHexString(random.nextLong()));
                    Files.write(kept, mutant);
                    tally.fault("%s: %s, kept as %s".formatted(name, e, kept));
                }
            }
            if (System.nanoTime() - begin > MOST_SECONDS * 1_000_000_000L) {
                tally.fault(name + " took longer than %d s".formatted(MOST_SECONDS));
            }
        }
    }

    @Override
    public void close() throws Exception {
        for (Reader reader : readers.values()) {
            reader.close();
        }
    }
}
