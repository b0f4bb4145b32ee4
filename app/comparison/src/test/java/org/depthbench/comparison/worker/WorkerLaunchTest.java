package org.depthbench.comparison.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A worker's Java machine has its own collector, whatever others are told. */
class WorkerLaunchTest {
    @Test
    void theChoiceOfACollectorIsTakenOutOfWhatIsToldToEveryJavaMachine() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "JAVA_TOOL_OPTIONS", "-XX:+UseG1GC", "JDK_JAVA_OPTIONS", "-Da=b -XX:+UseZGC -Dc=d", "PATH", "/bin"));

        WorkerLaunch.withoutCollector(environment);

        assertEquals(Map.of("JAVA_TOOL_OPTIONS", "", "JDK_JAVA_OPTIONS", "-Da=b  -Dc=d", "PATH", "/bin"), environment);
    }
}
