package org.depthbench.desktop.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depthbench.network.NetworkPlan;
import org.depthbench.network.Repeated;
import org.depthbench.network.shape.Shape;

/**
 * Where the input and the layers of a network stand in its picture, from left to right, in the units of a desk. Where there is no
 * room for each layer, equal neighbours stand in one place.
 */
record Columns(double width, double height, double pitch, List<Column> all) {
    /** Room for two rows of labels: where layers stand close, every other label is a row lower. */
    static final double LABEL = 22;

    /** What a layer needs to be told from the next. */
    private static final double CLOSEST = 15;
    /** Where each layer has as much, equal neighbours stand each for itself. */
    private static final double ROOMY = 24;

    private static final int FEWEST_FOLDED = 3;
    private static final double LARGEST_NEURON = 22;
    private static final double SMALLEST_NEURON = 6.8;
    private static final double WIDEST = 62;

    Columns {
        all = List.copyOf(all);
    }

    /**
     * One place.
     *
     * @param layer the first layer that stands there, from 0; -1 for the input
     * @param times how many equal layers stand there
     * @param x its middle
     * @param neuron the side of one neuron; 0 where single ones are not drawn
     */
    record Column(int layer, int times, double x, double width, double height, Shape shape, double neuron) {
        boolean neurons() {
            return neuron > 0;
        }

        boolean folded() {
            return times > 1;
        }

        int units() {
            return shape.size();
        }

        double middle() {
            return height / 2;
        }

        double y(int unit) {
            double pitch = Math.min(neuron + 6, height / units());
            return middle() + (unit - (units() - 1) / 2.0) * pitch;
        }

        /** The last layer that stands there. */
        int last() {
            return layer + times - 1;
        }

        /** Where one of so many units stands in a block that has a picture of each. */
        Tile tile(int unit, int count) {
            if (neurons()) {
                return new Tile(x, y(unit), neuron);
            }
            double room = height - 8;
            int across = Math.max(2, (int) Math.round(Math.sqrt(count * width / room)));
            int down = (count + across - 1) / across;
            double size = Math.min(width / across, room / down);
            int row = unit / across;
            return new Tile(
                    x + (unit % across - (across - 1) / 2.0) * size, middle() + (row - (down - 1) / 2.0) * size, size);
        }

        /** The unit of so many at a place; empty beside all of them. */
        Optional<Integer> unitAt(double atX, double atY, int count) {
            return IntStream.range(0, count)
                    .filter(unit -> tile(unit, count).has(atX, atY))
                    .boxed()
                    .findFirst();
        }
    }

    /** A square by its middle. */
    record Tile(double x, double y, double size) {
        boolean has(double atX, double atY) {
            return Math.abs(atX - x) <= size / 2 && Math.abs(atY - y) <= size / 2;
        }
    }

    /** The places of a network's layers in a picture of so much width at least. */
    static Columns of(NetworkPlan plan, double room, double height) {
        List<Repeated> single = IntStream.range(0, plan.layers().size())
                .mapToObj(i -> new Repeated(plan.layers().get(i).layer(), i, 1))
                .toList();
        List<Repeated> layers = room / (single.size() + 1) < ROOMY ? folded(plan) : single;
        double width = Math.max(room, CLOSEST * (layers.size() + 1));
        double pitch = width / (layers.size() + 1);
        double drawn = height - LABEL;
        List<Column> columns = new ArrayList<>();
        columns.add(column(-1, 1, 0, pitch, drawn, plan.input(), plan.input() instanceof Shape.Vector));
        for (Repeated layer : layers) {
            Shape output = plan.layers().get(layer.first()).output();
            boolean neurons = layer.times() == 1
                    && (LayerLook.of(layer.layer()) == LayerLook.UNITS || output instanceof Shape.Vector);
            columns.add(column(layer.first(), layer.times(), columns.size(), pitch, drawn, output, neurons));
        }
        return new Columns(width, height, pitch, columns);
    }

    /** The width in which each layer has a place of its own. */
    static double roomy(NetworkPlan plan) {
        return ROOMY * (plan.layers().size() + 1);
    }

    private static List<Repeated> folded(NetworkPlan plan) {
        List<Repeated> folded = new ArrayList<>();
        for (Repeated run : Repeated.of(plan.network().layers())) {
            if (run.times() >= FEWEST_FOLDED) {
                folded.add(run);
            } else {
                for (int i = 0; i < run.times(); i++) {
                    folded.add(new Repeated(run.layer(), run.first() + i, 1));
                }
            }
        }
        int output = plan.layers().size() - 1;
        folded.add(new Repeated(plan.layers().get(output).layer(), output, 1));
        return folded;
    }

    private static Column column(
            int layer, int times, int index, double pitch, double height, Shape shape, boolean neurons) {
        double most = height / shape.size() - 1;
        double neuron = neurons && most >= SMALLEST_NEURON ? Math.min(largest(height), Math.min(pitch * 0.5, most)) : 0;
        return new Column(
                layer, times, pitch * (index + 0.5), Math.min(pitch * 0.74, widest(height)), height, shape, neuron);
    }

    /** Zoomed in, everything is as much larger as the picture is higher. */
    private static double largest(double height) {
        return LARGEST_NEURON * height / (DiagramView.HEIGHT - LABEL);
    }

    private static double widest(double height) {
        return WIDEST * height / (DiagramView.HEIGHT - LABEL);
    }

    /** The place under a point; empty between two. */
    Optional<Column> at(double x) {
        return all.stream()
                .filter(column -> Math.abs(x - column.x()) <= Math.max(column.width(), column.neuron()) / 2 + 2)
                .findFirst();
    }
}
