package org.depthbench.datasets.task;

import java.util.List;

/** What one example of a task consists of. */
public sealed interface Inputs {
    /** How many numbers one example has. */
    int size();

    /**
     * The two coordinates of a point in the plane.
     *
     * @param radius how far a picture of the plane reaches to each side: the points and a margin
     */
    record Plane(double radius) implements Inputs {
        @Override
        public int size() {
            return 2;
        }
    }

    /**
     * Named columns of a table.
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
