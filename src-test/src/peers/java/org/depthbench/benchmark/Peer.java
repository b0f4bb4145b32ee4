package org.depthbench.benchmark;

import java.io.IOException;

/** One reference net on PyTorch, trained or asked in turns with ours. */
interface Peer extends AutoCloseable {
    /** Which PyTorch, and how it is used. */
    String name();

    /** Works for about so many seconds. */
    Rate measure(Work work, double seconds) throws IOException;

    @Override
    void close();

    /** What is timed. */
    enum Work {
        /** Steps of training. */
        TRAIN,
        /** Answers without training. */
        EVALUATE;

        /** As properties and scripts say it. */
        String word() {
            return this == TRAIN ? "train" : "evaluate";
        }
    }

    /** Examples in a second of wall time, and in a second of processor time of the whole process. */
    record Rate(double perSecond, double perCpuSecond) {
        static Rate of(long examples, double wallSeconds, double cpuSeconds) {
            return new Rate(examples / wallSeconds, examples / cpuSeconds);
        }
    }
}
