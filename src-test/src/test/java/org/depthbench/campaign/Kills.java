package org.depthbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.depthbench.program.Program;
import tools.jackson.databind.JsonNode;

/** Comparisons whose workers or whose program is killed, gone on with, and held against one that nobody disturbed. */
final class Kills {
    private static final int EPOCHS = 12;
    private static final List<String> COMPARE = List.of(
            "compare", "digits", "--pair", "convolution", "--examples", "200", "--epochs", Integer.toString(EPOCHS));

    private final Path folder;
    private final Random random;
    private final Tally tally;
    private final JsonNode undisturbed;

    Kills(Path folder, Random random, Tally tally) throws IOException, InterruptedException {
        this.folder = folder;
        this.random = random;
        this.tally = tally;
        Program program = home("undisturbed");
        program.run(compare());
        undisturbed = program.json("it.json");
    }

    private Program home(String name) throws IOException {
        return new Program(Files.createDirectories(folder.resolve(name)));
    }

    private static String[] compare() {
        List<String> all = new ArrayList<>(COMPARE);
        all.addAll(List.of("--json", "it.json"));
        return all.toArray(String[]::new);
    }

    /** One side's worker, somewhere in its training. */
    void worker(int number) throws IOException, InterruptedException {
        Program program = home("worker-" + number);
        String side = random.nextBoolean() ? "shallow" : "deep";
        Program.Running running = program.start(compare());
        running.untilEpoch(side, 1 + random.nextInt(EPOCHS - 1));
        running.worker(side).ifPresent(ProcessHandle::destroyForcibly);
        int exit = running.awaitEnd();
        String state = program.json("it.json").get(side).get("state").asString();
        tally.expect(exit == (state.equals("finished") ? 0 : 1), "a killed worker ends its side alone");
        goOn(program);
    }

    /**
     * The program, somewhere in its training.
     *
     * @param late after a side's last epoch, before its end is written down or just after
     */
    void program(int number, boolean late) throws IOException, InterruptedException {
        Program program = home("program-" + number);
        int epoch = late ? EPOCHS : 1 + random.nextInt(EPOCHS - 1);
        Program.Running running = program.start(compare());
        running.untilEpoch("deep", epoch);
        List<ProcessHandle> workers = running.workers();
        running.process().destroyForcibly().waitFor();
        for (ProcessHandle worker : workers) {
            try {
                worker.onExit().get(30, TimeUnit.SECONDS);
                tally.count("a killed program leaves no worker");
            } catch (ExecutionException | TimeoutException e) {
                tally.fault("worker %d outlived its program".formatted(worker.pid()));
            }
        }
        goOn(program);
    }

    /** To the numbers of the one that nobody disturbed. */
    private void goOn(Program program) throws IOException, InterruptedException {
        Program.Outcome resumed = program.run("resume", "1");
        boolean over = resumed.messages().contains("has finished on both sides");
        tally.expect(resumed.exitCode() == 0 || over, "what was killed goes on, or had finished");
        program.run("runs", "--export", "1", "after.json");
        JsonNode after = program.json("after.json");
        for (String side : List.of("shallow", "deep")) {
            JsonNode wanted = undisturbed.get(side);
            tally.expect(after.get(side).get("epochs").size() == EPOCHS, "no epoch is lost, and none is too many");
            tally.expect(
                    after.get(side).get("parameterHash").equals(wanted.get("parameterHash")),
                    "the same numbers as undisturbed");
        }
    }

    /** So many at once begin the history of a new home. */
    void together(int programs) throws IOException, InterruptedException {
        Program program = home("together");
        List<Program.Outcome> outcomes = IntStream.range(0, programs)
                .parallel()
                .mapToObj(each -> {
                    try {
                        return program.run("runs");
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
        outcomes.forEach(
                outcome -> tally.expect(outcome.exitCode() == 0, "programs that begin a home together all open it"));
    }
}
