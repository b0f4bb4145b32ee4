package org.depthbench.datasets.table.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.depthbench.datasets.table.source.BoundedInput;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.UnreadableTable;

/** What a workbook says beside its sheets: what they are called, the texts that cells share, and how numbers are shown. */
final class Workbook {
    private static final int LAST_DATE_FORMAT_OF_DAYS = 22;
    private static final int FIRST_DATE_FORMAT_OF_DAYS = 14;
    private static final int FIRST_DATE_FORMAT_OF_TIMES = 45;
    private static final int LAST_DATE_FORMAT_OF_TIMES = 47;

    private final SourceFile file;
    private final List<String> texts = new ArrayList<>();
    private final List<Boolean> dates = new ArrayList<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private boolean from1904;
    private boolean isWorkbook;

    private Workbook(SourceFile file) {
        this.file = file;
    }

    static Workbook of(SourceFile file, Monitor monitor) throws IOException {
        Workbook book = new Workbook(file);
        try (ZipInputStream zip = open(file, monitor)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                book.readPart(entry.getName(), zip);
            }
        } catch (IllegalArgumentException e) {
            throw damaged(file, e);
        }
        if (!book.isWorkbook) {
            throw new UnreadableTable(
                    file.name(), "is a zip file and no Excel workbook: unpack it, and choose the table inside.");
        }
        return book;
    }

    static UnreadableTable damaged(SourceFile file, Exception e) {
        UnreadableTable damaged = new UnreadableTable(file.name(), "is a damaged workbook: save it again, or as CSV.");
        damaged.initCause(e);
        return damaged;
    }

    private static ZipInputStream open(SourceFile file, Monitor monitor) throws UnreadableTable {
        return new ZipInputStream(file.open(monitor));
    }

    /** The names of its sheets in their order. */
    List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    /**
     * The part of a sheet, opened.
     *
     * @param name of the sheet; empty for the first
     * @throws UnreadableTable with the names of those there are when none is called so
     */
    ZipInputStream sheet(String name, Monitor monitor) throws IOException {
        if (!name.isEmpty() && !sheets.containsKey(name)) {
            throw new UnreadableTable(
                    file.name(), "has no sheet \"%s\": there are %s.".formatted(name, SheetNames.listed(sheets())));
        }
        String id = name.isEmpty() ? sheets.values().stream().findFirst().orElse("") : sheets.getOrDefault(name, "");
        String target = targets.getOrDefault(id, "worksheets/sheet1.xml");
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        ZipInputStream zip = open(file, monitor);
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equalsIgnoreCase(part)) {
                    return zip;
                }
            }
        } catch (IllegalArgumentException e) {
            zip.close();
            throw damaged(file, e);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
        zip.close();
        throw new UnreadableTable(
                file.name(),
                name.isEmpty()
                        ? "is a workbook without a first sheet of cells."
                        : "has no cells in its sheet \"%s\".".formatted(name));
    }

    /** A part of the file, of which no more comes than is plausible. */
    InputStream bounded(ZipInputStream zip) {
        return new BoundedInput(file.name(), zip, Limits.MOST_UNPACKED_BYTES, () -> Limits.unpackedOf(file.size()));
    }

    /** A text that cells share, by its place; empty where there is none. */
    String text(int place) {
        return place >= 0 && place < texts.size() ? texts.get(place) : "";
    }

    /** Whether cells of a style show their number as a date. */
    boolean isDate(int style) {
        return style >= 0 && style < dates.size() && dates.get(style);
    }

    /** Whether days are counted from 1904, as on old Macintoshes. */
    boolean from1904() {
        return from1904;
    }

    private void readPart(String name, ZipInputStream zip) throws IOException {
        switch (name) {
            case "xl/workbook.xml" -> readBook(new Xml(file.name(), bounded(zip)));
            case "xl/_rels/workbook.xml.rels" -> readTargets(new Xml(file.name(), bounded(zip)));
            case "xl/sharedStrings.xml" -> readTexts(new Xml(file.name(), bounded(zip)));
            case "xl/styles.xml" -> readStyles(new Xml(file.name(), bounded(zip)));
            default -> skip(bounded(zip));
        }
    }

    private static void skip(InputStream in) throws IOException {
        in.transferTo(java.io.OutputStream.nullOutputStream());
    }

    private void readBook(Xml xml) throws IOException {
        isWorkbook = true;
        while (xml.next()) {
            if (xml.begins("sheet")) {
                sheets.putIfAbsent(xml.attribute("name"), xml.attribute("id"));
            } else if (xml.begins("workbookPr")) {
                from1904 = xml.attribute("date1904").equals("1")
                        || xml.attribute("date1904").equals("true");
            }
        }
    }

    private void readTargets(Xml xml) throws IOException {
        while (xml.next()) {
            if (xml.begins("Relationship")) {
                targets.put(xml.attribute("Id"), xml.attribute("Target"));
            }
        }
    }

    private void readTexts(Xml xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        boolean phonetic = false;
        while (xml.next()) {
            if (xml.begins("si")) {
                text.setLength(0);
            } else if (xml.ends("si")) {
                texts.add(text.toString());
            } else if (xml.begins("rPh") || xml.ends("rPh")) {
                phonetic = xml.begins("rPh");
            } else if (xml.begins("t") || xml.ends("t")) {
                wanted = xml.begins("t") && !phonetic;
            } else if (wanted && xml.isText()) {
                text.append(xml.text());
            }
        }
    }

    private void readStyles(Xml xml) throws IOException {
        Map<String, Boolean> own = new HashMap<>();
        boolean used = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                own.put(xml.attribute("numFmtId"), showsDates(xml.attribute("formatCode")));
            } else if (xml.begins("cellXfs") || xml.ends("cellXfs")) {
                used = xml.begins("cellXfs");
            } else if (used && xml.begins("xf")) {
                String id = xml.attribute("numFmtId");
                dates.add(own.getOrDefault(id, isKnownDate(id)));
            }
        }
    }

    private static boolean isKnownDate(String id) {
        if (!id.matches("\\d{1,4}")) {
            return false;
        }
        int format = Integer.parseInt(id);
        return (format >= FIRST_DATE_FORMAT_OF_DAYS && format <= LAST_DATE_FORMAT_OF_DAYS)
                || (format >= FIRST_DATE_FORMAT_OF_TIMES && format <= LAST_DATE_FORMAT_OF_TIMES);
    }

    /** Whether a format has letters of days or times outside quotes, escapes and colours. */
    private static boolean showsDates(String format) {
        String bare = format.replaceAll("\"[^\"]*\"|\\\\.|\\[[^hms\\]][^\\]]*\\]|_.", "");
        return bare.chars().anyMatch(c -> "dmyhsDMYHS".indexOf(c) >= 0) && !bare.contains("General");
    }
}
