package org.depthbench.datasets.table.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depthbench.datasets.table.value.Spaces;

/** The fields of one row. It is filled again for each, in one block of characters, since a file has many. */
public final class Row {
    private char[] characters = new char[1024];
    private int length;
    private int[] starts = new int[16];
    private int[] ends = new int[16];
    private boolean[] quoted = new boolean[16];
    private int size;
    private long line;
    private String defect = "";

    /** Empties it for the row that begins on a line of the file. */
    public void begin(long line) {
        this.line = line;
        length = 0;
        size = 0;
        defect = "";
    }

    /** Adds characters to the field that is not ended yet. */
    void append(char[] from, int start, int count) {
        if (length + count > characters.length) {
            characters = Arrays.copyOf(characters, Math.max(2 * characters.length, length + count));
        }
        System.arraycopy(from, start, characters, length, count);
        length += count;
    }

    /** Ends the field that begins where the one before ends. */
    void endField(boolean wasQuoted) {
        addField(size == 0 ? 0 : ends[size - 1], length, wasQuoted);
    }

    /** Adds a field between two places of the characters, which may be appended later. */
    void addField(int start, int end, boolean wasQuoted) {
        if (size == ends.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            quoted = Arrays.copyOf(quoted, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        quoted[size] = wasQuoted;
        size++;
    }

    /** Adds a field. */
    public void add(String text, boolean wasQuoted) {
        append(text.toCharArray(), 0, text.length());
        endField(wasQuoted);
    }

    /** Takes the last field away. */
    public void dropLast() {
        size--;
        length = starts[size];
    }

    /** Says that the row cannot be read, and what stands there. */
    public void spoil(String why, String text) {
        begin(line);
        add(text, false);
        defect = why;
    }

    /** Why it cannot be read; empty where it can. */
    public String defect() {
        return defect;
    }

    /** How many fields it has. */
    public int size() {
        return size;
    }

    /** The line of the file on which it begins, from 1. */
    public long line() {
        return line;
    }

    /** All fields, one behind the other, delimiters between them or not; not to be written. */
    public char[] characters() {
        return characters;
    }

    /** Where a field begins in {@link #characters}. */
    public int start(int field) {
        return starts[field];
    }

    /** Where a field ends in {@link #characters}. */
    public int end(int field) {
        return ends[field];
    }

    /** Whether a field was written in quotes. */
    public boolean quoted(int field) {
        return quoted[field];
    }

    /** A field as it is written, without its quotes. */
    public String text(int field) {
        return new String(characters, start(field), ends[field] - start(field));
    }

    /** Whether a field has nothing but blanks. */
    public boolean blank(int field) {
        for (int i = start(field); i < ends[field]; i++) {
            if (!Spaces.isBlank(characters[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether no field has anything but blanks. */
    public boolean blank() {
        for (int field = 0; field < size; field++) {
            if (quoted[field] || !blank(field)) {
                return false;
            }
        }
        return true;
    }

    /** All fields as they are written. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(size);
        for (int field = 0; field < size; field++) {
            texts.add(text(field));
        }
        return texts;
    }
}
