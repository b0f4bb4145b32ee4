package org.depthbench.datasets.driving;

/**
 * Who shows how to drive: pure pursuit (R. C. Coulter, Implementation of the pure pursuit path tracking algorithm, CMU-RI-TR-92-01,
 * 1992). It steers onto the circle through the rear wheel and a point of the centre line at a distance {@code d} ahead, which it
 * sees at an angle {@code α}: {@code δ = atan(2 L sin α / d)}.
 */
public final class Expert {
    /** How far ahead it aims, metres. */
    static final double LOOK_AHEAD = 7;

    private static final double STEP = 0.25;

    private Expert() {}

    /** How it steers, degrees, to the left above 0, within what a car can. */
    public static double steering(Road road, Pose pose) {
        double station = road.nearest(pose.x(), pose.y()).station();
        Pose aim = road.at(station);
        while (distance(pose, aim) < LOOK_AHEAD) {
            station += STEP;
            aim = road.at(station);
        }
        double angle = Math.atan2(aim.y() - pose.y(), aim.x() - pose.x()) - pose.heading();
        return Car.limited(Math.toDegrees(Math.atan(2 * Car.WHEELBASE * Math.sin(angle) / distance(pose, aim))));
    }

    private static double distance(Pose pose, Pose aim) {
        return Math.hypot(aim.x() - pose.x(), aim.y() - pose.y());
    }
}
