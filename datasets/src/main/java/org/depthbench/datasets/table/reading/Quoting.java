package org.depthbench.datasets.table.reading;

import java.io.IOException;
import java.io.StringReader;
import org.depthbench.datasets.table.row.DelimitedRows;
import org.depthbench.datasets.table.row.Layout;

/**
 * Recognises how a quote is written that is text itself: doubled, as RFC 4180 has it, unless fewer rows have a quote out of place when
 * it stands behind a backslash. So a path that ends in a backslash stays one.
 */
final class Quoting {
    private Quoting() {}

    /**
     * A layout with quotes as they are written in a text.
     *
     * @param rows how many of the first are looked at
     */
    static Layout of(String name, String text, Layout layout, int rows) throws IOException {
        if (layout.quote() == Layout.NONE || layout.backslashed() || !text.contains("\\" + layout.quote())) {
            return layout;
        }
        Layout backslashed = layout.withBackslashes(true);
        return stray(name, text, backslashed, rows) < stray(name, text, layout, rows) ? backslashed : layout;
    }

    private static long stray(String name, String text, Layout layout, int rows) throws IOException {
        return Sample.of(new DelimitedRows(name, new StringReader(text), () -> 0, layout), rows).lines().stream()
                .filter(line -> line.hasStrayQuotes(layout.quote()))
                .count();
    }
}
