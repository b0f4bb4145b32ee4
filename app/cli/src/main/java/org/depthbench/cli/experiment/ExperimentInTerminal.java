package org.depthbench.cli.experiment;

import java.util.List;
import java.util.function.Function;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.ExperimentDisplay;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.cli.terminal.TextTable;
import org.depthbench.comparison.analysis.Amounts;
import org.depthbench.comparison.analysis.Cell;
import org.depthbench.comparison.analysis.Difference;
import org.depthbench.comparison.analysis.Findings;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.laboratory.ExperimentRun;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.workbench.Interrupts;
import org.depthbench.comparison.workbench.Workbench;

/** Runs one experiment from its estimate to its verdict and files. */
final class ExperimentInTerminal {
    private final Terminal terminal;
    private final Workbench workbench;
    private final ExperimentOutput output;

    ExperimentInTerminal(Terminal terminal, Workbench workbench, ExperimentOutput output) {
        this.terminal = terminal;
        this.workbench = workbench;
        this.output = output;
        workbench.trouble().ifPresent(trouble -> terminal.note(trouble + " This experiment is not kept."));
        workbench.notice().ifPresent(terminal::note);
    }

    /** @param begin makes the run, which tells its progress to the display */
    @SuppressWarnings("try")
    int run(Function<ExperimentDisplay, ExperimentRun> begin) {
        try (ExperimentDisplay display = new ExperimentDisplay(terminal);
                ExperimentRun run = begin.apply(display);
                Interrupts.During running = workbench.interrupts().during(run::cancel)) {
            announce(run);
            run.start();
            ExperimentOutcome outcome = run.end().join();
            display.close();
            boolean all = show(outcome);
            return outcome.complete() && outcome.failed() == 0 && all ? ExitCode.OK : ExitCode.FAILED;
        }
    }

    private void announce(ExperimentRun run) {
        int known = run.planned() - run.toTrain();
        String about = "about %s on this machine".formatted(Figures.about(run.estimatedSeconds()));
        if (known == 0) {
            terminal.note("%d trainings, %s.".formatted(run.planned(), about));
        } else if (run.toTrain() > 0) {
            terminal.note("%d trainings, %d of them there already; the others take %s."
                    .formatted(run.planned(), known, about));
        } else {
            terminal.note("%d trainings, all of them there already.".formatted(known));
        }
    }

    /** Prints what was found and writes what was asked for; whether all could be written. */
    boolean show(ExperimentOutcome outcome) {
        boolean all = output.write(terminal, outcome, workbench.catalogue());
        Findings findings = outcome.findings();
        Amounts amounts = new Amounts(outcome.spec());
        terminal.println(TextTable.plain(
                findings.cells(),
                List.of(
                        TextTable.words("side", Cell::line),
                        TextTable.words("at", Cell::label),
                        TextTable.numbers("trials", cell -> Integer.toString(cell.n())),
                        TextTable.numbers("mean", cell -> amounts.value(cell.mean())),
                        TextTable.numbers("95 % from", cell -> amounts.value(cell.low())),
                        TextTable.numbers("to", cell -> amounts.value(cell.high())),
                        TextTable.words("", cell -> cell.missing() == 0 ? "" : cell.missing() + " without a value"))));
        if (findings.differences().size() > 1) {
            terminal.println("");
            terminal.println(TextTable.plain(
                    findings.differences(),
                    List.of(
                            TextTable.words("difference at", Difference::label),
                            TextTable.numbers("mean", difference -> amounts.difference(difference.mean())),
                            TextTable.numbers("95 % from", difference -> amounts.difference(difference.low())),
                            TextTable.numbers("to", difference -> amounts.difference(difference.high())),
                            TextTable.words(
                                    "judgement",
                                    difference -> difference.judgement().words()))));
        }
        terminal.println("");
        terminal.println("%s: %s".formatted(outcome.spec().kind().question(), findings.verdict()));
        terminal.println(findings.sentence());
        findings.notes().forEach(terminal::println);
        if (outcome.id() == 0) {
            return all;
        }
        int kept = workbench.store().experiments().kept(outcome.id());
        boolean whole = kept >= outcome.trials().size();
        terminal.note(
                whole
                        ? hint(outcome)
                        : "Of experiment %d, %d of %d trials are kept: see above."
                                .formatted(outcome.id(), kept, outcome.trials().size()));
        return all && whole;
    }

    private static String hint(ExperimentOutcome outcome) {
        String extent = "%d of %d trials, %d reused, %d failed, %s"
                .formatted(
                        outcome.trials().size(),
                        outcome.planned(),
                        outcome.reused(),
                        outcome.failed(),
                        Figures.seconds(outcome.seconds()));
        return outcome.complete()
                ? "Experiment %d is kept: %s.".formatted(outcome.id(), extent)
                : "Experiment %d is kept as far as it got: %s. Go on: depthbench resume-experiment %d"
                        .formatted(outcome.id(), extent, outcome.id());
    }
}
