package org.depthbench.datasets.driving;

/**
 * Where a car is, and where it looks.
 *
 * @param x metres to the east
 * @param y metres to the north
 * @param heading radians from east, turning to the north
 */
public record Pose(double x, double y, double heading) {
    /** A pose displaced and turned. */
    Pose moved(double left, double turned) {
        return new Pose(x - left * Math.sin(heading), y + left * Math.cos(heading), heading + turned);
    }
}
