package org.depthbench.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a comparison that did not finish. */
@Command(
        name = "resume",
        mixinStandardHelpOptions = true,
        description = "Goes on with a comparison that did not finish, from its last checkpoints.")
public final class ResumeCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(paramLabel = "ID", description = "The run's number in `depthbench runs`.")
    private long id;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public ResumeCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        output.check();
        Terminal shown = output.beside(terminal);
        Workbench bench = workbench.get();
        return new ComparisonInTerminal(shown, bench, output)
                .resume(bench.store().byId(id));
    }
}
