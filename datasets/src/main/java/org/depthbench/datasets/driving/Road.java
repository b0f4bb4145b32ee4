package org.depthbench.datasets.driving;

import java.util.Arrays;

/** A closed road: its centre line, which is driven along in the order of its points, and how wide it is. */
public final class Road {
    /** Side of a square in which the pieces of the centre line are looked up, metres. */
    private static final double SQUARE = 2;

    private static final int[] NONE = {};

    private final double[] x;
    private final double[] y;
    private final double[] dx;
    private final double[] dy;
    private final double[] squaredLength;
    private final double[] station;
    private final double halfWidth;
    private final Ground ground;
    private final double left;
    private final double bottom;
    private final int columns;
    private final int[][] pieces;

    /**
     * A place beside the road.
     *
     * @param station metres along the centre line from its first point
     * @param offset metres from the centre line, to the left above 0
     */
    public record Place(double station, double offset) {}

    /**
     * A road.
     *
     * @param x metres to the east of each point of the centre line; the last one is followed by the first
     * @param y metres to the north
     * @param halfWidth metres from the centre line to either edge
     * @param ground how it looks
     */
    Road(double[] x, double[] y, double halfWidth, Ground ground) {
        if (x.length != y.length || x.length < 3) {
            throw new IllegalArgumentException(
                    "A closed road needs 3 points or more with two coordinates each, was %d and %d."
                            .formatted(x.length, y.length));
        }
        if (!(halfWidth > 0)) {
            throw new IllegalArgumentException("A road's half width must be above 0 m, was %s.".formatted(halfWidth));
        }
        this.x = x.clone();
        this.y = y.clone();
        this.halfWidth = halfWidth;
        this.ground = ground;
        dx = new double[x.length];
        dy = new double[x.length];
        squaredLength = new double[x.length];
        station = new double[x.length + 1];
        for (int i = 0; i < x.length; i++) {
            dx[i] = x[next(i)] - x[i];
            dy[i] = y[next(i)] - y[i];
            squaredLength[i] = dx[i] * dx[i] + dy[i] * dy[i];
            station[i + 1] = station[i] + Math.sqrt(squaredLength[i]);
        }
        left = Arrays.stream(x).min().orElse(0) - halfWidth;
        bottom = Arrays.stream(y).min().orElse(0) - halfWidth;
        columns = 1 + (int) ((Arrays.stream(x).max().orElse(0) + halfWidth - left) / SQUARE);
        int rows = 1 + (int) ((Arrays.stream(y).max().orElse(0) + halfWidth - bottom) / SQUARE);
        pieces = new int[columns * rows][];
        Arrays.fill(pieces, NONE);
        for (int i = 0; i < x.length; i++) {
            enter(i);
        }
    }

    /** Enters a piece of the centre line into all squares that have perhaps some of the road beside it. */
    private void enter(int piece) {
        int after = next(piece);
        int fromColumn = (int) ((Math.min(x[piece], x[after]) - halfWidth - left) / SQUARE);
        int toColumn = (int) ((Math.max(x[piece], x[after]) + halfWidth - left) / SQUARE);
        int fromRow = (int) ((Math.min(y[piece], y[after]) - halfWidth - bottom) / SQUARE);
        int toRow = (int) ((Math.max(y[piece], y[after]) + halfWidth - bottom) / SQUARE);
        for (int row = fromRow; row <= toRow; row++) {
            for (int column = fromColumn; column <= toColumn; column++) {
                int square = row * columns + column;
                pieces[square] = Arrays.copyOf(pieces[square], pieces[square].length + 1);
                pieces[square][pieces[square].length - 1] = piece;
            }
        }
    }

    /** How many points the centre line has. */
    public int points() {
        return x.length;
    }

    /** Metres to the east of a point of the centre line. */
    public double x(int point) {
        return x[point];
    }

    /** Metres to the north of a point of the centre line. */
    public double y(int point) {
        return y[point];
    }

    /** Metres from the centre line to either edge. */
    public double halfWidth() {
        return halfWidth;
    }

    Ground ground() {
        return ground;
    }

    /** Metres once round, along the centre line. */
    public double length() {
        return station[x.length];
    }

    private int next(int point) {
        return point + 1 == x.length ? 0 : point + 1;
    }

    /** On the centre line, along the road. */
    public Pose at(double metres) {
        double wanted = metres - length() * Math.floor(metres / length());
        int found = Arrays.binarySearch(station, wanted);
        int piece = Math.min(x.length - 1, found >= 0 ? found : -found - 2);
        double share = (wanted - station[piece]) / (station[piece + 1] - station[piece]);
        return new Pose(x[piece] + share * dx[piece], y[piece] + share * dy[piece], Math.atan2(dy[piece], dx[piece]));
    }

    /** The place of the centre line that is next to a point. */
    public Place nearest(double east, double north) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double squared = squaredDistance(i, east, north);
            if (squared < least) {
                least = squared;
                best = i;
            }
        }
        double cross = dx[best] * (north - y[best]) - dy[best] * (east - x[best]);
        return new Place(
                station[best] + share(best, east, north) * (station[best + 1] - station[best]),
                Math.copySign(Math.sqrt(least), cross));
    }

    /** Metres from the centre line of a point on the road; of one beside it, more than half the road's width. */
    double distance(double east, double north) {
        int column = (int) Math.floor((east - left) / SQUARE);
        int row = (int) Math.floor((north - bottom) / SQUARE);
        if (column < 0 || column >= columns || row < 0 || row >= pieces.length / columns) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int piece : pieces[row * columns + column]) {
            least = Math.min(least, squaredDistance(piece, east, north));
        }
        return Math.sqrt(least);
    }

    private double squaredDistance(int piece, double east, double north) {
        double share = share(piece, east, north);
        double fromX = x[piece] + share * dx[piece] - east;
        double fromY = y[piece] + share * dy[piece] - north;
        return fromX * fromX + fromY * fromY;
    }

    /** How far along a piece its point next to another one is, 0 to 1. */
    private double share(int piece, double east, double north) {
        double along = ((east - x[piece]) * dx[piece] + (north - y[piece]) * dy[piece]) / squaredLength[piece];
        return Math.min(1, Math.max(0, along));
    }
}
