package org.depthbench.datasets.picture;

/**
 * A picture that cannot be read, and why.
 *
 * @param file its folder and name
 * @param sentence the same with what is wrong
 */
public record BadPicture(String file, String sentence) {
    static BadPicture of(String file, String what) {
        return new BadPicture(file, "%s %s".formatted(file, what));
    }
}
