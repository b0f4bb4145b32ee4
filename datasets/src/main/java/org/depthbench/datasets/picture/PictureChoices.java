package org.depthbench.datasets.picture;

/**
 * As what pictures are read.
 *
 * @param height points from top to bottom
 * @param width points from left to right
 * @param colour whether red, green and blue are kept; else how bright they are
 * @param fit how pictures of another shape are treated
 * @param dropBad whether pictures that cannot be read are dropped and counted; else they end the reading
 */
public record PictureChoices(int height, int width, boolean colour, Fit fit, boolean dropBad) {
    /** The longest side of a picture that is learned from. */
    public static final int MOST_POINTS = 512;

    public PictureChoices {
        if (height < 1 || height > MOST_POINTS || width < 1 || width > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "Pictures have sides of 1 to %d points, and not %d × %d.".formatted(MOST_POINTS, height, width));
        }
    }

    /** The same in another size. */
    public PictureChoices withSize(int height, int width) {
        return new PictureChoices(height, width, colour, fit, dropBad);
    }

    /** The same with or without colours. */
    public PictureChoices withColour(boolean kept) {
        return new PictureChoices(height, width, kept, fit, dropBad);
    }

    /** The same with pictures of another shape treated otherwise. */
    public PictureChoices withFit(Fit other) {
        return new PictureChoices(height, width, colour, other, dropBad);
    }

    /** The same, except that pictures that cannot be read are dropped. */
    public PictureChoices droppingBad() {
        return new PictureChoices(height, width, colour, fit, true);
    }

    /** Numbers of one picture. */
    public int size() {
        return height * width * (colour ? 3 : 1);
    }
}
