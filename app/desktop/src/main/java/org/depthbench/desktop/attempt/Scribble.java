package org.depthbench.desktop.attempt;

/**
 * A drawing made by hand, turned into the pixels of a task: cut out, brought to the size of the recorded images, centred,
 * and averaged down. The digits' own images were made so: strokes fitted into 32×32 and averaged over 4×4
 * (Alpaydin and Kaynak 1998).
 */
final class Scribble {
    private final int size;
    private final float[] ink;

    /** @param size of the square drawing, pixels */
    Scribble(int size) {
        this.size = size;
        this.ink = new float[size * size];
    }

    int size() {
        return size;
    }

    /** How dark a place is, 0 to 1. */
    float ink(int x, int y) {
        return ink[y * size + x];
    }

    boolean blank() {
        for (float value : ink) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }

    void clear() {
        java.util.Arrays.fill(ink, 0);
    }

    /** Draws a line with a round, soft brush, in pixels of the drawing. */
    void stroke(double fromX, double fromY, double toX, double toY, double radius) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        int steps = Math.max(1, (int) Math.ceil(length));
        for (int i = 0; i <= steps; i++) {
            dot(fromX + (toX - fromX) * i / steps, fromY + (toY - fromY) * i / steps, radius);
        }
    }

    private void dot(double x, double y, double radius) {
        int reach = (int) Math.ceil(radius) + 1;
        for (int row = Math.max(0, (int) y - reach); row <= Math.min(size - 1, (int) y + reach); row++) {
            for (int column = Math.max(0, (int) x - reach); column <= Math.min(size - 1, (int) x + reach); column++) {
                double distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
                float value = (float) Math.min(1, Math.max(0, radius + 0.5 - distance));
                ink[row * size + column] = Math.max(ink[row * size + column], value);
            }
        }
    }

    /** Shows an image of another size. */
    void show(float[] pixels, int height, int width) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                ink[y * size + x] = pixels[(y * height / size) * width + x * width / size];
            }
        }
    }

    /** The drawing as it stands, averaged down. */
    float[] pixels(int height, int width) {
        return sample(0, 0, size, size, height, width);
    }

    /** What was drawn, cut out and fitted into the whole image with its proportions kept. */
    float[] fitted(int height, int width) {
        int left = size;
        int right = -1;
        int top = size;
        int bottom = -1;
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] > 0.1f) {
                left = Math.min(left, i % size);
                right = Math.max(right, i % size);
                top = Math.min(top, i / size);
                bottom = Math.max(bottom, i / size);
            }
        }
        if (right < 0) {
            return new float[height * width];
        }
        double side = Math.max(right - left + 1, bottom - top + 1);
        return sample((left + right + 1 - side) / 2, (top + bottom + 1 - side) / 2, side, side, height, width);
    }

    /** Averages a rectangle of the drawing, which may reach over its borders, down to so many pixels. */
    private float[] sample(double left, double top, double wide, double high, int height, int width) {
        int perPixel = 8;
        float[] pixels = new float[height * width];
        for (int y = 0; y < height * perPixel; y++) {
            for (int x = 0; x < width * perPixel; x++) {
                int column = (int) Math.floor(left + (x + 0.5) * wide / (width * perPixel));
                int row = (int) Math.floor(top + (y + 0.5) * high / (height * perPixel));
                if (column >= 0 && column < size && row >= 0 && row < size) {
                    pixels[(y / perPixel) * width + x / perPixel] += ink[row * size + column] / (perPixel * perPixel);
                }
            }
        }
        return pixels;
    }
}
