package org.depthbench.comparison.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import org.depthbench.trial.document.Json;
import org.depthbench.trial.spec.ReferenceNet;

/**
 * What {@code bench --json} writes.
 *
 * @param gemmPeakGflops the fastest matrix products of the run
 * @param nets by the word of each reference net
 */
public record BenchDocument(double gemmPeakGflops, Map<String, Net> nets) {
    /**
     * One net's figures.
     *
     * @param shareOfPeak a part of {@code gemmPeakGflops}
     * @param secondsToFirstStep from starting the worker process to the end of its first step
     */
    public record Net(
            double examplesPerSecond, double gflops, double shareOfPeak, String path, double secondsToFirstStep) {}

    /** The document of some measurements. */
    public static BenchDocument of(Map<ReferenceNet, Speed> speeds) {
        double peak =
                speeds.values().stream().mapToDouble(Speed::gemmGflops).max().orElse(0);
        Map<String, Net> nets = new LinkedHashMap<>();
        speeds.forEach((net, speed) -> nets.put(
                net.word(),
                new Net(
                        speed.examplesPerSecond(),
                        speed.gflops(),
                        speed.gflops() / peak,
                        speed.path(),
                        speed.secondsToFirstStep())));
        return new BenchDocument(peak, nets);
    }

    /** The document as text. */
    public String toJson() {
        return Json.PRETTY.writeValueAsString(this);
    }
}
