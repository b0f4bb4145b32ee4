package org.depthbench.cli.experiment;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with an experiment that was cut short. */
@Command(
        name = "resume-experiment",
        mixinStandardHelpOptions = true,
        description = "Goes on with an experiment that was cut short; trials that failed are tried again.")
public final class ResumeExperimentCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(paramLabel = "ID", description = "The experiment's number in `depthbench experiments`.")
    private long id;

    @Mixin
    private final MeansOptions means = new MeansOptions();

    @Mixin
    private final ExperimentOutput output = new ExperimentOutput();

    public ResumeExperimentCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        output.check();
        Workbench bench = workbench.get();
        return new ExperimentInTerminal(output.beside(terminal), bench, output).run(display -> bench.laboratory()
                .resume(id, means.means(), display::show, output.beside(terminal)::note));
    }
}
