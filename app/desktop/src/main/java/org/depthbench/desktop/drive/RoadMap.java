package org.depthbench.desktop.drive;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.depthbench.datasets.driving.Pose;
import org.depthbench.datasets.driving.Road;

/** A road from above, with one car and the way that it took. */
final class RoadMap {
    private static final double MARGIN = 10;
    private static final double TRAIL = 2.5;
    private static final double CAR = 7;

    private final Canvas canvas = new Canvas();

    /** What it is drawn in. */
    record Colours(Color road, Color edge, Color car) {}

    Canvas node() {
        return canvas;
    }

    void resize(double size) {
        canvas.setWidth(size);
        canvas.setHeight(size);
    }

    /** Draws a car on its road, the north at the top. */
    void show(Journey journey, Colours colours) {
        Road road = journey.drive().road();
        double left = least(road, road::x);
        double top = -least(road, i -> -road.y(i));
        double wide = -least(road, i -> -road.x(i)) - left;
        double high = top - least(road, road::y);
        double scale = (canvas.getWidth() - 2 * MARGIN) / Math.max(wide, high);
        double beginX = canvas.getWidth() / 2 - (left + wide / 2) * scale;
        double beginY = canvas.getHeight() / 2 + (top - high / 2) * scale;
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        graphics.setLineJoin(StrokeLineJoin.ROUND);
        graphics.setLineCap(StrokeLineCap.ROUND);
        double[] x = new double[road.points()];
        double[] y = new double[road.points()];
        for (int i = 0; i < x.length; i++) {
            x[i] = beginX + road.x(i) * scale;
            y[i] = beginY - road.y(i) * scale;
        }
        graphics.setStroke(colours.edge());
        graphics.setLineWidth(2 * road.halfWidth() * scale + 2);
        graphics.strokePolygon(x, y, x.length);
        graphics.setStroke(colours.road());
        graphics.setLineWidth(2 * road.halfWidth() * scale);
        graphics.strokePolygon(x, y, x.length);
        trail(graphics, journey.trail(), colours.car(), beginX, beginY, scale);
        car(graphics, journey.drive().pose(), colours, beginX, beginY, scale);
    }

    private static double least(Road road, ToDoubleFunction<Integer> value) {
        return IntStream.range(0, road.points())
                .mapToDouble(value::applyAsDouble)
                .min()
                .orElse(0);
    }

    private static void trail(
            GraphicsContext graphics, List<Pose> trail, Color colour, double beginX, double beginY, double scale) {
        graphics.setStroke(colour);
        graphics.setLineWidth(TRAIL);
        graphics.strokePolyline(
                trail.stream().mapToDouble(pose -> beginX + pose.x() * scale).toArray(),
                trail.stream().mapToDouble(pose -> beginY - pose.y() * scale).toArray(),
                trail.size());
    }

    /** An arrowhead that points where the car looks. */
    private static void car(
            GraphicsContext graphics, Pose pose, Colours colours, double beginX, double beginY, double scale) {
        double x = beginX + pose.x() * scale;
        double y = beginY - pose.y() * scale;
        double cos = Math.cos(pose.heading());
        double sin = Math.sin(pose.heading());
        double[] atX = {x + 1.3 * CAR * cos, x - CAR * cos - 0.8 * CAR * sin, x - CAR * cos + 0.8 * CAR * sin};
        double[] atY = {y - 1.3 * CAR * sin, y + CAR * sin - 0.8 * CAR * cos, y + CAR * sin + 0.8 * CAR * cos};
        graphics.setFill(colours.car());
        graphics.fillPolygon(atX, atY, atX.length);
        graphics.setStroke(colours.edge());
        graphics.setLineWidth(1);
        graphics.strokePolygon(atX, atY, atX.length);
    }
}
