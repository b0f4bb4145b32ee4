package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.trial.Progress;
import org.depthbench.trial.Slice;
import org.depthbench.trial.spec.ReferenceNet;
import org.depthbench.trial.spec.TrialSpec;

/**
 * How fast reference nets are trained here, beside every PyTorch that there is: the same layers, batch and optimiser, in turns on one
 * machine, and the ratio of our median to the strongest of theirs. Writes a CSV and a chart.
 *
 * <p>Properties: {@code peers.nets}, {@code peers.batch} (0: each net's own), {@code peers.threads}, {@code peers.seconds} of a
 * turn, {@code peers.rounds}, {@code peers.work} ({@code train} or {@code evaluate}), {@code peers.script}. The environment can hold the
 * libraries to fewer instructions than the processor has.
 */
final class Peers {
    private static final double WARM_UP_SECONDS = 3;

    /** The system's own, for which Linux distributions have PyTorch as a package. */
    private static final String PYTHON = "/usr/bin/python3";

    private final Peer.Work work;
    private final double seconds;
    private final int rounds;

    private Peers(Peer.Work work, double seconds, int rounds) {
        this.work = work;
        this.seconds = seconds;
        this.rounds = rounds;
    }

    /**
     * One net's medians in examples a second.
     *
     * @param theirs by the peer's name
     * @param leastRatio ours to the strongest peer in the round where it is least
     * @param cpuRatio the median ratio by processor time instead of wall time, for a machine that others use too
     */
    record Line(
            String net,
            TrialSpec trial,
            double ours,
            Map<String, Double> theirs,
            double leastRatio,
            double mostRatio,
            double cpuRatio) {
        Line {
            theirs = Map.copyOf(theirs);
        }

        double strongest() {
            return theirs.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
        }

        double ratio() {
            return ours / strongest();
        }

        String csv(String instructions, Peer.Work work, int rounds) {
            String peers = theirs.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(peer -> "%s: %.0f".formatted(peer.getKey(), peer.getValue()))
                    .collect(Collectors.joining("; "));
            return String.format(
                    Locale.ROOT,
                    "%s,%s,%s,%d,%d,%d,%.0f,%.0f,%.2f,%.2f,%.2f,%.2f,\"%s\"",
                    net,
                    work.word(),
                    instructions,
                    trial.learner().training().batchSize(),
                    trial.threads(),
                    rounds,
                    ours,
                    strongest(),
                    ratio(),
                    leastRatio,
                    mostRatio,
                    cpuRatio,
                    peers);
        }
    }

    /** Prints a line a net, and leaves {@code peers.csv} and {@code peers.png} in the folder of the first argument. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        int batch = Integer.getInteger("peers.batch", 0);
        int threads = Integer.getInteger("peers.threads", 1);
        int rounds = Integer.getInteger("peers.rounds", 9);
        Peer.Work work = Peer.Work.valueOf(text("peers.work", "train").toUpperCase(Locale.ROOT));
        String instructions = System.getenv().getOrDefault("ONEDNN_MAX_CPU_ISA", "all");
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        Peers peers = new Peers(work, Double.parseDouble(text("peers.seconds", "1")), rounds);
        List<Line> lines = new ArrayList<>();
        List<String> csv = new ArrayList<>(List.of(
                "net,work,instructions,batch,threads,rounds,ours,strongest,ratio,leastRatio,mostRatio,cpuRatio,peers"));
        for (ReferenceNet net : nets()) {
            Line line = peers.measure(
                    net.trial(TaskCatalogue.builtIn(), batch == 0 ? net.usualBatch() : batch, threads), folder);
            lines.add(line);
            csv.add(line.csv(instructions, work, rounds));
            System.out.println(csv.get(csv.size() - 1));
        }
        Files.write(folder.resolve("peers.csv"), csv);
        PeersChart.write(lines, folder.resolve("peers.png"));
        System.out.println("Figures: " + folder.toAbsolutePath().normalize());
    }

    /** Maven hands over properties that nobody has set as empty ones. */
    private static String text(String property, String otherwise) {
        String value = System.getProperty(property, "");
        return value.isEmpty() ? otherwise : value;
    }

