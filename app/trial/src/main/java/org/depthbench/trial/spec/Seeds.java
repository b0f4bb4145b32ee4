package org.depthbench.trial.spec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Named seeds drawn from one number, so that changing what one of them decides leaves the others as they were.
 *
 * @param root the number a person sees and may choose
 */
public record Seeds(long root) {
    /** Which examples are drawn or chosen. */
    public long split() {
        return named("split");
    }

    /** Which examples are learned from and which are to test, where a task is divided anew. */
    public long division() {
        return named("division");
    }

    /** Which training examples are set aside to choose by. */
    public long validation() {
        return named("validation");
    }

    /** Which training examples have a wrong label, and which. */
    public long labels() {
        return named("labels");
    }

    /** The initial weights. */
    public long init() {
        return named("init");
    }

    /** The order of the training examples in one epoch, from 1. */
    public long shuffle(int epoch) {
        return named("shuffle " + epoch);
    }

    /** What is added to the data. */
    public long noise() {
        return named("noise");
    }

    /** What a network draws while it trains through one epoch, from 1, such as the values that dropout drops. */
    public long training(int epoch) {
        return named("training " + epoch);
    }

    /** The first 63 bits of a SHA-256 digest, never 0, which some generators take for "no seed". */
    private long named(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((root + " " + name).getBytes(StandardCharsets.US_ASCII));
            return Math.max(1, ByteBuffer.wrap(digest).getLong() & Long.MAX_VALUE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
