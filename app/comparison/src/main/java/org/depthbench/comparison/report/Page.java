package org.depthbench.comparison.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.Picture;
import org.depthbench.comparison.chart.file.FigureFile;

/**
 * A report that is made of a template in each markup.
 *
 * @param template its files in the assets, without the ending
 */
record Page(String template) {
    /** A picture as the address of an image that is its own content. */
    static String image(Picture picture, int width, int height, String theme) {
        return "data:image/svg+xml;base64,"
                + Base64.getEncoder().encodeToString(picture.file(FigureFile.SVG, width, height, ChartStyle.of(theme)));
    }

    /** The page with values in its places. */
    String with(Markup markup, Map<String, Object> values) {
        String path = "/org/depthbench/assets/%s.%s.mustache".formatted(template, markup.ending());
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(path), path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return markup.compiler().compile(text).execute(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
