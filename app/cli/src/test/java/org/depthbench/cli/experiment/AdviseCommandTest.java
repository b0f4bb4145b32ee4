package org.depthbench.cli.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.depthbench.cli.ProgramInMemory;
import org.depthbench.cli.ProgramInMemory.Printed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdviseCommandTest {
    @TempDir
    private Path folder;

    @Test
    void whereNothingWasMeasuredItSaysSoAndWhatWouldTell() {
        try (ProgramInMemory program = new ProgramInMemory(folder)) {
            assertEquals(new Printed(0, """
                            neither. Nothing was measured of these networks on this task yet.

                            Not known: whether the difference is real (`depthbench experiment repeat`).
                            Not known: how long each trains with a core of its own (`depthbench experiment cost-to-target`).
                            """, ""), program.run("advise", "iris"));
        }
    }

    @Test
    void aLimitThatIsNoneIsRefusedInASentence() {
        try (ProgramInMemory program = new ProgramInMemory(folder)) {
            assertEquals(
                    Printed.refusal("The training time must be above 0 seconds, was 0.0."),
                    program.run("advise", "iris", "--most-seconds", "0"));
            assertEquals(
                    Printed.refusal("The score must be -1000 to 1, was 1.5."),
                    program.run("advise", "iris", "--least-score", "1.5"));
        }
    }
}
