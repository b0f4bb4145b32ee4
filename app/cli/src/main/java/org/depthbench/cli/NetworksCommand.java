package org.depthbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.Tasks;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.shape.Shape;
import org.depthbench.trial.spec.TaskChoice;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the presets that fit a task, with what they cost there. */
@Command(
        name = "networks",
        mixinStandardHelpOptions = true,
        description = "Lists the networks that fit a task, and what they cost there.")
final class NetworksCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(arity = "0..1", paramLabel = "TASK", defaultValue = "digits", description = "Without it: digits.")
    private String task = "digits";

    NetworksCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Task chosen = Tasks.byId(task);
        Shape shape = TaskChoice.shapeOf(chosen);
        int classes = chosen.classes().size();
        terminal.println("On %s (%s to %d classes):".formatted(chosen.title(), shape.words(), classes));
        terminal.println("");
        terminal.println(TextTable.plain(
                Presets.fitting(shape),
                List.of(
                        TextTable.words("network", Preset::id),
                        TextTable.numbers(
                                "hidden layers",
                                preset -> Integer.toString(preset.network().hiddenLayers())),
                        TextTable.numbers(
                                "parameters",
                                preset -> Figures.count(
                                        (double) plan(preset, shape, classes).parameters())),
                        TextTable.numbers(
                                "MACs an example",
                                preset -> Figures.count(
                                        (double) plan(preset, shape, classes).macsPerExample())),
                        TextTable.words("what it is for", Preset::purpose))));
        return ExitCode.OK;
    }

    private static NetworkPlan plan(Preset preset, Shape shape, int classes) {
        return NetworkPlan.of(preset.network(), shape, classes);
    }
}
