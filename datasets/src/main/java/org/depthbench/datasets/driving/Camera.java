package org.depthbench.datasets.driving;

/**
 * What the car sees: the ground before it in perspective, on a small image that shows how dark each place is. The camera is a
 * pinhole {@link #HEIGHT} above the rear wheel that looks ahead and down; a point of its image plane, {@code u} to the right and
 * {@code v} down in focal lengths, sees the ground at {@code h (cos p − v sin p) / (sin p + v cos p)} ahead and {@code h u / (sin p + v
 * cos p)} to the right, where {@code p} is its pitch.
 */
public final class Camera {
    /** Pixels from left to right. */
    public static final int COLUMNS = 16;
    /** Pixels from top to bottom. */
    public static final int ROWS = 12;
    /** Metres above the ground. */
    static final double HEIGHT = 1.6;

    /** How far down it looks. */
    private static final double PITCH = Math.toRadians(19);
    /** From the middle of the image to its left and right border, and to its upper and lower one, focal lengths. */
    private static final double WIDE = Math.tan(Math.toRadians(40));

    private static final double HIGH = Math.tan(Math.toRadians(15));
    /** Rays through one pixel in each direction, so that what is narrow does not come and go. */
    private static final int RAYS = 2;

    /** Metres ahead and to the left at which each ray meets the ground. */
    private static final double[] AHEAD = new double[COLUMNS * ROWS * RAYS * RAYS];

    private static final double[] LEFT = new double[AHEAD.length];

    static {
        int ray = 0;
        for (int pixel = 0; pixel < COLUMNS * ROWS; pixel++) {
            for (int i = 0; i < RAYS * RAYS; i++) {
                int across = RAYS * (pixel % COLUMNS) + i % RAYS;
                int down = RAYS * (pixel / COLUMNS) + i / RAYS;
                double u = WIDE * ((across + 0.5) / (RAYS * COLUMNS) * 2 - 1);
                double v = HIGH * ((down + 0.5) / (RAYS * ROWS) * 2 - 1);
                double metres = HEIGHT / (Math.sin(PITCH) + v * Math.cos(PITCH));
                AHEAD[ray] = metres * (Math.cos(PITCH) - v * Math.sin(PITCH));
                LEFT[ray++] = -metres * u;
            }
        }
    }

    private Camera() {}

    /** What is seen on a road from a pose: numbers of 0 to 1, row by row from the top. */
    public static float[] frame(Road road, Pose pose) {
        double cos = Math.cos(pose.heading());
        double sin = Math.sin(pose.heading());
        float[] frame = new float[COLUMNS * ROWS];
        for (int ray = 0; ray < AHEAD.length; ray++) {
            double east = pose.x() + AHEAD[ray] * cos - LEFT[ray] * sin;
            double north = pose.y() + AHEAD[ray] * sin + LEFT[ray] * cos;
            frame[ray / (RAYS * RAYS)] += (float) (darkness(road, east, north) / (RAYS * RAYS));
        }
        return frame;
    }

    private static double darkness(Road road, double east, double north) {
        Ground ground = road.ground();
        double distance = road.distance(east, north);
        if (distance > road.halfWidth()) {
            return ground.beside(east, north);
        }
        return distance > road.halfWidth() - Ground.LINE_METRES ? ground.line() : ground.road();
    }
}
