package org.depthbench.datasets.task;

/**
 * Where the randomness of a task's data comes from.
 *
 * @param split decides which examples are drawn or chosen
 * @param noise decides what is added to them
 * @param division decides anew which are learned from and which are to test, where a task can be {@linkplain Division divided};
 *     {@link #AS_IT_COMES} for the parts in which it comes
 */
public record DataSeeds(long split, long noise, long division) {
    /** The parts in which a task comes. */
    public static final long AS_IT_COMES = 0;

    /** Seeds for a task in the parts in which it comes. */
    public DataSeeds(long split, long noise) {
        this(split, noise, AS_IT_COMES);
    }
}
