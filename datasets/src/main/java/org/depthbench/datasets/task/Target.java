package org.depthbench.datasets.task;

import java.util.List;
import org.depthbench.datasets.input.Inputs;

/** What a task predicts. */
public sealed interface Target {
    /** How many values a network puts out for it. */
    int outputs(Inputs inputs);

    /** By what a network is judged on it. */
    Metric metric();

    /**
     * One of several classes.
     *
     * @param metric balanced accuracy where some classes are rare and matter as much, else accuracy
     */
    record Classes(List<String> names, Metric metric) implements Target {
        public Classes {
            names = List.copyOf(names);
        }

        /** Classes of which none is rare. */
        public Classes(List<String> names) {
            this(names, Metric.ACCURACY);
        }

        @Override
        public int outputs(Inputs inputs) {
            return names.size();
        }
    }

    /**
     * Quantities.
     *
     * @param unit what they are measured in; empty for plain numbers
     * @param scale how they are learned
     */
    record Quantities(List<String> names, String unit, Scale scale) implements Target {
        public Quantities {
            names = List.copyOf(names);
        }

        /** Those that are learned as they were recorded. */
        public Quantities(List<String> names, String unit) {
            this(names, unit, Scale.NONE);
        }

        @Override
        public int outputs(Inputs inputs) {
            return names.size();
        }

        @Override
        public Metric metric() {
            return Metric.R_SQUARED;
        }
    }

    /** The input itself, which an autoencoder puts out again. */
    record TheInput() implements Target {
        @Override
        public int outputs(Inputs inputs) {
            return inputs.size();
        }

        @Override
        public Metric metric() {
            return Metric.R_SQUARED;
        }
    }
}
