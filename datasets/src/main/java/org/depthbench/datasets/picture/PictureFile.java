package org.depthbench.datasets.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A file with one picture; of an animation the first. */
final class PictureFile {
    private static final long MOST_POINTS = 100_000_000;
    private static final long DECODED_POINTS = 4_000_000;
    private static final int WHITE = 255;
    private static final int BYTE = 8;

    private final Path path;

    PictureFile(Path path) {
        this.path = path;
    }

    /** What its beginning says. */
    record Header(int height, int width, boolean grey) {}

    /** A picture's red, green and blue between 0 and 255, channel by channel, row by row. */
    record Points(int height, int width, float[] values) {}

    /** The end of a sentence that begins with the file. */
    private static final class Unread extends IOException {
        private static final long serialVersionUID = 1;

        Unread(String what) {
            super(what);
        }

        Unread(String what, Exception cause) {
            super(what, cause);
        }
    }

    private interface Use<T> {
        T of(ImageReader reader) throws IOException;
    }

    /** @throws IOException with the end of a sentence when it cannot be read */
    Header header() throws IOException {
        return read(reader -> {
            int height = reader.getHeight(0);
            int width = reader.getWidth(0);
            if ((long) height * width > MOST_POINTS) {
                throw new Unread("claims to have %,d × %,d points, more than is read".formatted(height, width));
            }
            ImageTypeSpecifier type = reader.getRawImageType(0);
            if (type == null && !reader.getImageTypes(0).hasNext()) {
                throw new Unread("is in colours for print (CMYK), which are not read: save it in RGB");
            }
            ColorModel colours = type == null ? reader.getImageTypes(0).next().getColorModel() : type.getColorModel();
            return new Header(height, width, isGrey(colours));
        });
    }

    private static boolean isGrey(ColorModel colours) {
        if (colours instanceof IndexColorModel palette) {
            for (int i = 0; i < palette.getMapSize(); i++) {
                if (palette.getRed(i) != palette.getGreen(i) || palette.getGreen(i) != palette.getBlue(i)) {
                    return false;
                }
            }
            return true;
        }
        return colours.getNumColorComponents() == 1;
    }

    /**
     * Decodes it; what shines through is laid on white.
     *
     * @param least a side that the decoded picture has at least, when it is larger; more is left out of a very large one
     * @throws IOException with the end of a sentence when it cannot be read
     */
    Points points(int least) throws IOException {
        header();
        return read(reader -> {
            ImageReadParam part = reader.getDefaultReadParam();
            int step = step(reader.getHeight(0), reader.getWidth(0), least);
            part.setSourceSubsampling(step, step, 0, 0);
            return points(reader.read(0, part));
        });
    }

    private static int step(int height, int width, int least) {
        int wanted = (int) Math.sqrt((double) height * width / DECODED_POINTS);
        return Math.max(1, Math.min(wanted, Math.min(height, width) / (2 * least)));
    }

    private <T> T read(Use<T> use) throws IOException {
        try (InputStream in = Files.newInputStream(path);
                ImageInputStream stream = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new Unread("is no picture that can be read");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream, true, true);
                return use.of(reader);
            } finally {
                reader.dispose();
            }
        } catch (Unread | FileSystemException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The platform's decoders answer some damage by other exceptions than they promise.
            throw new Unread("is a damaged picture", e);
        }
    }

    private static Points points(BufferedImage image) {
        int height = image.getHeight();
        int width = image.getWidth();
        float[] values = new float[3 * height * width];
        ColorModel colours = image.getColorModel();
        if (colours.getNumColorComponents() == 1 && !(colours instanceof IndexColorModel)) {
            grey(image.getRaster(), colours, values);
        } else {
            colours(image, values);
        }
        return new Points(height, width, values);
    }

    /** Samples as they are stored: the platform would make them brighter on the way to colours. */
    private static void grey(Raster raster, ColorModel colours, float[] values) {
        int area = raster.getHeight() * raster.getWidth();
        double most = (1L << colours.getComponentSize(0)) - 1;
        boolean through = colours.hasAlpha();
        double[] samples = new double[raster.getNumBands()];
        for (int i = 0; i < area; i++) {
            raster.getPixel(
                    raster.getMinX() + i % raster.getWidth(), raster.getMinY() + i / raster.getWidth(), samples);
            double share = samples[0] / most;
            if (through) {
                double alpha = samples[1] / ((1L << colours.getComponentSize(1)) - 1);
                share = alpha * share + 1 - alpha;
            }
            float value = (float) (WHITE * share);
            values[i] = value;
            values[area + i] = value;
            values[2 * area + i] = value;
        }
    }

    private static void colours(BufferedImage image, float[] values) {
        int width = image.getWidth();
        int area = image.getHeight() * width;
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                float alpha = (row[x] >>> (3 * BYTE)) / (float) WHITE;
                for (int channel = 0; channel < 3; channel++) {
                    int value = (row[x] >> ((2 - channel) * BYTE)) & WHITE;
                    values[channel * area + y * width + x] = alpha * value + (1 - alpha) * WHITE;
                }
            }
        }
    }
}
