package org.depthbench.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.Reproduction;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.StoredComparison;
import org.depthbench.comparison.workbench.Workbench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs a kept comparison again and says whether the same came out. */
@Command(
        name = "rerun",
        mixinStandardHelpOptions = true,
        description = "Runs a kept comparison again and says whether the same numbers came out.")
public final class RerunCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    @Parameters(paramLabel = "ID", description = "The run's number in `depthbench runs`.")
    private long id;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    public RerunCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        output.check();
        Terminal shown = output.beside(terminal);
        Workbench bench = workbench.get();
        StoredComparison kept = bench.store().byId(id);
        ComparisonResult again = new ComparisonInTerminal(shown, bench, output).rerun(kept);
        boolean same = true;
        for (Side side : Side.values()) {
            Reproduction reproduction = Reproduction.of(kept.result().side(side), again.side(side));
            same &= reproduction.same();
            shown.println("%-7s  %s".formatted(side.word(), reproduction.sentence()));
        }
        return same ? ExitCode.OK : ExitCode.FAILED;
    }
}
