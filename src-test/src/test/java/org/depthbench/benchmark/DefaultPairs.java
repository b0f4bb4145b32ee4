package org.depthbench.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.NamedPair;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.spec.Stop;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.spec.TrialSpec;

/**
 * The search by which each task's usual pair got its learning rates and epochs, and what the pair then reaches. Both sides are
 * searched alike and judged on the validation part, with seeds of the search alone. The epochs, which both share, are the fewest
 * after which neither side's best rate stands more than {@link #NEAR} below the best that it reaches at any time, or all where there is no such number; the rates are the
 * best after so many epochs. What is chosen is then trained on all training examples with other seeds, and tested.
 */
final class DefaultPairs {
    private static final double[] RATES = {0.0003, 0.001, 0.003, 0.01, 0.03};
    private static final double NEAR = 0.01;
    private static final long[] TEST_SEEDS = LongStream.rangeClosed(1, 6).toArray();

    /** After how many epochs each task's trials are looked at, and with how many seeds. */
    private static final Map<String, Grid> GRIDS = Map.ofEntries(
            Map.entry("digits", new Grid(6, 10, 20, 40)),
            Map.entry("fashion", new Grid(3, 5, 10, 20)),
            Map.entry("iris", new Grid(6, 25, 50, 100)),
            Map.entry("two-spirals", new Grid(6, 100, 200, 400, 800)),
            Map.entry("moons", new Grid(6, 30, 60, 120)),
            Map.entry("circles", new Grid(6, 30, 60, 120)),
            Map.entry("xor", new Grid(6, 30, 60, 120)),
            Map.entry("gaussians", new Grid(6, 15, 30, 60)),
            Map.entry("ripples", new Grid(6, 100, 200, 400, 800)),
            Map.entry("wine", new Grid(6, 10, 25, 50)),
            Map.entry("penguins", new Grid(6, 10, 25, 50)),
            Map.entry("letters", new Grid(2, 5, 10, 20)),
            Map.entry("languages", new Grid(3, 5, 10, 20)),
            Map.entry("phones", new Grid(3, 5, 10, 20)),
            Map.entry("vowels", new Grid(6, 25, 50, 100)),
            Map.entry("terrain", new Grid(4, 20, 40, 80)),
            Map.entry("sonar", new Grid(6, 25, 50, 100)),
            Map.entry("breast-cancer", new Grid(6, 10, 25, 50)),
            Map.entry("shuttle", new Grid(4, 10, 20, 40)),
            Map.entry("ionosphere", new Grid(6, 10, 25, 50)),
            Map.entry("driving", new Grid(3, 5, 10, 20)),
            Map.entry("credit", new Grid(6, 5, 10, 20)),
            Map.entry("credit-with-persons", new Grid(6, 5, 10, 20)));

    private record Grid(int seeds, int... epochs) {
        /** None that {@link #TEST_SEEDS} has. */
        long[] searchSeeds() {
            return LongStream.rangeClosed(101, 100 + seeds).toArray();
        }
    }

    /** One of a side's rates, and the mean validation score at each of the grid's epochs. */
    private record Candidate(double rate, double[] scores) {}

    private final WorkerTrial worker;

    private DefaultPairs(WorkerTrial worker) {
        this.worker = worker;
    }

    /** @param args the tasks, parted by commas, or {@code all} */
    public static void main(String[] args) throws Exception {
        List<String> wanted = List.of(args[0].split(","));
        Path log = Files.createTempDirectory("default-pairs").resolve("worker.log");
        try (WorkerTrial worker = WorkerTrial.start(WorkerLaunch.ofThisProgram(), "pairs", 1, log)) {
            for (Task task : TaskCatalogue.builtIn().all()) {
                if (wanted.contains("all") || wanted.contains(task.id())) {
                    new DefaultPairs(worker).search(task, GRIDS.get(task.id()));
                }
            }
        }
    }

