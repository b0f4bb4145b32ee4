package org.depthbench.comparison.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The bias-corrected and accelerated bootstrap (Efron 1987, JASA 82): the interval of a statistic where no distribution is assumed.
 *
 * @param replicates how often the draws are drawn anew, 1 at least
 * @param seed decides how
 */
public record Bootstrap(int replicates, long seed) {
    /** Enough for two digits of an interval's ends. */
    private static final int USUAL = 10_000;

    /** As many replicates as give two digits of an interval's ends. */
    public static Bootstrap usual() {
        return new Bootstrap(USUAL, 1);
    }

    /**
     * The interval of a statistic of independent draws.
     *
     * @param draws two at least
     * @param statistic of as many draws
     * @param level how much probability it is to hold, such as 0.95
     */
    public Interval interval(double[] draws, ToDoubleFunction<double[]> statistic, double level) {
        double here = statistic.applyAsDouble(draws);
        double[] others = replicates(draws, statistic);
        Arrays.sort(others);
        if (others[0] == others[others.length - 1]) {
            return new Interval(here, here);
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double bias = normal.inverseCumulativeProbability(shareBelow(others, here));
        double acceleration = acceleration(draws, statistic);
        double tail = normal.inverseCumulativeProbability((1 - level) / 2);
        return new Interval(
                quantile(others, corrected(normal, bias, acceleration, tail)),
                quantile(others, corrected(normal, bias, acceleration, -tail)));
    }

    private double[] replicates(double[] draws, ToDoubleFunction<double[]> statistic) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] drawn = new double[draws.length];
        double[] others = new double[replicates];
        for (int i = 0; i < others.length; i++) {
            for (int j = 0; j < drawn.length; j++) {
                drawn[j] = draws[random.nextInt(draws.length)];
            }
            others[i] = statistic.applyAsDouble(drawn);
        }
        return others;
    }

    /** With half of what equals it, and never none or all, of which no normal quantile could be taken. */
    private static double shareBelow(double[] sorted, double value) {
        double below = 0;
        for (double each : sorted) {
            below += each < value ? 1 : each == value ? 0.5 : 0;
        }
        double least = 0.5 / sorted.length;
        return Math.min(1 - least, Math.max(least, below / sorted.length));
    }

    /** A sixth of the skewness of the statistic, by leaving out one draw after the other. */
    static double acceleration(double[] draws, ToDoubleFunction<double[]> statistic) {
        double[] without = new double[draws.length];
        for (int i = 0; i < draws.length; i++) {
            double[] rest = new double[draws.length - 1];
            System.arraycopy(draws, 0, rest, 0, i);
            System.arraycopy(draws, i + 1, rest, i, rest.length - i);
            without[i] = statistic.applyAsDouble(rest);
        }
        double mean = Summary.of(without).mean();
        double squares = 0;
        double cubes = 0;
        for (double each : without) {
            squares += Math.pow(mean - each, 2);
            cubes += Math.pow(mean - each, 3);
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    private static double corrected(NormalDistribution normal, double bias, double acceleration, double tail) {
        double moved = bias + tail;
        return normal.cumulativeProbability(bias + moved / (1 - acceleration * moved));
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
