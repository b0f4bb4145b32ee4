package org.depthbench.cli.experiment;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.command.PairOptions;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.experiment.ExperimentKind;
import org.depthbench.comparison.experiment.ExperimentSpec;
import org.depthbench.comparison.experiment.Remedy;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Sizing;
import org.depthbench.comparison.workbench.Workbench;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains many trials to answer one question, with an interval and a verdict. */
@Command(
        name = "experiment",
        mixinStandardHelpOptions = true,
        description = "Trains many trials to answer one question, and says how surely.",
        footer = {
            "",
            "NAME is one of:",
            "  repeat             is the difference real?",
            "  same-against-same  how large is the noise? (the shallow network on both sides)",
            "  data-requirements  who needs how much data?",
            "  depth-ladder       where does more depth stop paying?",
            "  crossover-map      who wins at which size and depth?",
            "  cost-to-target     what does the target score cost?",
            "  overfitting        who memorises?",
            "  applications       which network for which work? (every task, its usual networks)"
        })
public final class ExperimentCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(index = "0", paramLabel = "NAME", description = "The question.")
    private String name = "";

    @Parameters(
            arity = "0..1",
            index = "1",
            paramLabel = "TASK|FILE",
            description = "A task (`depthbench tasks` lists them) or a .depthbench file. Without it: digits.")
    private @Nullable String what;

    @Mixin
    private final PairOptions pair = new PairOptions();

    @Option(
            names = "--repeats",
            paramLabel = "N",
            description = "How often each cell is measured, 1 to 1000; a verdict needs 6, the default.")
    private int repeats = ExperimentSpec.USUAL_REPEATS;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "A,B",
            description = "The training-set sizes to be tried, of data-requirements and crossover-map.")
    private @Nullable List<Integer> sizes;

    @Option(
            names = "--depths",
            split = ",",
            paramLabel = "A,B",
            description = "The numbers of hidden layers to be tried, of depth-ladder and crossover-map.")
    private @Nullable List<Integer> depths;

    @Option(
            names = "--wrong-labels",
            split = ",",
            paramLabel = "A,B",
            description = "Of overfitting: tries these percentages of wrong labels among those to learn from.")
    private @Nullable List<Integer> wrongLabels;

    @Option(
            names = "--with",
            split = ",",
            paramLabel = "REMEDY",
            description = "Of overfitting: tries wrong labels also with dropout, l2 or early-stopping, on both sides.")
    private @Nullable List<String> remedies;

    @Option(
            names = "--residual",
            description = "Tries the depths of a ladder also with residual links around every two layers.")
    private boolean residual;

    @Option(
            names = "--equal",
            paramLabel = "WHAT",
            description = "What networks of several depths have in common: parameters, as without it, or macs.")
    private String equal = "parameters";

    @Option(
            names = "--resplit",
            description = "Divides the task's examples anew at each repeat; speakers and the like stay whole.")
    private boolean newSplits;

    @Option(
            names = "--margin",
            paramLabel = "POINTS",
            description = "Scores no farther apart count as practically equal, 0 to 100; 1 without it.")
    private double margin = 100 * ExperimentSpec.USUAL_MARGIN;

    @Mixin
    private final MeansOptions means = new MeansOptions();

    @Mixin
    private final ExperimentOutput output = new ExperimentOutput();

    public ExperimentCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    /** Every cell is trained for as long; nothing ends a trial early. */
    private ComparisonSpec comparison(Workbench bench) {
        return pair.comparison(bench.catalogue(), what).endingByEpochs().check(bench.catalogue());
    }

    /** What is tried, where the kind tries anything. */
    private List<Integer> steps(ExperimentKind kind) {
        refuse(kind, "--sizes", sizes, kind.resizes());
        refuse(kind, "--depths", depths, kind.deepens());
        refuse(kind, "--wrong-labels", wrongLabels, kind == ExperimentKind.OVERFITTING);
        List<Integer> steps = kind.resizes() ? sizes : kind == ExperimentKind.DEPTH_LADDER ? depths : wrongLabels;
        if (steps == null && remedies != null && kind == ExperimentKind.OVERFITTING) {
            return ExperimentSpec.USUAL_WRONG_LABELS;
        }
        return steps == null ? List.of() : steps;
    }

    private static void refuse(ExperimentKind kind, String option, @Nullable List<Integer> given, boolean has) {
        if (given != null && !has) {
            throw new IllegalArgumentException("%s has no %s.".formatted(kind.word(), option));
        }
    }

    @Override
    public Integer call() {
        ExperimentKind kind = ExperimentKind.byWord(name);
        Workbench bench = workbench.get();
        ExperimentSpec spec = new ExperimentSpec(kind, comparison(bench), repeats, steps(kind), margin / 100)
                .withDepths(kind == ExperimentKind.CROSSOVER_MAP && depths != null ? depths : List.of())
                .withRemedies(
                        remedies == null
                                ? List.of()
                                : remedies.stream().map(Remedy::byWord).toList())
                .withNewSplits(newSplits)
                .withResidual(residual)
                .withEqual(Sizing.Measure.byWord(equal));
        output.check();
        return new ExperimentInTerminal(output.beside(terminal), bench, output).run(display -> bench.laboratory()
                .begin(spec, means.means(), display::show, output.beside(terminal)::note));
    }
}
