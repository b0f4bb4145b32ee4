package org.depthbench.comparison.chart;

/**
 * One line of a chart.
 *
 * @param name what it shows, such as {@code shallow, test}
 * @param mark whose it is
 * @param role how much it counts
 * @param place which of the other runs it belongs to, from 1; 0 for the run that the chart is about
 * @param xs ascending
 * @param ys as many
 */
public record Curve(String name, Mark mark, Role role, int place, double[] xs, double[] ys) {
    /** How much a curve counts among the others. */
    public enum Role {
        /** What the chart is about. */
        MAIN,
        /** What it is seen beside, such as the training examples' accuracy. */
        BESIDE,
        /** Another run, for comparison. */
        UNDER,
        /** Background, which may leave the picture: single slices. */
        FAINT,
        /** Single points that stand out, such as the best epoch. */
        MARK,
        /** The last point before a network diverged, with its name beside it. */
        END
    }

    /** A line of the run that the chart is about. */
    public Curve(String name, Mark mark, Role role, double[] xs, double[] ys) {
        this(name, mark, role, 0, xs, ys);
    }

    public Curve {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "A curve needs as many y as x, was %d and %d.".formatted(ys.length, xs.length));
        }
    }

    /** How many points it has. */
    public int size() {
        return xs.length;
    }

    /** The same line as that of another run, under another name. */
    public Curve under(String otherName, int run) {
        return new Curve(otherName, mark, Role.UNDER, run, xs, ys);
    }
}
