package org.depthbench.cli.terminal;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.List;
import java.util.function.Function;

/** Lists in columns. */
public final class TextTable {
    private static final int WIDEST = 90;

    private TextTable() {}

    /** Columns beside each other, without lines between them. */
    public static <T> String plain(List<T> rows, List<ColumnData<T>> columns) {
        return AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .data(rows, columns)
                .asString();
    }

    /** Columns of cells that may need several lines. */
    public static <T> String ruled(List<T> rows, List<ColumnData<T>> columns) {
        return AsciiTable.builder()
                .border(AsciiTable.BASIC_ASCII_NO_OUTSIDE_BORDER)
                .data(rows, columns)
                .asString();
    }

    /** A column of words. */
    public static <T> ColumnData<T> words(String header, Function<T, String> cell) {
        return column(header, HorizontalAlign.LEFT).maxWidth(WIDEST).with(cell);
    }

    /** A column of numbers. */
    public static <T> ColumnData<T> numbers(String header, Function<T, String> cell) {
        return column(header, HorizontalAlign.RIGHT).with(cell);
    }

    /** A column of words that is always so wide. */
    public static <T> ColumnData<T> wrapped(String header, int width, Function<T, String> cell) {
        return column(header, HorizontalAlign.LEFT)
                .minWidth(width)
                .maxWidth(width, OverflowBehaviour.NEWLINE)
                .with(cell);
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align);
    }
}
