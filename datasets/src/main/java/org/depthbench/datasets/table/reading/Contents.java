package org.depthbench.datasets.table.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.depthbench.datasets.table.source.UnreadableTable;

/** Tells kinds of files by their first bytes, whatever their names say. */
final class Contents {
    static final int LOOKED_AT = 1 << 13;

    private static final String ZIP = "PK\u0003\u0004";
    private static final String[][] OTHERS = {
        {
            "\u00d0\u00cf\u0011\u00e0",
            "an old Excel workbook (.xls) or one with a password: save it as .xlsx without a password, or as CSV"
        },
        {"PK\u0005\u0006", "an empty zip file"},
        {"PAR1", "a Parquet file: save it as CSV"},
        {"%PDF", "a PDF: save its table as CSV or .xlsx"},
        {"\u0089PNG", "a picture"},
        {"\u00ff\u00d8\u00ff", "a picture"},
        {"GIF8", "a picture"},
        {"SQLite format 3", "a database: save one of its tables as CSV"},
        {"\u0089HDF", "an HDF5 file: save its table as CSV"},
        {"\u0093NUMPY", "an array of NumPy: save it as CSV"},
        {"{\\rtf", "a text with formatting: save it as CSV"},
        {"7z\u00bc\u00af", "packed by 7-Zip: unpack it first"},
        {"BZh", "packed by bzip2: unpack it first"},
        {"\u00fd7zXZ", "packed by xz: unpack it first"},
        {"(\u00b5/\u00fd", "packed by Zstandard: unpack it first"},
        {"Rar!", "packed by RAR: unpack it first"},
    };
    private static final double MOST_CONTROLS = 0.02;

    private Contents() {}

    /** Whether it is a zip file, as a workbook is. */
    static boolean isZip(byte[] beginning) {
        return latin(beginning).startsWith(ZIP);
    }

    /** @throws UnreadableTable when it is a known kind that holds no table */
    static void refuseOthers(String name, byte[] beginning) throws UnreadableTable {
        String start = latin(beginning);
        for (String[] other : OTHERS) {
            if (start.startsWith(other[0])) {
                throw new UnreadableTable(name, "holds no table that can be read: it is %s.".formatted(other[1]));
            }
        }
        String lower = start.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            throw new UnreadableTable(name, "is a web page: fetch the file itself, not the page that shows it.");
        }
        if (lower.startsWith("<?xml") || lower.startsWith("{\"") || lower.matches("(?s)\\[\\s*[\\[{].*")) {
            throw new UnreadableTable(name, "is XML or JSON and no table: save what it holds as CSV.");
        }
        if (lower.startsWith("version https://git-lfs")) {
            throw new UnreadableTable(name, "only points to a file (Git LFS): fetch that one.");
        }
    }

    /** @throws UnreadableTable when characters have too many control characters among them to be text */
    static void refuseBinary(String name, String text) throws UnreadableTable {
        long controls = text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                .count();
        if (controls > MOST_CONTROLS * text.length() + 1) {
            throw new UnreadableTable(name, "is no text, but a binary file of some kind: save its table as CSV.");
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
