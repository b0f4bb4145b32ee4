package org.depthbench.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.spec.TrialSpec;

/** PyTorch as Python calls it, in a process of its own that runs {@code torch_peer.py}. */
final class PythonPeer implements Peer {
    private final String name;
    private final Process process;
    private final Writer orders;
    private final BufferedReader answers;

    private PythonPeer(String python, Path script, String net, String layout, int batch, int threads) throws IOException {
        this.process = new ProcessBuilder(
                        python, script.toString(), net, layout, Integer.toString(batch), Integer.toString(threads))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String version = answers.readLine();
        if (version == null) {
            throw new IOException("%s cannot run %s: is torch installed?".formatted(python, script));
        }
        this.name = "%s from Python, channels %s".formatted(version, layout);
    }

    /** Those that a net has; none where this Python has no PyTorch. Images are tried with channels first and last. */
    static List<Peer> of(String python, Path script, TrialSpec trial) {
        List<Peer> peers = new ArrayList<>();
        boolean images = trial.plan().layers().get(0).output() instanceof Shape.Image;
        int batch = trial.learner().training().batchSize();
        try {
            for (String layout : images ? List.of("first", "last") : List.of("first")) {
                peers.add(new PythonPeer(
                        python, script, trial.learner().network().name(), layout, batch, trial.threads()));
            }
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
        return peers;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Rate measure(Work work, double seconds) {
        try {
            orders.write(String.format(Locale.ROOT, "%s %.2f%n", work.word(), seconds));
            orders.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException(name + " has ended.");
            }
            String[] words = answer.split(" ", -1);
            return Rate.of(Long.parseLong(words[0]), Double.parseDouble(words[1]), Double.parseDouble(words[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
