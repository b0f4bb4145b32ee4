package org.depthbench.datasets.driving;

import java.util.List;

/** A car on its way once round a road: it begins on the centre line, and ends where it began or where it leaves the road. */
public final class Drive {
    private final Road road;
    private Pose pose;
    private double steering;
    private double station;
    private double metres;
    private int steps;
    private boolean off;

    /** A car at the beginning of a road. */
    public Drive(Road road) {
        this.road = road;
        this.pose = road.at(0);
    }

    /**
     * How a drive went.
     *
     * @param metres along the centre line before it left the road, at most once round
     * @param length of the road once round, metres
     * @param finished whether it stayed on the road all the way
     */
    public record Outcome(double metres, double length, boolean finished) {}

    /** Drives several to their ends, each by what it sees alone. */
    public static void toTheEnd(List<Drive> drives, Driver driver) {
        List<Drive> driving = drives.stream().filter(drive -> !drive.over()).toList();
        while (!driving.isEmpty()) {
            int pixels = Camera.COLUMNS * Camera.ROWS;
            float[] frames = new float[driving.size() * pixels];
            for (int i = 0; i < driving.size(); i++) {
                System.arraycopy(driving.get(i).frame(), 0, frames, i * pixels, pixels);
            }
            float[] steering = driver.steering(frames);
            for (int i = 0; i < driving.size(); i++) {
                driving.get(i).step(steering[i]);
            }
            driving = driving.stream().filter(drive -> !drive.over()).toList();
        }
    }

    /** What the camera sees now. */
    public float[] frame() {
        return Camera.frame(road, pose);
    }

    /**
     * Drives on for one step; nothing once it is over.
     *
     * @param degrees how it steers, to the left above 0
     */
    public void step(double degrees) {
        if (over()) {
            return;
        }
        steering = Car.limited(degrees);
        pose = Car.move(pose, steering);
        steps++;
        Road.Place place = road.nearest(pose.x(), pose.y());
        double ahead = place.station() - station;
        station = place.station();
        // Over the beginning of the road the station starts anew.
        metres += ahead - road.length() * Math.rint(ahead / road.length());
        off = Math.abs(place.offset()) > road.halfWidth();
    }

    /** Whether it is where it began again, or off the road, or has been on its way for twice as long as it takes. */
    public boolean over() {
        return off || finished() || steps * Car.SPEED * Car.STEP_SECONDS > 2 * road.length();
    }

    /** Whether it is where it began again. */
    public boolean finished() {
        return !off && metres >= road.length();
    }

    /** How it went, or goes. */
    public Outcome outcome() {
        return new Outcome(Math.min(road.length(), Math.max(0, metres)), road.length(), finished());
    }

    /** The road. */
    public Road road() {
        return road;
    }

    /** Where the car is. */
    public Pose pose() {
        return pose;
    }

    /** How it steered last, degrees, to the left above 0. */
    public double steering() {
        return steering;
    }
}
