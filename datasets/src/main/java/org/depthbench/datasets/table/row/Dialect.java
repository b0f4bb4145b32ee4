package org.depthbench.datasets.table.row;

import java.nio.charset.Charset;
import java.util.Set;
import java.util.TreeSet;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.Numerals;

/**
 * How a file with a table is written; each part can be changed before reading.
 *
 * @param format the kind of file
 * @param gzip whether it is packed by gzip
 * @param sheet the name of the sheet of a workbook that is read; empty for the first
 * @param charset the encoding of its characters
 * @param layout how its rows are laid out; for a workbook the header and the number of columns count alone, for ARFF the latter
 * @param numerals how its numbers are written
 * @param missing the words for a missing value that stand in it
 */
public record Dialect(
        Format format,
        boolean gzip,
        String sheet,
        Charset charset,
        Layout layout,
        Numerals numerals,
        Set<String> missing) {
    public Dialect {
        missing = Set.copyOf(missing);
    }

    /** The same in another encoding. */
    public Dialect withCharset(Charset other) {
        return new Dialect(format, gzip, sheet, other, layout, numerals, missing);
    }

    /**
     * The same in another encoding, by its name.
     *
     * @throws UnreadableTable when no encoding has that name
     */
    public Dialect withCharset(String name) throws UnreadableTable {
        try {
            return withCharset(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            UnreadableTable unknown = new UnreadableTable(
                    "No encoding is called \"%s\": there are UTF-8, UTF-16, ISO-8859-1, windows-1252 and others."
                            .formatted(name));
            unknown.initCause(e);
            throw unknown;
        }
    }

    /** The same with rows laid out otherwise. */
    public Dialect withLayout(Layout other) {
        return new Dialect(format, gzip, sheet, charset, other, numerals, missing);
    }

    /** The same with numbers written otherwise. */
    public Dialect withNumerals(Numerals other) {
        return new Dialect(format, gzip, sheet, charset, layout, other, missing);
    }

    /** The same with other words for a missing value, which then stand for one in each column of numbers. */
    public Dialect withMissing(Set<String> words) {
        return new Dialect(format, gzip, sheet, charset, layout, numerals, words);
    }

    /** The words for a missing value in their order. */
    public Set<String> sortedMissing() {
        return new TreeSet<>(missing);
    }
}
