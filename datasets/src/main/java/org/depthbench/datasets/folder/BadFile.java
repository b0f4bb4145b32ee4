package org.depthbench.datasets.folder;

/**
 * A file that cannot be read, and why.
 *
 * @param file its folder and name
 * @param sentence the same with what is wrong
 */
public record BadFile(String file, String sentence) {
    /** One of which the end of a sentence says what is wrong. */
    public static BadFile of(String file, String what) {
        return new BadFile(file, "%s %s".formatted(file, what));
    }
}
