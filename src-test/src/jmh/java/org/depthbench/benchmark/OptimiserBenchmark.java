package org.depthbench.benchmark;

import org.depthbench.training.fused.memory.Floats;
import org.depthbench.training.fused.optimiser.UpdateRule;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A step of each optimiser for one piece of parameters, all of it in the first cache. */
public class OptimiserBenchmark extends InCacheBenchmark {
    @Param({"sgd", "nesterov", "rmsprop", "adagrad", "adam"})
    private String optimiser = "";

    private final float[] parameters = new float[Floats.PIECE];
    private final float[] gradients = new float[Floats.PIECE];
    private final float[] first = new float[Floats.PIECE];
    private final float[] second = new float[Floats.PIECE];
    private UpdateRule.Step step = (p, g, m, v, count) -> {};

    @Setup
    public void prepare() {
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = (float) Math.sin(i);
            gradients[i] = (float) Math.cos(i);
            first[i] = 0.1f;
            second[i] = 0.1f;
        }
        IUpdater updater =
                switch (optimiser) {
                    case "sgd" -> new Sgd();
                    case "nesterov" -> new Nesterovs(0.9);
                    case "rmsprop" -> new RmsProp();
                    case "adagrad" -> new AdaGrad();
                    default -> new Adam();
                };
        step = UpdateRule.of(updater).orElseThrow().step(100, 1e-9);
    }

    @Benchmark
    public float[] step() {
        step.apply(parameters, gradients, first, second, parameters.length);
        return parameters;
    }
}
