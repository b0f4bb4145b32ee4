package org.depthbench.comparison.chart.file;

import java.awt.Graphics2D;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The kinds of files that a figure can be written to. */
public enum FigureFile {
    /** Pixels, two for each logical one. */
    PNG("png"),
    /** Vectors for pages. */
    SVG("svg"),
    /** Vectors for print, with its letters within. */
    PDF("pdf");

    private static final int SCALE = 2;

    private final String ending;

    FigureFile(String ending) {
        this.ending = ending;
    }

    /** How names of such files end, without the point. */
    public String ending() {
        return ending;
    }

    /** A file's name with its ending. */
    public String file(String name) {
        return name + "." + ending;
    }

    /** The endings of all kinds. */
    public static String[] endings() {
        return Stream.of(values()).map(FigureFile::ending).toArray(String[]::new);
    }

    /** The kind that a file's name asks for; empty where it asks for none of them. */
    public static Optional<FigureFile> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> name.endsWith("." + kind.ending))
                .findFirst();
    }

    /**
     * A file of what is drawn.
     *
     * @param width in logical pixels, which are points in print
     * @param height likewise
     * @param picture draws itself
     */
    public byte[] bytes(int width, int height, Consumer<Graphics2D> picture) {
        return switch (this) {
            case PNG -> Drawing.png(width, height, SCALE, picture);
            case SVG -> Drawing.svg(width, height, picture).getBytes(StandardCharsets.UTF_8);
            case PDF -> Drawing.pdf(width, height, picture);
        };
    }
}