    private void search(Task task, Grid grid) {
        System.out.printf("%n%s: validation score in percent, mean ± SD over %d seeds%n", task.id(), grid.seeds());
        Map<Side, List<Candidate>> candidates = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            candidates.put(
                    side,
                    Arrays.stream(RATES)
                            .mapToObj(rate -> candidate(task, side, rate, grid))
                            .toList());
        }
        int epochs = IntStream.range(0, grid.epochs().length)
                .filter(i -> candidates.values().stream()
                        .allMatch(all -> best(all, i).scores()[i] >= bestEver(all, grid) - NEAR))
                .findFirst()
                .orElse(grid.epochs().length - 1);
        for (Side side : Side.values()) {
            test(task, side, best(candidates.get(side), epochs).rate(), grid.epochs()[epochs]);
        }
    }

    private Candidate candidate(Task task, Side side, double rate, Grid grid) {
        double[][] scores = Arrays.stream(grid.searchSeeds())
                .mapToObj(seed -> scores(validated(task, side, rate, seed), Split.VALIDATION, grid.epochs()))
                .toArray(double[][]::new);
        double[] means = new double[grid.epochs().length];
        StringBuilder line = new StringBuilder("  %-8s rate %-6s".formatted(side.word(), rate));
        for (int i = 0; i < means.length; i++) {
            int at = i;
            double[] ofSeeds = Arrays.stream(scores).mapToDouble(all -> all[at]).toArray();
            means[i] = StatUtils.mean(ofSeeds);
            line.append("   %d epochs %s".formatted(grid.epochs()[i], percent(ofSeeds)));
        }
        System.out.println(line);
        return new Candidate(rate, means);
    }

    private void test(Task task, Side side, double rate, int epochs) {
        double[] scores = Arrays.stream(TEST_SEEDS)
                .mapToDouble(seed -> scores(spec(task, side, rate, seed).trial(side, 1), Split.TEST, epochs)[0])
                .toArray();
        ComparisonSpec spec = spec(task, side, rate, 1);
        System.out.printf(
                "  %-8s %-12s %,7d parameters   rate %-6s %4d epochs   test %s over %d seeds%n",
                side.word(),
                spec.side(side).network().name(),
                spec.trial(side, 1).plan().parameters(),
                rate,
                epochs,
                percent(scores),
                scores.length);
    }

    /** A part's score after each of so many epochs. */
    private double[] scores(TrialSpec trial, Split part, int... epochs) {
        worker.prepare(trial);
        double[] scores = new double[epochs.length];
        int trained = 0;
        for (int i = 0; i < epochs.length; i++) {
            for (; trained < epochs[i]; trained++) {
                WorkerMemory.trainEpoch(worker);
            }
            scores[i] = worker.evaluate(part).scores().score();
        }
        return scores;
    }

    private static Candidate best(List<Candidate> all, int epochs) {
        return all.stream()
                .max(Comparator.comparingDouble(candidate -> candidate.scores()[epochs]))
                .orElseThrow();
    }

    private static double bestEver(List<Candidate> all, Grid grid) {
        return IntStream.range(0, grid.epochs().length)
                .mapToDouble(i -> best(all, i).scores()[i])
                .max()
                .orElseThrow();
    }

    /** A trial of which a part is set aside, as early stopping sets it aside. */
    private static TrialSpec validated(Task task, Side side, double rate, long seed) {
        ComparisonSpec spec = spec(task, side, rate, seed);
        return spec.with(new Stop(Stop.MOST_EPOCHS, Stop.NO_LIMIT, false, 1)).trial(side, 1);
    }

    private static ComparisonSpec spec(Task task, Side side, double rate, long seed) {
        NamedPair pair = DefaultComparisons.pair(task);
        ComparisonSpec usual =
                pair.comparison(task, Schedule.ONE_AFTER_THE_OTHER).withSeed(seed);
        return usual.with(side, usual.side(side).training().withLearningRate(rate));
    }

    private static String percent(double[] scores) {
        double[] percent = Arrays.stream(scores).map(score -> 100 * score).toArray();
        return "%6.2f ± %5.2f".formatted(StatUtils.mean(percent), new StandardDeviation().evaluate(percent));
    }
}
