package org.depthbench.datasets.driving;

/**
 * How the ground about a road looks: how dark, 0 to 1, it is on the road, on the lines along its edges, and beside it, there with
 * patches, as grass and sand have them.
 *
 * @param road on the road
 * @param line on the lines
 * @param verge beside the road, on average
 * @param patches how much lighter or darker a patch is at most
 * @param seed decides where which patch is
 */
record Ground(double road, double line, double verge, double patches, long seed) {
    /** How wide a line is, metres; its outer border is the road's edge. */
    static final double LINE_METRES = 0.4;

    private static final double PATCH_METRES = 2.5;

    /** At a place off the road. */
    double beside(double east, double north) {
        long column = (long) Math.floor(east / PATCH_METRES);
        long row = (long) Math.floor(north / PATCH_METRES);
        long mixed = mixed(mixed(seed + column) + row);
        double even = (mixed >>> 11) * 0x1.0p-53;
        return Math.min(1, Math.max(0, verge + patches * (2 * even - 1)));
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood 2014, OOPSLA). */
    private static long mixed(long value) {
        long mixed = value * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
