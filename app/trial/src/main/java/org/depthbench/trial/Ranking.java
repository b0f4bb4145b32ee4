package org.depthbench.trial;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Examples of two classes in the order of their probability of the second, which decides an {@link Answer.Roc}. */
public final class Ranking {
    /** More corners of a curve nobody sees. */
    private static final int MOST_CORNERS = 200;

    private final float[][] outputs;
    private final int[] classes;
    private final Integer[] order;

    private Ranking(float[][] outputs, int[] classes) {
        this.outputs = outputs;
        this.classes = classes;
        this.order = IntStream.range(0, classes.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(example -> -outputs[example][1]));
    }

    /**
     * The curve and its area.
     *
     * @param outputs a row an example: the probabilities of the two classes
     * @param classes what each example is, 0 or 1
     * @throws IllegalArgumentException with a sentence when there are not two classes
     */
    public static Answer.Roc roc(float[][] outputs, int[] classes) {
        if (outputs.length > 0 && outputs[0].length != 2) {
            throw new IllegalArgumentException(
                    "Only two classes have a curve of hits and false alarms, this task has %d."
                            .formatted(outputs[0].length));
        }
        for (float[] row : outputs) {
            if (Float.isNaN(row[1])) {
                return new Answer.Roc(Double.NaN, new float[0], new float[0]);
            }
        }
        return new Ranking(outputs, classes).roc();
    }

    private Answer.Roc roc() {
        long all = Arrays.stream(classes).filter(label -> label == 1).count();
        long others = classes.length - all;
        if (all == 0 || others == 0) {
            return new Answer.Roc(Double.NaN, new float[0], new float[0]);
        }
        float[] falseAlarms = new float[classes.length + 1];
        float[] hits = new float[classes.length + 1];
        int corners = 1;
        long hit = 0;
        long alarm = 0;
        // Pairs in which the example of the second class comes first; halves counted as ones.
        double rightly = 0;
        for (int at = 0; at < order.length; ) {
            int end = at;
            long hitsHere = 0;
            for (; end < order.length && outputs[order[end]][1] == outputs[order[at]][1]; end++) {
                hitsHere += classes[order[end]];
            }
            long alarmsHere = end - at - hitsHere;
            rightly += alarmsHere * (hit + hitsHere / 2.0);
            hit += hitsHere;
            alarm += alarmsHere;
            falseAlarms[corners] = (float) alarm / others;
            hits[corners++] = (float) hit / all;
            at = end;
        }
        return corners(rightly / all / others, Arrays.copyOf(falseAlarms, corners), Arrays.copyOf(hits, corners));
    }

    /** Leaves out what lies between two corners on a line to the right or up, and of many corners some. */
    private static Answer.Roc corners(double area, float[] falseAlarms, float[] hits) {
        int[] kept = IntStream.range(0, hits.length)
                .filter(i -> i == 0 || i == hits.length - 1 || !(level(falseAlarms, i) || level(hits, i)))
                .toArray();
        int count = Math.min(kept.length, MOST_CORNERS);
        float[] x = new float[count];
        float[] y = new float[count];
        for (int i = 0; i < count; i++) {
            int from = count < 2 ? 0 : (int) Math.round((double) i * (kept.length - 1) / (count - 1));
            x[i] = falseAlarms[kept[from]];
            y[i] = hits[kept[from]];
        }
        return new Answer.Roc(area, x, y);
    }

    private static boolean level(float[] values, int at) {
        return values[at - 1] == values[at] && values[at] == values[at + 1];
    }
}
