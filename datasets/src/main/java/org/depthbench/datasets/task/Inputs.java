package org.depthbench.datasets.task;

import java.util.List;

/** What one example of a task consists of. */
public sealed interface Inputs {
    /** How many numbers one example has. */
    int size();

    /**
     * Named columns of a table, or the two coordinates of a point.
     *
     * @param unit what they were recorded in; empty for plain numbers
     */
    record Columns(List<String> names, String unit) implements Inputs {
        public Columns {
            names = List.copyOf(names);
        }

        @Override
        public int size() {
            return names.size();
        }
    }

    /** Pixels between 0 and 1, channel by channel, row by row from the top. */
    record Pixels(int height, int width, int channels) implements Inputs {
        @Override
        public int size() {
            return height * width * channels;
        }
    }
}
