package org.depthbench.datasets.plane;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GaussianSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** Points in the plane, roughly within −6.5 to 6.5 on both axes: of two classes, or with a height to be told. */
public final class PlaneTasks {
    private static final Inputs COORDINATES = new Inputs.Plane(8);
    private static final Target CLASSES = new Target.Classes(List.of("gold", "pink"));
    private static final Sizes SIZES = new Sizes(20, 5000, 200);
    private static final double MOST_NOISE = 0.5;
    private static final int TEST_POINTS = 500;
    /** Between the 97 points of 1988 on one spiral. */
    private static final int SPIRAL_GAPS = 96;

    private PlaneTasks() {}

    /** All of them, the one to begin with first. */
    public static List<Task> all() {
        return List.of(twoSpirals(), moons(), circles(), xor(), gaussians(), ripples());
    }

    /**
     * The spirals of Lang and Witbrock: 194 points are theirs, 97 on each, three turns; held out are the points half-way between.
     * Usual are more: with a fifth of 194 set aside, a network is wrong in the gaps, and validation tells nothing.
     */
    public static Task twoSpirals() {
        return new Task(
                "two-spirals",
                "Two spirals",
                Area.PLANE,
                new TaskCard(
                        "Tell two interleaved spirals of three turns apart by a point's two coordinates.",
                        "Held out are the points half-way between the 97 of 1988 on each spiral, so every gap is tested; 194 to learn"
                                + " from are those of 1988.",
                        "Depth pays very clearly: of as many parameters, three hidden layers get about 91 % right, one about 62 %.",
                        "Made by formula: K. J. Lang and M. J. Witbrock, Learning to tell two spirals apart, 1988.",
                        "Made by this program; free to use."),
                COORDINATES,
                CLASSES,
                new Sizes(20, 5000, 500),
                MOST_NOISE,
                0,
                PlaneTasks::spirals);
    }

