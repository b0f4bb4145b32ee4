package org.depthbench.cli.command;

import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.comparison.window.Desktop;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.trial.file.DepthbenchException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens the window; what draws it is found at run time. */
@Command(
        name = "open",
        mixinStandardHelpOptions = true,
        description = "Opens the window, with a comparison from a file or with the last one.")
public final class OpenCommand implements Callable<Integer> {
    private final Supplier<Workbench> workbench;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "A .depthbench file.")
    private @Nullable Path file;

    public OpenCommand(Supplier<Workbench> workbench) {
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        desktop().open(workbench, file);
        return ExitCode.OK;
    }

    /**
     * What draws the window.
     *
     * @throws DepthbenchException with a sentence when this build has none
     */
    static Desktop desktop() {
        return ServiceLoader.load(Desktop.class)
                .findFirst()
                .orElseThrow(() -> new DepthbenchException("This build has no window. Try: depthbench compare digits"));
    }
}
