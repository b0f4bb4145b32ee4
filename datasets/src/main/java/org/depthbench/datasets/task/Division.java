package org.depthbench.datasets.task;

/** How the examples of a task can be divided anew into those to learn from and those to test. */
public sealed interface Division {
    /** Each seed draws data of its own, so there is nothing to divide. */
    record Drawn() implements Division {}

    /**
     * The examples of both parts are put together and divided by chance.
     *
     * @param groups what is on one side as a whole, such as {@code speakers}; empty where each example stands for itself
     */
    record Pooled(String groups) implements Division {}

    /** @param reason why they cannot be divided anew, a sentence */
    record Fixed(String reason) implements Division {}
}
