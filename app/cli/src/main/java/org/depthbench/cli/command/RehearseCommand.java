package org.depthbench.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.workbench.Workbench;
import picocli.CommandLine.Command;

/** Goes through the window once, for the build, which keeps the classes that this loads. */
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Goes through the window once, on a screen in memory, as the build does.")
public final class RehearseCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    public RehearseCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        OpenCommand.desktop().rehearse(workbench);
        terminal.println("Went through the window.");
        return ExitCode.OK;
    }
}
