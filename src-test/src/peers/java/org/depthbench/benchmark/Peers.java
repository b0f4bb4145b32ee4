package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.trial.spec.ReferenceNet;
import org.depthbench.trial.spec.TrialSpec;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Slice;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;

/**
 * How fast reference nets are trained here, beside PyTorch: the same layers, data, batch and optimiser, in turns on one
 * machine, and the ratio of the medians. Writes a CSV and a chart.
 *
 * <p>Properties: {@code peers.nets}, {@code peers.batch} (0: each net's own), {@code peers.threads}, {@code peers.seconds} of a
 * turn, {@code peers.rounds}.
 */
final class Peers {
    private static final double WARM_UP_SECONDS = 3;

    private Peers() {}

    /**
     * One net's medians in examples a second.
     *
     * @param cpuRatio the same ratio by processor time instead of wall time, for a machine that others use too
     */
    record Line(
            String net,
            int batch,
            int threads,
            double ours,
            double pytorch,
            double leastRatio,
            double mostRatio,
            double cpuRatio) {
        double ratio() {
            return ours / pytorch;
        }

        String csv() {
            return "%s,%d,%d,%.0f,%.0f,%.2f,%.2f,%.2f,%.2f"
                    .formatted(net, batch, threads, ours, pytorch, ratio(), leastRatio, mostRatio, cpuRatio);
        }
    }

    /** Prints a line a net, and leaves {@code peers.csv} and {@code peers.png} in the folder of the first argument. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int batch = Integer.getInteger("peers.batch", 0);
        int threads = Integer.getInteger("peers.threads", 1);
        double seconds = Double.parseDouble(System.getProperty("peers.seconds", "1"));
        int rounds = Integer.getInteger("peers.rounds", 9);
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        List<Line> lines = new ArrayList<>();
        for (ReferenceNet net : nets()) {
            lines.add(measure(net, batch == 0 ? net.usualBatch() : batch, threads, seconds, rounds, folder));
            System.out.println(lines.get(lines.size() - 1).csv());
        }
        List<String> csv = new ArrayList<>(List.of("net,batch,threads,ours,pytorch,ratio,leastRatio,mostRatio,cpuRatio"));
        lines.forEach(line -> csv.add(line.csv()));
        Files.write(folder.resolve("peers.csv"), csv);
        PeersChart.write(lines, folder.resolve("peers.png"));
        System.out.println("Figures: " + folder.toAbsolutePath().normalize());
    }

    private static List<ReferenceNet> nets() {
        String words = System.getProperty("peers.nets", "");
        return words.isEmpty()
                ? ReferenceNet.all()
                : Arrays.stream(words.split(",", -1)).map(ReferenceNet::byWord).toList();
    }

    private static Line measure(ReferenceNet net, int batch, int threads, double seconds, int rounds, Path folder) {
        TrialSpec trial = net.trial(TaskCatalogue.builtIn(), batch, threads);
        try (PyTorchPeer peer = new PyTorchPeer(trial);
                WorkerTrial worker = WorkerTrial.start(
                        WorkerLaunch.ofThisProgram(), "peers", threads, folder.resolve("worker.log"))) {
            worker.prepare(trial);
            rate(worker, WARM_UP_SECONDS);
            peer.train(WARM_UP_SECONDS);
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            List<Double> ratios = new ArrayList<>();
            List<Double> cpuRatios = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                Rate our = rate(worker, seconds);
                Rate their = peer.train(seconds);
                ours.add(our.perSecond());
                theirs.add(their.perSecond());
                ratios.add(our.perSecond() / their.perSecond());
                cpuRatios.add(our.perCpuSecond() / their.perCpuSecond());
            }
            return new Line(
                    net.word(),
                    batch,
                    threads,
                    median(ours),
                    median(theirs),
                    Collections.min(ratios),
                    Collections.max(ratios),
                    median(cpuRatios));
        }
    }

    /** Examples in a second of wall time, and in a second of processor time of the whole process. */
    record Rate(double perSecond, double perCpuSecond) {}

    private static Rate rate(WorkerTrial worker, double seconds) {
        long examples = 0;
        double trained = 0;
        double cpu = 0;
        while (trained < seconds) {
            Progress progress = worker.advance(new Slice(Integer.MAX_VALUE, 100));
            examples += progress.examples();
            trained += progress.wallNanos() / 1e9;
            cpu += progress.cpuNanos() / 1e9;
        }
        return new Rate(examples / trained, examples / cpu);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
