package org.depthbench.desktop.work;

import java.awt.Graphics2D;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A pane that is filled by a picture, drawn beside the window's thread, and anew whenever its size changes. */
public final class Figure {
    private final Supplier<Optional<Drawing>> drawing;
    private final ImageView image = new ImageView();
    private final Pane pane = new Pane(image);
    private final Painting painting;

    /** Draws into a rectangle of a size in logical pixels, on any thread. */
    @FunctionalInterface
    public interface Drawing {
        void draw(Graphics2D graphics, int width, int height);
    }

    /**
     * A figure.
     *
     * @param drawing what is to be seen now, asked on the window's thread; empty for nothing
     */
    public Figure(Background painter, Supplier<Optional<Drawing>> drawing) {
        this.drawing = drawing;
        painting = new Painting(painter, this::show);
        pane.widthProperty().addListener((property, was, is) -> show());
        pane.heightProperty().addListener((property, was, is) -> show());
    }

    /** The pane. */
    public Region node() {
        return pane;
    }

    /** Draws anew; while a drawing is under way, once more after it. */
    public void show() {
        Optional<Drawing> wanted = drawing.get();
        image.setVisible(wanted.isPresent());
        int width = (int) pane.getWidth();
        int height = (int) pane.getHeight();
        if (wanted.isEmpty() || width < 2 || height < 2 || pane.getScene() == null || painting.postpones()) {
            return;
        }
        double scale = pane.getScene().getWindow() == null
                ? 1
                : pane.getScene().getWindow().getOutputScaleX();
        painting.draw(
                () -> Drawn.image(width, height, scale, graphics -> wanted.get().draw(graphics, width, height)),
                picture -> {
                    image.setImage(picture);
                    image.setFitWidth(width);
                    image.setFitHeight(height);
                });
    }
}
