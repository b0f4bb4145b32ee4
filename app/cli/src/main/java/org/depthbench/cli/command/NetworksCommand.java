package org.depthbench.cli.command;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.spec.NamedPair;
import org.depthbench.comparison.spec.NamedPairs;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.words.Texts;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.network.Head;
import org.depthbench.network.NetworkPlan;
import org.depthbench.trial.spec.Demand;
import org.depthbench.zoo.Preset;
import org.depthbench.zoo.Presets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the presets that fit a task, with what they cost there, and the pairs of them that have a name. */
@Command(
        name = "networks",
        mixinStandardHelpOptions = true,
        description = "Lists the networks that fit a task, what they cost there, and pairs of them.")
public final class NetworksCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final TaskCatalogue catalogue;

    @Parameters(arity = "0..1", paramLabel = "TASK", defaultValue = "digits", description = "Without it: digits.")
    private String task = "digits";

    public NetworksCommand(Terminal terminal, TaskCatalogue catalogue) {
        this.terminal = terminal;
        this.catalogue = catalogue;
    }

    @Override
    public Integer call() {
        Task chosen = catalogue.byId(task);
        Demand demand = Demand.of(chosen);
        terminal.println("On %s (%s to %d %s):"
                .formatted(
                        chosen.title(),
                        demand.input().words(),
                        demand.head().outputs(),
                        demand.head().kind() == Head.Kind.SOFTMAX ? "classes" : "quantities"));
        terminal.println("");
        terminal.println(TextTable.plain(
                Presets.fitting(demand.input()),
                List.of(
                        TextTable.words("network", Preset::id),
                        TextTable.numbers(
                                "hidden layers",
                                preset -> Integer.toString(preset.network().hiddenLayers())),
                        TextTable.numbers("parameters", preset -> parameters(preset, demand)),
                        TextTable.numbers(
                                "MACs an example",
                                preset -> Figures.count(
                                        (double) plan(preset, demand).macsPerExample())),
                        TextTable.words("what it is for", Preset::purpose))));
        terminal.println("");
        terminal.println("Pairs of them (`depthbench compare %s --pair …`; without it: %s):"
                .formatted(chosen.id(), NamedPairs.on(chosen).get(0).id()));
        terminal.println("");
        Texts titles = new Texts("org.depthbench.assets.pairs", Locale.ENGLISH);
        terminal.println(TextTable.plain(
                NamedPairs.on(chosen),
                List.of(
                        TextTable.words("pair", NamedPair::id),
                        TextTable.words("shallow", pair -> pair.shallow().id()),
                        TextTable.numbers("parameters", pair -> parameters(pair.shallow(), demand)),
                        TextTable.words("deep", pair -> pair.deep().id()),
                        TextTable.numbers("parameters", pair -> parameters(pair.deep(), demand)),
                        TextTable.words("what it shows", pair -> titles.get(pair.id())))));
        return ExitCode.OK;
    }

    private static String parameters(Preset preset, Demand demand) {
        return Figures.count((double) plan(preset, demand).parameters());
    }

    private static NetworkPlan plan(Preset preset, Demand demand) {
        return NetworkPlan.of(preset.network(), demand.input(), demand.head());
    }
}
