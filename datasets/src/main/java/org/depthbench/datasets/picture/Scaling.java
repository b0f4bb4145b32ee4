package org.depthbench.datasets.picture;

/**
 * Makes pictures of one size: each wanted point is the mean of what it covers of the picture, so that nothing is passed over, and the
 * same on every machine.
 */
final class Scaling {
    private static final int CHANNELS = 3;
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private final PictureChoices choices;

    Scaling(PictureChoices choices) {
        this.choices = choices;
    }

    /**
     * Writes one picture.
     *
     * @param points red, green and blue between 0 and 255, channel by channel, row by row
     */
    void write(float[] points, int height, int width, byte[] to, int at) {
        double down = (double) height / choices.height();
        double across = (double) width / choices.width();
        if (choices.fit() == Fit.LETTERBOX) {
            down = Math.max(down, across);
            across = down;
        } else if (choices.fit() == Fit.CROP) {
            down = Math.min(down, across);
            across = down;
        }
        Weights rows = new Weights(height, choices.height(), down);
        Weights columns = new Weights(width, choices.width(), across);
        int area = choices.height() * choices.width();
        double[] colour = new double[CHANNELS];
        for (int y = 0; y < choices.height(); y++) {
            for (int x = 0; x < choices.width(); x++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    colour[channel] = mean(points, channel * height * width, width, rows, y, columns, x);
                }
                int place = at + y * choices.width() + x;
                if (choices.colour()) {
                    for (int channel = 0; channel < CHANNELS; channel++) {
                        to[place + channel * area] = (byte) Math.round(colour[channel]);
                    }
                } else {
                    to[place] = (byte) Math.round(RED * colour[0] + GREEN * colour[1] + BLUE * colour[2]);
                }
            }
        }
    }

    private static double mean(float[] points, int start, int width, Weights rows, int y, Weights columns, int x) {
        double sum = 0;
        for (int i = rows.first(y); i < rows.end(y); i++) {
            double weight = rows.weight(y, i);
            double row = 0;
            for (int j = columns.first(x); j < columns.end(x); j++) {
                row += columns.weight(x, j) * points[start + i * width + j];
            }
            sum += weight * row;
        }
        return Math.min(255, Math.max(0, sum));
    }

    /** How much of each point of a line of a picture each wanted point covers; beyond the picture is black. */
    private record Weights(int length, double step, double offset) {
        Weights(int length, int wanted, double step) {
            this(length, step, (length - wanted * step) / 2);
        }

        int first(int place) {
            return Math.max(0, (int) Math.floor(offset + place * step));
        }

        int end(int place) {
            return Math.min(length, (int) Math.ceil(offset + (place + 1) * step));
        }

        double weight(int place, int point) {
            double from = Math.max(point, offset + place * step);
            double to = Math.min(point + 1, offset + (place + 1) * step);
            return Math.max(0, to - from) / step;
        }
    }
}
