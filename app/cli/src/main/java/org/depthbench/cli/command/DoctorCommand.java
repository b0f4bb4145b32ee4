package org.depthbench.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.depthbench.cli.terminal.ExitCode;
import org.depthbench.cli.terminal.Terminal;
import org.depthbench.comparison.machine.Machine;
import org.depthbench.comparison.machine.Surroundings;
import org.depthbench.comparison.machine.ThisMachine;
import org.depthbench.comparison.machine.UnpackedLibraries;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.workbench.Workbench;
import org.depthbench.trial.Diagnosis;
import org.depthbench.trial.EngineFacts;
import org.depthbench.trial.TrialException;
import picocli.CommandLine.Command;

/** Says what the program finds on this machine, tries it out, and names what is missing. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Says what is found on this machine, tries it for 3 seconds, and names what is missing.")
public final class DoctorCommand implements Callable<Integer> {
    private static final double SECONDS = 3;
    private static final long COMFORTABLE_MEMORY = 2L << 30;

    private final Terminal terminal;
    private final Supplier<Workbench> workbench;

    public DoctorCommand(Terminal terminal, Supplier<Workbench> workbench) {
        this.terminal = terminal;
        this.workbench = workbench;
    }

    @Override
    public Integer call() {
        List<String> troubles = Surroundings.ofThisProcess().troubles();
        if (!troubles.isEmpty()) {
            troubles.forEach(this::advise);
            return ExitCode.FAILED;
        }
        Workbench bench = workbench.get();
        Machine machine = bench.machine().facts();
        line("Depthbench", machine.depthbench());
        line("Java", machine.jvm());
        line("System", machine.os());
        line("Processor", "%s, %d cores".formatted(machine.cpu(), machine.cores()));
        line(
                "Memory",
                "%s, %s free"
                        .formatted(
                                Figures.mebibytes(machine.memoryBytes()),
                                Figures.mebibytes(bench.machine().availableMemory())));
        List<String> cards = bench.machine().graphicsCards();
        line("Graphics", cards.isEmpty() ? "none found" : String.join(", ", cards));
        line("Home", bench.trouble().orElse(sized(bench.home().folder())));
        line("Logs", sized(bench.logFolder()));
        UnpackedLibraries.used().ifPresent(folder -> line("Libraries", sized(folder)));
        try {
            diagnose(bench);
            return ExitCode.OK;
        } catch (TrialException e) {
            line("Backend", "none: " + e.getMessage());
            return ExitCode.FAILED;
        }
    }

    private static String sized(Path folder) {
        return "%s (%s)".formatted(folder, Figures.mebibytes(UnpackedLibraries.bytes(folder)));
    }

    private void diagnose(Workbench bench) {
        Diagnosis diagnosis = bench.diagnose(SECONDS);
        EngineFacts engine = diagnosis.engine();
        line("Backend", "%s (%s), device %s".formatted(engine.backend(), engine.nativeBuild(), engine.device()));
        line("SIMD build", engine.simd());
        line("oneDNN", engine.oneDnn() ? "multiplies and convolves" : "not there");
        line("Matrices", "%s on %d threads".formatted(engine.blas(), engine.threads()));
        line("Training", engine.reason().isEmpty() ? engine.path() : engine.path() + ": " + engine.reason());
        for (Map.Entry<String, String> version : engine.versions().entrySet()) {
            line(version.getKey(), version.getValue());
        }
        line(
                "Benchmark",
                "%.1f GFLOP/s in 512×512 matrix products, tried for %.1f s"
                        .formatted(diagnosis.gemmGflops(), diagnosis.seconds()));
        terminal.println("");
        advise(bench, engine);
    }

    private void advise(Workbench bench, EngineFacts engine) {
        int advice = 0;
        if (!engine.oneDnn() && engine.backend().equals("CPU")) {
            advice += advise("Training takes longer here, without oneDNN; there is one for x86-64 processors only.");
        }
        if (!engine.notice().isEmpty()) {
            advice += advise(engine.notice());
        } else if (!engine.backend().equals("CUDA")) {
            advice += advise(
                    "No CUDA backend is in use. With an NVIDIA card and its driver, build with: mvn package -Pcuda");
        }
        if (ThisMachine.cores() < 2) {
            advice += advise("With one core, both sides take turns.");
        }
        if (bench.machine().availableMemory() < COMFORTABLE_MEMORY) {
            advice +=
                    advise("Less than 2 GiB of memory are free: close other programs before training large networks.");
        }
        if (bench.trouble().isPresent()) {
            advice += advise("Runs are not kept: see Home above.");
        }
        if (advice == 0) {
            terminal.println("Nothing is missing.");
        }
    }

    private int advise(String sentence) {
        terminal.println("- " + sentence);
        return 1;
    }

    private void line(String what, String found) {
        terminal.println("%-15s %s".formatted(what, found));
    }
}
