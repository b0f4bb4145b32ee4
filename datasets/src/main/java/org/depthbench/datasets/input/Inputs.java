package org.depthbench.datasets.input;

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

    /** The columns of a table. */
    record Columns(List<Column> columns) implements Inputs {
        public Columns {
            columns = List.copyOf(columns);
        }

        @Override
        public int size() {
            return width(columns);
        }

        /** How many inputs of a network some columns become. */
        public static int width(List<Column> columns) {
            return columns.stream().mapToInt(Column::width).sum();
        }

        /** What they are called, in their order. */
        public List<String> names() {
            return columns.stream().map(Column::name).toList();
        }
    }

    /**
     * Pixels between 0 and 1, channel by channel, row by row from the top.
     *
     * @param light whether 1 of a single channel is white, as in a photograph; else it is ink on white paper
     */
    record Pixels(int height, int width, int channels, boolean light) implements Inputs {
        /** Those of which 1 is ink, where they have a single channel. */
        public Pixels(int height, int width, int channels) {
            this(height, width, channels, false);
        }

        @Override
        public int size() {
            return height * width * channels;
        }
    }

    /** Steps in time, each of some numbers, step by step. */
    record Frames(int steps, int features) implements Inputs {
        @Override
        public int size() {
            return steps * features;
        }
    }

    /** A text as the places of its characters or words in a vocabulary; a longer one is cut, a shorter one is padded by 0 at its end. */
    record Text(int length, Vocabulary vocabulary) implements Inputs {
        @Override
        public int size() {
            return length;
        }
    }
}
