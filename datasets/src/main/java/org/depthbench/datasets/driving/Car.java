package org.depthbench.datasets.driving;

/**
 * How a car moves: the kinematic single-track model, whose two wheels, one behind the other, roll without slipping (R. Rajamani,
 * Vehicle Dynamics and Control, 2012, section 2.2). With the rear wheel as its place, {@code x' = v cos θ}, {@code y' = v sin θ}
 * and {@code θ' = v tan δ / L}. A steering angle δ that is held makes a circle of radius {@code L / tan δ}; each step follows it
 * exactly.
 */
public final class Car {
    /** Between the wheels, metres. */
    public static final double WHEELBASE = 2.5;
    /** Metres a second, always. */
    public static final double SPEED = 10;
    /** Of one step, in which the steering is held. */
    public static final double STEP_SECONDS = 0.05;
    /** The largest steering angle to either side, degrees. */
    public static final double MOST_STEERING = 25;

    private Car() {}

    /**
     * Where it is one step later.
     *
     * @param steering degrees, to the left above 0; more than it can is as much as it can, and what is no number is straight on
     */
    public static Pose move(Pose pose, double steering) {
        double metres = SPEED * STEP_SECONDS;
        double turned = metres * Math.tan(Math.toRadians(limited(steering))) / WHEELBASE;
        // The chord of an arc stands half-way between both headings.
        double chord = turned == 0 ? metres : metres * Math.sin(turned / 2) / (turned / 2);
        double direction = pose.heading() + turned / 2;
        return new Pose(
                pose.x() + chord * Math.cos(direction),
                pose.y() + chord * Math.sin(direction),
                pose.heading() + turned);
    }

    /** What the car makes of a steering angle. */
    public static double limited(double steering) {
        return Double.isNaN(steering) ? 0 : Math.min(MOST_STEERING, Math.max(-MOST_STEERING, steering));
    }
}
