package org.depthbench.desktop.sight;

import java.awt.Color;
import java.awt.image.BufferedImage;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.depthbench.datasets.input.Inputs;

/** Numbers as pictures. */
public final class Pictures {
    private static final int OPAQUE = 0xff000000;
    private static final int COLOURS = 3;
    private static final int[] NEGATIVE = {0x8e, 0x44, 0xad};
    private static final int[] POSITIVE = {0x1b, 0x9e, 0x77};

    private Pictures() {}

    /** An example as a picture: of one channel as ink on white or as light, as the task says; of three as a colour photograph. */
    public static Image of(float[] example, Inputs.Pixels shape) {
        int[] pixels = new int[shape.width() * shape.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = point(example, i, shape);
        }
        return image(pixels, shape.width(), shape.height());
    }

    /** The colour of one pixel of an example. */
    static int point(float[] example, int pixel, Inputs.Pixels shape) {
        if (shape.channels() == COLOURS) {
            return colour(example, pixel, shape.width() * shape.height());
        }
        return shape.light() ? ~ink(example[pixel]) | OPAQUE : ink(example[pixel]);
    }

    /** Of 0 to 1 the grey level, 1 the darkest. */
    private static int ink(float value) {
        int level = 255 - Math.round(255 * Math.min(1, Math.max(0, value)));
        return OPAQUE | level << 16 | level << 8 | level;
    }

    /** The colour of one of so many pixels, channel by channel red, green and blue between 0 and 1. */
    private static int colour(float[] example, int pixel, int pixels) {
        int argb = OPAQUE;
        for (int channel = 0; channel < COLOURS; channel++) {
            float value = Math.min(1, Math.max(0, example[channel * pixels + pixel]));
            argb |= Math.round(255 * value) << (16 - 8 * channel);
        }
        return argb;
    }

    /** Prepared frames from left to right, the first feature at the bottom, as two colours over white. */
    public static Image frames(float[] example, Inputs.Frames shape) {
        float[] turned = new float[example.length];
        for (int i = 0; i < example.length; i++) {
            turned[i % shape.features() * shape.steps() + i / shape.features()] = example[i];
        }
        return signed(turned, shape.steps(), shape.features());
    }

    /** Values of 0 to 1 as grey levels, 1 the darkest. */
    public static Image grey(float[] values, int width, int height) {
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = ink(values[i]);
        }
        return image(pixels, width, height);
    }

    /** Signed values as two colours over white, the strongest as full colour; rows are given from the bottom. */
    static Image signed(float[] values, int width, int height) {
        return signed(values, width, height, Color.WHITE);
    }

    /** The same over a ground, where values are nothing. */
    public static Image signed(float[] values, int width, int height, Color ground) {
        float most = 1e-6f;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        int[] pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int row = height - 1 - i / width;
            pixels[row * width + i % width] = sign(values[i] / most, ground);
        }
        return image(pixels, width, height);
    }

    /** The same rows, the last one first: of an image, which begins at the top, as {@link #signed} takes them. */
    public static float[] turned(float[] rows, int width) {
        float[] turned = new float[rows.length];
        for (int from = 0; from < rows.length; from += width) {
            System.arraycopy(rows, from, turned, rows.length - width - from, width);
        }
        return turned;
    }

    /** Between −1 and 1 from purple over white to green, unlike the colours of sides and classes. */
    public static int sign(double value) {
        return sign(value, Color.WHITE);
    }

    private static int sign(double value, Color ground) {
        int[] grounds = {ground.getRed(), ground.getGreen(), ground.getBlue()};
        int[] colour = value < 0 ? NEGATIVE : POSITIVE;
        double share = Math.min(1, Math.abs(value));
        int argb = OPAQUE;
        for (int i = 0; i < 3; i++) {
            argb |= (int) Math.round(grounds[i] + (colour[i] - grounds[i]) * share) << (16 - 8 * i);
        }
        return argb;
    }

    /** A picture of the Java platform's other toolkit. */
    static Image of(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return image(pixels, width, height);
    }

    private static Image image(int[] pixels, int width, int height) {
        WritableImage image = new WritableImage(width, height);
        image.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return image;
    }
}
