package org.depthbench.desktop.theme;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.depthbench.comparison.spec.Side;

/** What tells the two sides apart without words: a colour and a marker, round for shallow, square for deep. */
public final class SideMark {
    private static final double SIZE = 9;
    private static final double LENGTH = 26;

    private SideMark() {}

    /** The side's marker. */
    public static Node marker(Side side) {
        Shape shape = side == Side.SHALLOW ? new Circle(SIZE / 2) : new Rectangle(SIZE, SIZE);
        shape.getStyleClass().addAll("side-mark", side.word());
        return shape;
    }

    /** The side's line with its marker, as in a chart. */
    public static Node line(Side side) {
        Line line = new Line(0, SIZE / 2, LENGTH, SIZE / 2);
        line.getStyleClass().addAll("side-line", side.word());
        Node marker = marker(side);
        marker.setLayoutX(side == Side.SHALLOW ? LENGTH / 2 : (LENGTH - SIZE) / 2);
        marker.setLayoutY(side == Side.SHALLOW ? SIZE / 2 : 0);
        return new Group(line, marker);
    }

    /** The broken line of what either side is seen beside. */
    public static Node beside() {
        return line("beside");
    }

    /** The faint line of single slices of either side. */
    public static Node faint() {
        return line("faint");
    }

    private static Node line(String styleClass) {
        Line line = new Line(0, SIZE / 2, LENGTH, SIZE / 2);
        line.getStyleClass().addAll("side-line", styleClass);
        return line;
    }
}