    private static List<ReferenceNet> nets() {
        String words = text("peers.nets", "");
        return words.isEmpty()
                ? ReferenceNet.all()
                : Arrays.stream(words.split(",", -1)).map(ReferenceNet::byWord).toList();
    }

    private Line measure(TrialSpec trial, Path folder) throws Exception {
        String net = trial.learner().network().name();
        List<Peer> all = new ArrayList<>();
        try (WorkerTrial worker = WorkerTrial.start(
                WorkerLaunch.ofThisProgram(), "peers", trial.threads(), folder.resolve("worker.log"))) {
            DjlPeer.of(trial).ifPresent(all::add);
            all.addAll(PythonPeer.of(PYTHON, Path.of(System.getProperty("peers.script")), trial));
            worker.prepare(trial);
            ours(worker, trial, WARM_UP_SECONDS);
            for (Peer peer : all) {
                peer.measure(work, WARM_UP_SECONDS);
            }
            List<Peer.Rate> ours = new ArrayList<>();
            Map<Peer, List<Peer.Rate>> theirs = new LinkedHashMap<>();
            for (int round = 0; round < rounds; round++) {
                ours.add(ours(worker, trial, seconds));
                for (Peer peer : all) {
                    theirs.computeIfAbsent(peer, key -> new ArrayList<>()).add(peer.measure(work, seconds));
                }
            }
            return line(net, trial, ours, theirs);
        } finally {
            all.forEach(Peer::close);
        }
    }

    private static Line line(String net, TrialSpec trial, List<Peer.Rate> ours, Map<Peer, List<Peer.Rate>> theirs) {
        Map<String, Double> medians = new LinkedHashMap<>();
        theirs.forEach((peer, rates) -> medians.put(peer.name(), median(perSecond(rates))));
        List<Peer.Rate> strongest = theirs.values().stream()
                .max(Comparator.comparingDouble(rates -> median(perSecond(rates))))
                .orElseThrow(() -> new IllegalStateException("There is no PyTorch here to measure beside."));
        List<Double> ratios = new ArrayList<>();
        List<Double> cpuRatios = new ArrayList<>();
        for (int round = 0; round < ours.size(); round++) {
            ratios.add(ours.get(round).perSecond() / strongest.get(round).perSecond());
            cpuRatios.add(ours.get(round).perCpuSecond() / strongest.get(round).perCpuSecond());
        }
        ratios.sort(null);
        return new Line(
                net,
                trial,
                median(perSecond(ours)),
                medians,
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                median(cpuRatios));
    }

    private static List<Double> perSecond(List<Peer.Rate> rates) {
        return rates.stream().map(Peer.Rate::perSecond).toList();
    }

    private Peer.Rate ours(WorkerTrial worker, TrialSpec trial, double least) {
        return work == Peer.Work.TRAIN ? trained(worker, least) : answered(worker, trial, least);
    }

    private static Peer.Rate trained(WorkerTrial worker, double least) {
        long examples = 0;
        double wall = 0;
        double cpu = 0;
        while (wall < least) {
            Progress progress = worker.advance(new Slice(Integer.MAX_VALUE, 100));
            examples += progress.examples();
            wall += progress.wallNanos() / 1e9;
            cpu += progress.cpuNanos() / 1e9;
        }
        return Peer.Rate.of(examples, wall, cpu);
    }

    /** As it is asked while training, the way through the link with it; a worker's processor time is not told for it. */
    private static Peer.Rate answered(WorkerTrial worker, TrialSpec trial, double least) {
        int count = trial.load(TaskCatalogue.builtIn()).train().count();
        long examples = 0;
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < least * 1e9) {
            Objects.requireNonNull(worker.evaluate(Split.TRAIN));
            examples += count;
        }
        double wall = (System.nanoTime() - begin) / 1e9;
        return Peer.Rate.of(examples, wall, wall);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
