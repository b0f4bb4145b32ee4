package org.depthbench.datasets.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.BufferedInputStream;
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

    /** As long as a JPEG's can be: a row is decoded as a whole. */
    private static final int LONGEST_SIDE = 65_535;

    private static final long DECODED_POINTS = 1_500_000;
    private static final int WHITE = 255;
    private static final int BYTE = 8;

    private final Path path;

    PictureFile(Path path) {
        this.path = path;
    }

    /**
     * What its beginning says.
     *
     * @param turned whether it is turned upright, after which it has this height and width
     */
    record Header(int height, int width, boolean grey, boolean turned) {}

    /**
     * A picture's red, green and blue between 0 and 255, channel by channel, row by row.
     *
     * @param turned whether it was turned upright
     */
    record Points(int height, int width, float[] values, boolean turned) {
        static Points stored(int height, int width, float[] values, Orientation orientation) {
            return orientation.transposed()
                    ? new Points(width, height, values, true)
                    : new Points(height, width, values, orientation.turns());
        }
    }

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
        Orientation orientation = orientation();
        return read(reader -> {
            int height = reader.getHeight(0);
            int width = reader.getWidth(0);
            if (Math.min(height, width) < 1) {
                throw new Unread("is a damaged picture");
            }
            if ((long) height * width > MOST_POINTS || Math.max(height, width) > LONGEST_SIDE) {
                throw new Unread("claims to have %,d × %,d points, more than is read".formatted(height, width));
            }
            ImageTypeSpecifier type = reader.getRawImageType(0);
            if (type == null && !reader.getImageTypes(0).hasNext()) {
                throw new Unread("is in colours for print (CMYK), which are not read: save it in RGB");
            }
            ColorModel colours = type == null ? reader.getImageTypes(0).next().getColorModel() : type.getColorModel();
            boolean across = orientation.transposed();
            return new Header(across ? width : height, across ? height : width, isGrey(colours), orientation.turns());
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
     * Decodes it; what shines through is laid on white. Of a very large one rows and columns are left out.
     *
     * @throws IOException with the end of a sentence when it cannot be read
     */
    Points points() throws IOException {
        header();
        Orientation orientation = orientation();
        return read(reader -> {
            ImageReadParam part = reader.getDefaultReadParam();
            int step = step(reader.getHeight(0), reader.getWidth(0));
            part.setSourceSubsampling(step, step, 0, 0);
            return points(reader.read(0, part), orientation);
        });
    }

    /** Of so many rows and columns one is decoded, so that there are no more points than the memory is meant for. */
    private static int step(int height, int width) {
        return (int) Math.max(1, Math.ceil(Math.sqrt((double) height * width / DECODED_POINTS)));
    }

    private Orientation orientation() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return Orientation.of(in);
        }
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

    private static Points points(BufferedImage image, Orientation orientation) {
        int height = image.getHeight();
        int width = image.getWidth();
        float[] values = new float[3 * height * width];
        ColorModel colours = image.getColorModel();
        if (colours.getNumColorComponents() == 1 && !(colours instanceof IndexColorModel)) {
            grey(image.getRaster(), colours, orientation, values);
        } else {
            colours(image, orientation, values);
        }
        return Points.stored(height, width, values, orientation);
    }

    /** Samples as they are stored: the platform would make them brighter on the way to colours. */
    private static void grey(Raster raster, ColorModel colours, Orientation orientation, float[] values) {
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
            int place = orientation.place(
                    i / raster.getWidth(), i % raster.getWidth(), raster.getHeight(), raster.getWidth());
            values[place] = value;
            values[area + place] = value;
            values[2 * area + place] = value;
        }
    }

    private static void colours(BufferedImage image, Orientation orientation, float[] values) {
        int width = image.getWidth();
        int area = image.getHeight() * width;
        int[] row = new int[width];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                float alpha = (row[x] >>> (3 * BYTE)) / (float) WHITE;
                int place = orientation.place(y, x, image.getHeight(), width);
                for (int channel = 0; channel < 3; channel++) {
                    int value = (row[x] >> ((2 - channel) * BYTE)) & WHITE;
                    values[channel * area + place] = alpha * value + (1 - alpha) * WHITE;
                }
            }
        }
    }
}
