package org.depthbench.cli.experiment;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.command.PairOptions;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.advice.Advice;
import org.depthbench.comparison.advice.Adviser;
import org.depthbench.comparison.advice.Limits;
import org.depthbench.comparison.advice.Option;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.statistics.Interval;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.datasets.task.Metric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says which of two networks to choose within limits, from what was measured here. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        description = "Says which of two networks to choose, from experiments that were made here.")
public final class AdviseCommand implements Callable<Integer> {
    private static final double MEBIBYTE = 1 << 20;

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(
            arity = "0..1",
            paramLabel = "TASK|FILE",
            description = "A task (`depthbench tasks` lists them) or a .depthbench file. Without it: digits.")
    private @Nullable String what;

    @Mixin
    private final PairOptions pair = new PairOptions();

    @picocli.CommandLine.Option(
            names = "--least-score",
            paramLabel = "A",
            description = "The least score on data that was not learned from, up to 1.")
    private double leastScore = Limits.ANY_SCORE;

    @picocli.CommandLine.Option(
            names = "--most-seconds",
            paramLabel = "S",
            description = "The longest training, in seconds.")
    private double mostSeconds = Double.POSITIVE_INFINITY;

    @picocli.CommandLine.Option(
            names = "--most-memory",
            paramLabel = "MIB",
            description = "The most memory of the process that trains, in MiB.")
    private double mostMemory = Double.POSITIVE_INFINITY;

    @picocli.CommandLine.Option(
            names = "--most-examples",
            paramLabel = "N",
            description = "How many training examples there are.")
    private int mostExamples = Integer.MAX_VALUE;

    public AdviseCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        Limits limits = new Limits(
                leastScore,
                mostSeconds,
                Double.isInfinite(mostMemory) ? Long.MAX_VALUE : (long) (mostMemory * MEBIBYTE),
                mostExamples);
        Workbench bench = workbench.get();
        ComparisonSpec asked =
                pair.comparison(bench.catalogue(), what).endingByEpochs().check(bench.catalogue());
        Advice advice = Adviser.advise(asked, limits, bench.evidence());
        terminal.println(told(advice, limits, asked.task().demand().metric()));
        return ExitCode.OK;
    }

    private static String told(Advice advice, Limits limits, Metric metric) {
        String answer = advice.chosen()
                .map(option -> option.side().word() + ": " + option.network())
                .orElse("neither");
        StringBuilder text = new StringBuilder("%s. %s%n".formatted(answer, because(advice)));
        if (!advice.options().isEmpty()) {
            text.append(System.lineSeparator())
                    .append(TextTable.plain(
                            advice.options(),
                            List.of(
                                    TextTable.words(
                                            "side", (Option each) -> each.side().word()),
                                    TextTable.words("network", Option::network),
                                    TextTable.numbers("examples", each -> Integer.toString(each.examples())),
                                    TextTable.numbers(
                                            "score",
                                            each -> Figures.score(
                                                    metric, each.scores().mean())),
                                    TextTable.words("95 % interval", each -> interval(each, metric)),
                                    TextTable.numbers(
                                            "trials",
                                            each -> Integer.toString(
                                                    each.scores().n())),
                                    TextTable.numbers("training", AdviseCommand::seconds),
                                    TextTable.numbers("memory", AdviseCommand::memory),
                                    TextTable.words("fits", each -> each.within(limits) ? "yes" : "no"))))
                    .append(System.lineSeparator());
        }
        for (Advice.Unknown unknown : advice.unknown()) {
            text.append("%nNot known: %s (`depthbench experiment %s`)."
                    .formatted(lacking(unknown), unknown.kind().word()));
        }
        return text.toString().stripTrailing();
    }

    private static String because(Advice advice) {
        return switch (advice.reason()) {
            case NOTHING_MEASURED -> "Nothing was measured of these networks on this task yet.";
            case NONE_WITHIN ->
                "None that was measured keeps the limits; %s comes nearest."
                        .formatted(advice.nearest().map(Side::word).orElse("none"));
            case ALONE -> "It is the only one that keeps the limits.";
            case BETTER -> "It is better for certain (95 %).";
            case CHEAPER -> "Both are practically equal, and it trains in less time.";
            case CHEAPER_UNDECIDED -> "Which is better is not certain; it trains in less time.";
            case HIGHER_UNDECIDED ->
                "Which is better is not certain, and their times are not known; its score is higher on average.";
        };
    }

    private static String lacking(Advice.Unknown unknown) {
        return switch (unknown) {
            case REPEATS -> "whether the difference is real";
            case TIMES -> "how long each trains with a core of its own";
            case EXAMPLES -> "how they do with other numbers of examples";
        };
    }

    private static String interval(Option option, Metric metric) {
        Interval interval = option.interval();
        return Double.isFinite(interval.low())
                ? Figures.score(metric, interval.low()) + " to " + Figures.score(metric, interval.high())
                : "–";
    }

    private static String seconds(Option option) {
        return option.seconds().isPresent() ? Figures.seconds(option.seconds().getAsDouble()) : "–";
    }

    private static String memory(Option option) {
        return option.bytes().isPresent() ? Figures.mebibytes(option.bytes().getAsLong()) : "–";
    }
}
