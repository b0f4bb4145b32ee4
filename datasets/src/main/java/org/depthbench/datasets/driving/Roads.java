package org.depthbench.datasets.driving;

import java.util.List;
import java.util.stream.LongStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Makes closed roads by chance: bends to both sides, none too tight to be driven, and no part too near to another. */
public final class Roads {
    /** How many roads there are for driving, of which no data comes. */
    public static final int UNSEEN = 20;

    private static final double HALF_WIDTH = 2.5;
    private static final double POINT_METRES = 2;
    private static final double LEAST_RADIUS = 60;
    private static final double MOST_RADIUS = 90;
    private static final double TIGHTEST = 12;
    private static final double APART = 2 * HALF_WIDTH + 4;
    /** Parts of a road that are so near along it may be near across. */
    private static final double NEIGHBOURS = 40;

    private static final int FIRST_WAVE = 2;
    private static final int LAST_WAVE = 9;
    private static final double WAVES = 1.0;
    private static final int FINE = 720;

    private static final double LEAST_CONTRAST = 0.15;
    private static final double MOST_PATCHES = 0.2;

    private Roads() {}

    /** The roads for driving: the same for all networks, whatever they learned from. */
    public static List<Road> unseen() {
        return LongStream.rangeClosed(1, UNSEEN)
                .mapToObj(number -> random(RandomSource.XO_SHI_RO_256_PP.create(number)))
                .toList();
    }

    /**
     * A road: a circle of 60 to 90 m with waves on it, {@code r(φ) = R (1 + Σ aₖ cos(kφ + pₖ))}, driven along either way round.
     *
     * @param random decides which
     */
    static Road random(UniformRandomProvider random) {
        while (true) {
            double[][] waves = waves(random);
            if (tightest(waves) >= TIGHTEST) {
                double[][] line = evenly(waves);
                if (apart(line)) {
                    return new Road(line[0], line[1], HALF_WIDTH, ground(random));
                }
            }
        }
    }

    private static Ground ground(UniformRandomProvider random) {
        double road = between(0.3, 0.8, random);
        double verge = between(0, 1, random);
        while (Math.abs(road - verge) < LEAST_CONTRAST) {
            verge = between(0, 1, random);
        }
        return new Ground(road, between(0, 0.15, random), verge, between(0, MOST_PATCHES, random), random.nextLong());
    }

    private static double between(double least, double most, UniformRandomProvider random) {
        return least + (most - least) * random.nextDouble();
    }

    private static double[][] waves(UniformRandomProvider random) {
        double radius = between(LEAST_RADIUS, MOST_RADIUS, random);
        double[] amplitude = new double[LAST_WAVE + 1];
        double[] phase = new double[LAST_WAVE + 1];
        for (int wave = FIRST_WAVE; wave <= LAST_WAVE; wave++) {
            amplitude[wave] = WAVES * random.nextDouble() / Math.pow(wave, 1.5);
            phase[wave] = 2 * Math.PI * random.nextDouble();
        }
        double way = random.nextBoolean() ? 1 : -1;
        double[] x = new double[FINE];
        double[] y = new double[FINE];
        for (int i = 0; i < FINE; i++) {
            double angle = way * 2 * Math.PI * i / FINE;
            double waves = 1;
            for (int wave = FIRST_WAVE; wave <= LAST_WAVE; wave++) {
                waves += amplitude[wave] * Math.cos(wave * angle + phase[wave]);
            }
            x[i] = radius * waves * Math.cos(angle);
            y[i] = radius * waves * Math.sin(angle);
        }
        return new double[][] {x, y};
    }

    /** Points at equal distances along a closed line. */
    private static double[][] evenly(double[][] line) {
        int given = line[0].length;
        double[] station = new double[given + 1];
        for (int i = 0; i < given; i++) {
            int after = (i + 1) % given;
            station[i + 1] = station[i] + Math.hypot(line[0][after] - line[0][i], line[1][after] - line[1][i]);
        }
        int count = (int) Math.round(station[given] / POINT_METRES);
        double[][] even = new double[2][count];
        int piece = 0;
        for (int i = 0; i < count; i++) {
            double metres = i * station[given] / count;
            while (station[piece + 1] <= metres) {
                piece++;
            }
            double share = (metres - station[piece]) / (station[piece + 1] - station[piece]);
            for (int axis = 0; axis < 2; axis++) {
                double from = line[axis][piece];
                even[axis][i] = from + share * (line[axis][(piece + 1) % given] - from);
            }
        }
        return even;
    }

    /** The least radius of a circle through three neighbouring points, metres. */
    private static double tightest(double[][] line) {
        int count = line[0].length;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            int before = (i + count - 1) % count;
            int after = (i + 1) % count;
            double ax = line[0][i] - line[0][before];
            double ay = line[1][i] - line[1][before];
            double bx = line[0][after] - line[0][i];
            double by = line[1][after] - line[1][i];
            double across = Math.abs(ax * by - ay * bx);
            double sides = Math.hypot(ax, ay) * Math.hypot(bx, by) * Math.hypot(ax + bx, ay + by);
            least = Math.min(least, sides / (2 * across));
        }
        return least;
    }

    private static boolean apart(double[][] line) {
        int count = line[0].length;
        int neighbours = (int) (NEIGHBOURS / POINT_METRES);
        for (int i = 0; i < count; i++) {
            for (int k = i + neighbours; k < count && k <= i + count - neighbours; k++) {
                if (Math.hypot(line[0][i] - line[0][k], line[1][i] - line[1][k]) < APART) {
                    return false;
                }
            }
        }
        return true;
    }
}