    private static TaskData spirals(int examples, double noise, DataSeeds seeds) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seeds.noise());
        // The held-out points come first, so that they stay the same whatever the training size.
        PointCloud test = new PointCloud(2 * SPIRAL_GAPS, noise, random);
        for (int i = 0; i < test.size(); i++) {
            int gap = i / 2;
            addSpiralPoint(test, gap + 0.5, i % 2);
        }
        PointCloud train = new PointCloud(examples, noise, random);
        double step = step((examples + 1) / 2);
        for (int i = 0; i < examples; i++) {
            int place = i / 2;
            addSpiralPoint(train, place * step, i % 2);
        }
        return TaskData.of(train.ofClasses(), test.ofClasses());
    }

    /**
     * How far the training points on a spiral stand apart, so that none is held out: as the held-out ones stand at odd halves,
     * {@code k · 96 / gaps} meets one for some {@code k} only where 64, the part of 2 · 96 that is a power of two, divides the
     * gaps. There the last point is left out, and the gaps become one more.
     */
    private static double step(int perSpiral) {
        int gaps = perSpiral - 1;
        return (double) SPIRAL_GAPS / (gaps % 64 == 0 ? gaps + 1 : gaps);
    }

    /** Point {@code i} of 0 to 96 in the 1988 formula: angle iπ/16, radius 6.5 (104 − i) / 104. */
    private static void addSpiralPoint(PointCloud points, double i, int spiral) {
        double angle = i * Math.PI / 16;
        double radius = (104 - i) / 104;
        double sign = spiral == 0 ? 1 : -1;
        points.add(sign * radius * Math.sin(angle), sign * radius * Math.cos(angle), spiral);
    }

    /** Two interleaved half circles. */
    public static Task moons() {
        return generated(
                "moons",
                "Two moons",
                "Tell two interleaved half circles apart by a point's two coordinates.",
                "One hidden layer pays, more do not: about 95 % right with one, 94 % with three.",
                0.15,
                (points, random) -> {
                    for (int i = 0; i < points.size(); i++) {
                        double angle = Math.PI * random.nextDouble();
                        if (i % 2 == 0) {
                            points.add(0.6 * Math.cos(angle) - 0.3, 0.6 * Math.sin(angle) - 0.15, 0);
                        } else {
                            points.add(0.3 - 0.6 * Math.cos(angle), 0.15 - 0.6 * Math.sin(angle), 1);
                        }
                    }
                });
    }

    /** A circle within a circle. */
    public static Task circles() {
        return generated(
                "circles",
                "Two circles",
                "Tell a circle from the one around it by a point's two coordinates.",
                "One hidden layer is needed, more do not pay: about 93 % right with one, 92 % with three.",
                0.12,
                (points, random) -> {
                    for (int i = 0; i < points.size(); i++) {
                        double angle = 2 * Math.PI * random.nextDouble();
                        double radius = i % 2 == 0 ? 0.8 : 0.4;
                        points.add(radius * Math.cos(angle), radius * Math.sin(angle), i % 2);
                    }
                });
    }

    /** Four squares, coloured like a chessboard. */
    public static Task xor() {
        return generated(
                "xor",
                "XOR",
                "Tell whether a point's two coordinates have the same sign.",
                "One hidden layer is needed, more do not pay: about 96 % right with one and with three.",
                0.1,
                (points, random) -> {
                    double gap = 0.06;
                    for (int i = 0; i < points.size(); i++) {
                        double x = (gap + (1 - gap) * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
                        double y = (gap + (1 - gap) * random.nextDouble()) * Math.signum(x) * (i % 2 == 0 ? 1 : -1);
                        points.add(x, y, i % 2);
                    }
                });
    }

    /** Two round clouds side by side. */
    public static Task gaussians() {
        return generated(
                "gaussians",
                "Two Gaussians",
                "Tell two round clouds of points apart by a point's two coordinates.",
                "Depth does not pay: about 96 % right with one hidden layer and with three, and 95 % with none.",
                0.3,
                (points, random) -> {
                    SharedStateContinuousSampler spread =
                            GaussianSampler.of(ZigguratSampler.NormalizedGaussian.of(random), 0, 0.2);
                    for (int i = 0; i < points.size(); i++) {
                        double centre = i % 2 == 0 ? -0.45 : 0.45;
                        points.add(centre + spread.sample(), centre + spread.sample(), i % 2);
                    }
                });
    }

    /** Rings that run out from the middle of a pond: a surface to be fitted. */
    public static Task ripples() {
        return generated(
                "ripples",
                "Ripples",
                "Tell the height of a ripple on a pond from a point's two coordinates.",
                "Depth pays: of as many parameters, three hidden layers explain about 94 % of the heights, one about 89 %.",
                new Target.Quantities(List.of("height"), ""),
                new Sizes(20, 5000, 400),
                0.03,
                (points, random) -> {
                    for (int i = 0; i < points.size(); i++) {
                        double x = 2 * random.nextDouble() - 1;
                        double y = 2 * random.nextDouble() - 1;
                        points.add(x, y, height(Math.hypot(x, y)));
                    }
                });
    }

    /** {@code cos(2πr)·(1 − r/2)}: a crest in the middle, and rings that grow lower outwards. */
    private static double height(double radius) {
        return Math.cos(2 * Math.PI * radius) * (1 - radius / 2);
    }

    /** Fills a cloud with points; of two classes, in turn. */
    @FunctionalInterface
    private interface Pattern {
        void fill(PointCloud points, UniformRandomProvider random);
    }

    private static Task generated(
            String id, String title, String summary, String expectation, double noise, Pattern pattern) {
        return generated(id, title, summary, expectation, CLASSES, SIZES, noise, pattern);
    }

    private static Task generated(
            String id,
            String title,
            String summary,
            String expectation,
            Target target,
            Sizes sizes,
            double usualNoise,
            Pattern pattern) {
        return new Task(
                id,
                title,
                Area.PLANE,
                new TaskCard(
                        summary,
                        "Held out are " + TEST_POINTS + " further points of the same pattern, drawn independently.",
                        expectation,
                        "Made by formula in this program.",
                        "Made by this program; free to use."),
                COORDINATES,
                target,
                sizes,
                MOST_NOISE,
                usualNoise,
                (examples, noise, seeds) -> {
                    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seeds.split());
                    UniformRandomProvider noiseRandom = RandomSource.XO_SHI_RO_256_PP.create(seeds.noise());
                    // The held-out points come first, so that they stay the same whatever the training size.
                    Examples test = draw(pattern, target, TEST_POINTS, noise, random, noiseRandom);
                    Examples train = draw(pattern, target, examples, noise, random, noiseRandom);
                    return TaskData.of(train, test);
                });
    }

    private static Examples draw(
            Pattern pattern,
            Target target,
            int size,
            double noise,
            UniformRandomProvider random,
            UniformRandomProvider noiseRandom) {
        PointCloud points = new PointCloud(size, noise, noiseRandom);
        pattern.fill(points, random);
        return target instanceof Target.Classes ? points.ofClasses() : points.withHeights();
    }
}
