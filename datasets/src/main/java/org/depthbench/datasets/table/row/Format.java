package org.depthbench.datasets.table.row;

/** The kinds of files that hold a table. */
public enum Format {
    /** Lines of fields parted by a delimiter: CSV, TSV and their like. */
    DELIMITED("delimited text"),
    /** The attribute-relation file format of Weka. */
    ARFF("ARFF"),
    /** A workbook of Excel since 2007, of which one sheet is read. */
    XLSX("an Excel workbook");

    private final String words;

    Format(String words) {
        this.words = words;
    }

    /** What it is called in a sentence. */
    public String words() {
        return words;
    }
}
