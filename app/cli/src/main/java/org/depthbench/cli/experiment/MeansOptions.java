package org.depthbench.cli.experiment;

import org.depthbench.comparison.laboratory.Laboratory;
import org.depthbench.comparison.machine.ThisMachine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How much of the machine an experiment may have. */
public final class MeansOptions {
    @Option(
            names = "--workers",
            paramLabel = "K",
            description = "How many trials are trained at a time, each on a core of its own; all cores without it.")
    private @Nullable Integer workers;

    @Option(
            names = "--budget",
            paramLabel = "SECONDS",
            description = "Ends the experiment where it stands after so long; it can be gone on with.")
    private double budget = Double.POSITIVE_INFINITY;

    Laboratory.Means means() {
        return new Laboratory.Means(workers == null ? ThisMachine.cores() : workers, budget);
    }
}
