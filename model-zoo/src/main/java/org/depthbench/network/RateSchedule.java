package org.depthbench.network;

import java.util.Objects;
import org.depthbench.network.shape.Check;

/**
 * How the learning rate changes while a network learns.
 *
 * @param epochs the time of the change, 1 to 100,000; a constant rate has no use for it
 */
public record RateSchedule(RateKind kind, int epochs) {
    /** The learning rate as it is, to the end. */
    public static final RateSchedule CONSTANT = new RateSchedule(RateKind.CONSTANT, 10);

    /** The part of the learning rate that {@link RateKind#COSINE} ends with, so that learning never stops. */
    private static final double LEAST = 0.01;

    public RateSchedule {
        Objects.requireNonNull(kind, "A learning-rate schedule needs a kind.");
        Check.range("Epochs of a learning-rate schedule", epochs, 1, 100_000);
    }

    /** The shape of the change; e is the number of complete epochs, T the time. */
    public enum RateKind {
        /** 1. */
        CONSTANT,
        /** {@code 0.5^⌊e/T⌋}: half as much every T epochs. */
        STEP,
        /** {@code 0.1^(e/T)}: after T epochs a tenth. */
        EXPONENTIAL,
        /**
         * {@code 0.01 + 0.99·(1 + cos(πe/T))/2} until T, then 0.01 (after Loshchilov and Hutter 2017, arXiv:1608.03983, without
         * restarts).
         */
        COSINE
    }

    /**
     * What the learning rate is multiplied by.
     *
     * @param epoch the number of complete epochs, from 0
     * @return above 0 and at most 1, unless it is too small for a number
     */
    public double factor(int epoch) {
        return switch (kind) {
            case CONSTANT -> 1;
            case STEP -> Math.pow(0.5, Math.floorDiv(epoch, epochs));
            case EXPONENTIAL -> Math.pow(0.1, (double) epoch / epochs);
            case COSINE -> LEAST + (1 - LEAST) * (1 + Math.cos(Math.PI * Math.min(epoch, epochs) / epochs)) / 2;
        };
    }
}
