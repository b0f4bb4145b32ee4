package org.depthbench.training.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.training.trial.PeakMemory;
import org.depthbench.training.trial.TrainingPath;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.wire.LocalLink;
import org.depthbench.trial.wire.WireFormat;
import org.depthbench.trial.wire.WorkerService;

/**
 * The worker process: reads a token and the place of a socket from its standard input, opens its link there, and answers until
 * either ends.
 */
public final class WorkerMain {
    /** The Java version that begins to warn of the older data of countries and languages, which it will give up. */
    private static final int FIRST_WITHOUT_OLD_LOCALES = 21;

    private WorkerMain() {}

    /** What this end asks of the other: nothing. */
    private interface NoQuestions {}

    /**
     * Begins the worker.
     *
     * @param args only make it recognisable in a list of processes, but for a third one, {@code stock}, which has it train on
     *     Deeplearning4j's own path
     */
    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        configure();
        // Java's own library for sockets is opened before others are, never beside them: see Engine.load.
        SocketChannel.open().close();
        TrialService service = new TrialService(WorkerMain::catalogue, choice(args), guard().watch());
        BufferedReader stdin = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try {
            String line = stdin.readLine();
            if (line != null) {
                haltWhenEnds(stdin);
                String[] tokenAndPlace = line.split(" ", 2);
                answer(Path.of(tokenAndPlace[1]), tokenAndPlace[0], service);
            }
        } finally {
            // Whatever ended the link, nothing more can be asked, and other threads must not keep the process alive.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Path place, String token, WorkerService service)
            throws IOException, InterruptedException, ExecutionException {
        try (LocalLink link = LocalLink.connect(place)) {
            serve(link.in(), link.out(), token, service);
        }
    }

    /** Settings that libraries read when they are loaded, Java's own too. */
    static void configure() {
        if (Runtime.version().feature() < FIRST_WITHOUT_OLD_LOCALES) {
            // A worker formats no dates, but JSON's library prepares to, and Java's newer data take long to load.
            System.setProperty("java.locale.providers", "COMPAT");
        }
        // JavaCPP else asks the operating system for its memory at each allocation, and Deeplearning4j leaves oneDNN
        // unused.
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
        System.setProperty("org.bytedeco.javacpp.maxbytes", "0");
        System.setProperty("org.eclipse.deeplearning4j.helpers.disable", "false");
    }

    static TaskCatalogue catalogue() {
        return TaskCatalogue.withDataIn(
                new DataFolder(Path.of(System.getProperty(WorkerService.DATA_FOLDER, "")), List.of()));
    }

    static MemoryGuard guard() {
        return new MemoryGuard(
                PeakMemory.find()::bytes, () -> Runtime.getRuntime().halt(WorkerService.TOO_MUCH_MEMORY));
    }

    private static TrainingPath.Choice choice(String[] args) {
        return args.length > 2 && args[2].equals(EngineFacts.STOCK)
                ? TrainingPath.Choice.STOCK
                : TrainingPath.Choice.FASTEST;
    }

    /** Answers on a link until it ends. */
    static void serve(InputStream in, OutputStream out, String token, WorkerService service)
            throws IOException, InterruptedException, ExecutionException {
        out.write((token + " " + WorkerService.PROTOCOL + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        WireFormat.link(service, NoQuestions.class, in, out, reader)
                .startListening()
                .get();
    }

    /** However the program ends, its end of this pipe closes with it. */
    private static void haltWhenEnds(BufferedReader stdin) {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (stdin.read() >= 0) {
                            // Nothing more is said on this channel.
                        }
                    } catch (IOException e) {
                        // A broken pipe means the same as a closed one.
                    }
                    Runtime.getRuntime().halt(0);
                },
                "end of program watch");
        watch.setDaemon(true);
        watch.start();
    }
}
