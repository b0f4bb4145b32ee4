package org.depthbench.datasets.driving;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Labels;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** Steering by what a camera sees, learned from an expert. */
public final class DrivingTask {
    /** The task's id. */
    public static final String ID = "driving";

    private static final int FRAMES_OF_A_ROAD = 50;
    private static final int TEST_FRAMES = 20 * FRAMES_OF_A_ROAD;
    /** To either side of the middle of the road, metres, and of its direction, in a recovery. */
    private static final double MOST_DISPLACED = 1.8;

    private static final double MOST_TURNED = Math.toRadians(20);
    /** How much of that where the expert drives. */
    private static final double ON_ITS_WAY = 0.2;

    private DrivingTask() {}

    /** It. */
    public static List<Task> all() {
        return List.of(new Task(
                ID,
                "Driving",
                Area.DRIVING,
                new TaskCard(
                        "Tell from a car's camera of 16×12 grey levels how an expert would steer.",
                        "Held out are 1,000 frames of 20 roads of their own; driving is on 20 further roads, of which no frame comes.",
                        "Depth pays in the score: of as many parameters, four hidden layers explain about 98 % of the steering, one about"
                                + " 92 %. Both stay on all roads: a driver sees its error and steers against it.",
                        "Made by formula in this program: closed roads by chance, the kinematic single-track model (R. Rajamani, Vehicle"
                                + " Dynamics and Control, 2012), an expert by pure pursuit (R. C. Coulter, CMU-RI-TR-92-01, 1992). The"
                                + " task is that of D. A. Pomerleau, ALVINN, NIPS 1, 1989.",
                        "Made by this program; free to use."),
                new Inputs.Pixels(Camera.ROWS, Camera.COLUMNS, 1),
                new Target.Quantities(List.of("steering"), "°"),
                new Sizes(100, 10_000, 4000),
                0,
                0,
                DrivingTask::load));
    }

    private static TaskData load(int examples, double noise, DataSeeds seeds) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seeds.split());
        // The held-out frames come first, so that they stay the same whatever the training size.
        Examples test = frames(TEST_FRAMES, random);
        return TaskData.of(frames(examples, random), test);
    }

    /** Frames road by road: every other one about where the expert drives, the others displaced and turned, with its way back. */
    private static Examples frames(int count, UniformRandomProvider random) {
        int pixels = Camera.COLUMNS * Camera.ROWS;
        float[] frames = new float[count * pixels];
        float[] steering = new float[count];
        Road road = Roads.random(random);
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % FRAMES_OF_A_ROAD == 0) {
                road = Roads.random(random);
            }
            Pose pose = pose(road, i % 2 == 0 ? ON_ITS_WAY : 1, random);
            System.arraycopy(Camera.frame(road, pose), 0, frames, i * pixels, pixels);
            steering[i] = (float) Expert.steering(road, pose);
        }
        return new Examples(frames, new Labels.Quantities(steering, 1), pixels);
    }

    private static Pose pose(Road road, double share, UniformRandomProvider random) {
        return road.at(road.length() * random.nextDouble())
                .moved(share * MOST_DISPLACED * even(random), share * MOST_TURNED * even(random));
    }

    /** Between −1 and 1. */
    private static double even(UniformRandomProvider random) {
        return 2 * random.nextDouble() - 1;
    }
}
