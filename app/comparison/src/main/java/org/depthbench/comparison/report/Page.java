package org.depthbench.comparison.report;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * An HTML page that is made of a template.
 *
 * @param template its file in the assets
 */
record Page(String template) {
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern(
                    "d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** A moment as pages write it. */
    static String when(Instant moment) {
        return WHEN.format(moment);
    }

    /** The page with values in its places. */
    String with(Map<String, Object> values) {
        String path = "/org/depthbench/assets/" + template;
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(path), path)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Mustache.compiler().escapeHTML(true).compile(text).execute(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
