package org.depthbench.training.worker;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.training.trial.TrainingPath;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.Learner;
import org.depthbench.trial.spec.ReferenceNet;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.trial.wire.LocalDoor;
import org.depthbench.trial.wire.LocalLink;
import org.depthbench.trial.wire.WireFormat;
import org.depthbench.trial.wire.WorkerService;
import org.depthbench.zoo.Presets;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays a worker and its program in one process: presets on the first task, and networks of all families, are
 * prepared, trained for a batch, evaluated and asked. The build has the Java machine keep the classes that this loads, and later workers start with them.
 */
public final class WorkerRehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerRehearsal.class);

    private static final TaskCatalogue CATALOGUE = WorkerMain.catalogue();

    private WorkerRehearsal() {}

    /** @param args presets that are tried on the first task, beside the reference nets on theirs */
    public static void main(String[] args) {
        try {
            rehearse(args);
        } catch (IOException | ExecutionException | InterruptedException | RuntimeException e) {
            LOG.error("The rehearsal failed", e);
            // Else the threads of a worker that nobody will ask any more keep the build waiting.
            System.exit(1);
        }
        System.exit(0);
    }

    private static void rehearse(String[] args) throws IOException, ExecutionException, InterruptedException {
        WorkerMain.configure();
        ExecutorService threads = Executors.newCachedThreadPool();
        try (LocalDoor door = LocalDoor.open();
                LocalLink worker = LocalLink.connect(door.address())) {
            TrialService service = new TrialService(
                    () -> CATALOGUE,
                    TrainingPath.Choice.FASTEST,
                    WorkerMain.guard().watch());
            Future<Void> serving = threads.submit(() -> {
                WorkerMain.serve(worker.in(), worker.out(), "rehearsal", service);
                return null;
            });
            LocalLink program = Objects.requireNonNull(
                    door.await("rehearsal " + WorkerService.PROTOCOL, Duration.ofMinutes(1), () -> true));
            Launcher<WorkerService> link =
                    WireFormat.link(new Object(), WorkerService.class, program.in(), program.out(), threads);
            Future<Void> listening = link.startListening();
            play(link.getRemoteProxy(), List.of(args));
            LOG.debug("Played; serving {}, listening {}", !serving.isDone(), !listening.isDone());
        }
    }

    private static void play(WorkerService worker, List<String> presets)
            throws InterruptedException, ExecutionException {
        TaskChoice first = TaskChoice.usual(CATALOGUE.all().get(0));
        worker.diagnose(new WorkerService.Tryout(0, 1)).get();
        Stream<TrialSpec> trials = Stream.concat(
                presets.stream()
                        .map(preset -> Presets.byId(preset, first.demand().input()))
                        .map(preset -> new TrialSpec(first, Learner.of(preset, first.demand()), 1, 1)),
                ReferenceNet.all().stream().map(net -> net.trial(CATALOGUE, net.usualBatch(), 1)));
        for (TrialSpec trial : trials.toList()) {
            worker.prepare(trial).get();
            worker.advance(Slice.oneBatch()).get();
            worker.evaluate(new WorkerService.Part(Split.TEST)).get();
            worker.inspect(new Query.Weigh(0)).get();
        }
    }
}
