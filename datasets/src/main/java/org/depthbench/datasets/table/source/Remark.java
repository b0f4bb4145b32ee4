package org.depthbench.datasets.table.source;

/**
 * Something that was recognised, done or left open while a table was read.
 *
 * @param subject what it is about
 * @param column the name of the column that it is about; empty for the table
 * @param count how often
 * @param sentence the same in words
 */
public record Remark(Subject subject, String column, long count, String sentence) {
    /** One of the whole table. */
    public static Remark of(Subject subject, long count, String sentence) {
        return new Remark(subject, "", count, sentence);
    }
}
