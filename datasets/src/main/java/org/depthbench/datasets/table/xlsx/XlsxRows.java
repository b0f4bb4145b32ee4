package org.depthbench.datasets.table.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.row.RowReader;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.UnreadableTable;

/** The rows of a sheet of a workbook: of formulas the values that were computed last, dates in the order year, month, day. */
public final class XlsxRows implements RowReader {
    private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime EPOCH_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    private static final double MOST_DAYS = 2_958_466;
    private static final double SECONDS_OF_A_DAY = 86_400;
    private static final int LETTERS = 26;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final SourceFile file;
    private final Workbook book;
    private final ZipInputStream zip;
    private final Xml xml;
    private long line;

    private XlsxRows(SourceFile file, Workbook book, ZipInputStream zip) throws IOException {
        this.file = file;
        this.book = book;
        this.zip = zip;
        this.xml = new Xml(file.name(), book.bounded(zip));
    }

    /**
     * Opens a workbook.
     *
     * @param sheet the name of its sheet; empty for the first
     * @throws UnreadableTable with the names of those there are when none is called so
     */
    public static XlsxRows open(SourceFile file, String sheet, Monitor monitor) throws IOException {
        Workbook book = Workbook.of(file, monitor);
        ZipInputStream zip = book.sheet(sheet, monitor);
        try {
            return new XlsxRows(file, book, zip);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** The names of the sheets of its workbook in their order. */
    public List<String> sheets() {
        return book.sheets();
    }

    @Override
    public long comments() {
        return 0;
    }

    @Override
    public long replaced() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public boolean next(Row row) throws IOException {
        while (xml.next()) {
            if (xml.begins("row")) {
                String number = xml.attribute("r");
                line = number.matches("\\d{1,9}") ? Long.parseLong(number) : line + 1;
                row.begin(line);
                readCells(row);
                return true;
            }
        }
        return false;
    }

    private void readCells(Row row) throws IOException {
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) {
                int column = column(xml.attribute("r"), row.size());
                if (column >= Limits.MOST_COLUMNS || column < row.size()) {
                    throw new UnreadableTable("%s, row %d: a cell stands in column %d, which cannot be."
                            .formatted(file.name(), line, column + 1));
                }
                while (row.size() < column) {
                    row.add("", false);
                }
                row.add(cell(xml.attribute("t"), xml.attribute("s")), false);
            }
        }
    }

    /** The place of a column from a reference such as AB12; the next one where there is none. */
    private static int column(String reference, int next) {
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = Math.min(
                    Limits.MOST_COLUMNS + 1, column * LETTERS + Character.toUpperCase(reference.charAt(i)) - 'A' + 1);
        }
        return column <= 0 ? next : column - 1;
    }

    private String cell(String type, String style) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("v") || xml.begins("t")) {
                wanted = true;
            } else if (xml.ends("v") || xml.ends("t")) {
                wanted = false;
            } else if (wanted && xml.isText()) {
                text.append(xml.text());
            }
        }
        String value = text.toString();
        return switch (type) {
            case "s" -> value.strip().matches("\\d{1,9}") ? book.text(Integer.parseInt(value.strip())) : "";
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(value.strip(), style);
            default -> value;
        };
    }

    private String number(String value, String style) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            return value;
        }
        if (!Double.isFinite(number)) {
            return value;
        }
        if (style.matches("\\d{1,6}") && book.isDate(Integer.parseInt(style)) && number >= 0 && number < MOST_DAYS) {
            return date(number);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return Math.abs(shortest.scale()) > 20 ? shortest.toString() : shortest.toPlainString();
    }

    private String date(double days) {
        long seconds = Math.round(days * SECONDS_OF_A_DAY);
        LocalDateTime at = (book.from1904() ? EPOCH_1904 : EPOCH).plus(seconds, ChronoUnit.SECONDS);
        if (days < 1) {
            return TIME.format(at);
        }
        return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY.format(at) : DAY_AND_TIME.format(at);
    }
}
