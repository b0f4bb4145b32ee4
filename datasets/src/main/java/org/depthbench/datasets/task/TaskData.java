package org.depthbench.datasets.task;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.depthbench.datasets.input.Inputs;

/**
 * The examples of one trial: those to learn from, those to choose by, and those held out.
 *
 * @param validation set aside from those to learn from; none where nothing is chosen
 * @param preparation what was done to the numbers as they were recorded
 * @param groups of each example to learn from, the number of what it belongs to; none where each stands for itself
 * @param fingerprint of the numbers and labels as used, training examples first, so that two trials can be seen to
 *     have learned from the same data: SHA-256 of the CRC-32C of each piece, since SHA-256 of all of them takes long
 *     while Java has not compiled it yet
 */
public record TaskData(
        Examples train, Examples validation, Examples test, Preparation preparation, int[] groups, String fingerprint) {
    private static final int[] EACH_FOR_ITSELF = {};

    /** Features of which one checksum is taken. */
    private static final int PIECE = 16_384;

    /** Examples that are used as they were recorded, with their digest. */
    public static TaskData of(Examples train, Examples test) {
        return of(train, test, new Preparation.AsRecorded(train.width()));
    }

    /** Recorded examples of a table, prepared by what the training ones need, with their digest. */
    public static TaskData prepared(Inputs.Columns inputs, Examples train, Examples test) {
        Preparation preparation = Preparation.OfColumns.of(inputs.columns(), train);
        return of(preparation.apply(train), preparation.apply(test), preparation);
    }

    private static TaskData of(Examples train, Examples test, Preparation preparation) {
        MessageDigest digest = sha256Digest();
        update(digest, train);
        update(digest, test);
        return new TaskData(
                train,
                train.slice(0, 0),
                test,
                preparation,
                EACH_FOR_ITSELF,
                HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * The same data, of which some examples to learn from belong together.
     *
     * @param together of each of them the number of what it belongs to; none where each stands for itself
     */
    public TaskData inGroups(int[] together) {
        return new TaskData(train, validation, test, preparation, together, fingerprint);
    }

    /**
     * The same data with some of the training examples set aside to choose by. Where each stands for itself, classes keep their shares;
     * where some belong together, whole groups are set aside, as many as fit and one at least: by examples whose
     * neighbours were learned from, a network seems to gain for longer than it does.
     *
     * @param count how many, fewer than there are
     * @param seed decides which
     */
    public TaskData settingAside(int count, long seed) {
        if (count == 0) {
            return this;
        }
        if (IntStream.of(groups).distinct().count() > 1) {
            boolean[] aside = Subset.wholeGroups(groups, count, seed);
            return settingAside(
                    IntStream.range(0, aside.length)
                            .filter(place -> !aside[place])
                            .toArray(),
                    IntStream.range(0, aside.length)
                            .filter(place -> aside[place])
                            .toArray());
        }
        int[] order = Subset.order(train.labels(), seed);
        return settingAside(Arrays.copyOfRange(order, count, order.length), Arrays.copyOf(order, count));
    }

    private TaskData settingAside(int[] learned, int[] aside) {
        int[] together = groups.length == 0
                ? EACH_FOR_ITSELF
                : IntStream.of(learned).map(place -> groups[place]).toArray();
        return new TaskData(train.select(learned), train.select(aside), test, preparation, together, fingerprint);
    }

    /**
     * The same data with a share of the examples to learn from said to be of another class, each other class as likely; those to choose
     * by and to test keep theirs.
     *
     * @param share 0 to 1; rounded to whole examples
     * @param classes how many there are
     * @param seed decides which examples, and of which class they are said to be
     */
    public TaskData mislabelled(double share, int classes, long seed) {
        if (share == 0) {
            return this;
        }
        int[] labels = train.classes().clone();
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int[] order = PermutationSampler.natural(labels.length);
        PermutationSampler.shuffle(random, order);
        for (int place : Arrays.copyOf(order, (int) Math.round(share * labels.length))) {
            labels[place] = (labels[place] + 1 + random.nextInt(classes - 1)) % classes;
        }
        Examples wrong = new Examples(train.features(), labels, train.width());
        MessageDigest digest = sha256Digest();
        digest.update(fingerprint.getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = wrong.labels().bytes();
        digest.update(checksum(bytes, bytes.length));
        return new TaskData(
                wrong, validation, test, preparation, groups, HexFormat.of().formatHex(digest.digest()));
    }

    /** The examples of one part. */
    public Examples examples(Split split) {
        return switch (split) {
            case TRAIN -> train;
            case VALIDATION -> validation;
            case TEST -> test;
        };
    }

    private static void update(MessageDigest digest, Examples examples) {
        // The features piece by piece: at once they would need their memory a second time.
        ByteBuffer piece = ByteBuffer.allocate(4 * PIECE);
        float[] features = examples.features();
        for (int from = 0; from < features.length; from += PIECE) {
            int count = Math.min(PIECE, features.length - from);
            piece.asFloatBuffer().put(features, from, count);
            digest.update(checksum(piece.array(), 4 * count));
        }
        byte[] labels = examples.labels().bytes();
        digest.update(checksum(labels, labels.length));
    }

    private static byte[] checksum(byte[] bytes, int count) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, count);
        return ByteBuffer.allocate(Integer.BYTES)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
