package org.depthbench.desktop.work;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Draws with AWT, on any thread, into memory that JavaFX shows without copying it. */
public final class Drawn {
    private Drawn() {}

    /** A picture of so many logical pixels, with so many physical ones to one of them. */
    public static WritableImage image(int width, int height, double scale, Consumer<Graphics2D> drawing) {
        int columns = (int) Math.ceil(width * scale);
        int rows = (int) Math.ceil(height * scale);
        BufferedImage image = new BufferedImage(columns, rows, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(scale, scale);
        drawing.accept(graphics);
        graphics.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return new WritableImage(
                new PixelBuffer<>(columns, rows, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
    }
}
