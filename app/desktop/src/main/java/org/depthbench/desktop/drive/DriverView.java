package org.depthbench.desktop.drive;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import org.depthbench.datasets.driving.Camera;
import org.depthbench.datasets.driving.Car;
import org.depthbench.datasets.driving.Drive;
import org.depthbench.desktop.sight.Pictures;
import org.depthbench.desktop.words.Words;
import org.jspecify.annotations.Nullable;

/** One driver: the road from above, what the camera sees, how it steers, and how far it is. */
final class DriverView {
    private static final double PIXEL = 8;
    private static final double FRAME_WIDTH = PIXEL * Camera.COLUMNS;
    private static final double FRAME_HEIGHT = PIXEL * Camera.ROWS;
    private static final double WHEEL_HEIGHT = 16;
    /** What is beside the map. */
    static final double BESIDE = FRAME_WIDTH + 30;

    private final Supplier<Optional<Journey>> journey;
    private final Words words;
    private final RoadMap map = new RoadMap();
    private final Canvas seen = new Canvas(FRAME_WIDTH, FRAME_HEIGHT + WHEEL_HEIGHT);
    private final Label steering = new Label();
    private final Label way = new Label();
    private final HBox root;

    /**
     * @param name who drives
     * @param mark its marker; null for none
     * @param id of its parts
     */
    DriverView(Supplier<Optional<Journey>> journey, String name, @Nullable Node mark, String id, Words words) {
        this.journey = journey;
        this.words = words;
        Label head = new Label(name, mark);
        head.setMinWidth(Region.USE_PREF_SIZE);
        way.setId("drive-way-" + id);
        way.setWrapText(true);
        way.setMinHeight(Region.USE_PREF_SIZE);
        way.setMaxWidth(FRAME_WIDTH);
        steering.getStyleClass().add("muted");
        map.node().setId("drive-map-" + id);
        VBox beside = new VBox(4, head, seen, steering, way);
        beside.setMinWidth(FRAME_WIDTH);
        root = new HBox(8, map.node(), beside);
        root.setAlignment(Pos.TOP_LEFT);
    }

    Node node() {
        return root;
    }

    void resize(double size) {
        map.resize(size);
    }

    void show(RoadMap.Colours colours) {
        journey.get().ifPresent(now -> show(now, colours));
    }

    private void show(Journey now, RoadMap.Colours colours) {
        map.show(now, colours);
        Drive drive = now.drive();
        GraphicsContext graphics = seen.getGraphicsContext2D();
        graphics.clearRect(0, 0, seen.getWidth(), seen.getHeight());
        graphics.setImageSmoothing(false);
        graphics.drawImage(Pictures.grey(now.frame(), Camera.COLUMNS, Camera.ROWS), 0, 0, FRAME_WIDTH, FRAME_HEIGHT);
        wheel(graphics, drive.steering(), colours);
        long degrees = Math.round(Math.abs(drive.steering()));
        steering.setText(words.get(
                degrees == 0 ? "drive.straight" : drive.steering() > 0 ? "drive.left" : "drive.right", degrees));
        Drive.Outcome outcome = drive.outcome();
        String state = outcome.finished() ? "drive.round" : drive.over() ? "drive.off" : "drive.way";
        way.setText(words.get(state, Math.round(outcome.metres()), Math.round(outcome.length())));
    }

    /** A pointer below the frame that stands to the left or the right by as much as is steered. */
    private static void wheel(GraphicsContext graphics, double degrees, RoadMap.Colours colours) {
        double middle = FRAME_WIDTH / 2;
        double at = middle - degrees / Car.MOST_STEERING * middle;
        double y = FRAME_HEIGHT + WHEEL_HEIGHT / 2;
        graphics.setStroke(colours.edge());
        graphics.setLineWidth(2);
        graphics.strokeLine(0, y, FRAME_WIDTH, y);
        graphics.strokeLine(middle, y - 4, middle, y + 4);
        graphics.setStroke(colours.car());
        graphics.setLineWidth(4);
        graphics.strokeLine(middle, y, at, y);
        graphics.setFill(colours.car());
        graphics.fillOval(at - 5, y - 5, 10, 10);
    }

    static Color colour(java.awt.Color colour) {
        return Color.rgb(colour.getRed(), colour.getGreen(), colour.getBlue());
    }
}
