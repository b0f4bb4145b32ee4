package org.depthbench.datasets.table.column;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;

/** Tells the missing values of a column, and counts them and what else was done. */
final class MissingValues {
    private final String column;
    private final Set<String> words;
    private final boolean quotesKeep;
    private final Set<String> found = new TreeSet<>();
    private long count;
    private long trimmed;
    private long rounded;

    MissingValues(ColumnChoice choice, boolean quotesKeep) {
        this.column = choice.name();
        this.words = choice.missing();
        this.quotesKeep = quotesKeep;
    }

    /** Whether some of the words may be numbers. */
    boolean haveDigits() {
        return words.stream().anyMatch(word -> word.chars().anyMatch(Character::isDigit));
    }

    /** Whether a text, without blanks around it, means that the value is missing. */
    boolean has(String text, boolean quoted) {
        if ((quoted && quotesKeep) || !words.contains(text)) {
            return false;
        }
        found.add(text.isEmpty() ? "nothing" : '"' + text + '"');
        return true;
    }

    void count() {
        count++;
    }

    void uncount() {
        count--;
    }

    void countTrimmed() {
        trimmed++;
    }

    void countRounded() {
        rounded++;
    }

    List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        add(remarks, Subject.MISSING, count, "missing, where %s stands".formatted(String.join(", ", found)));
        add(remarks, Subject.TRIMMED, trimmed, "read without the blanks around them");
        add(remarks, Subject.ROUNDED, rounded, "with more digits than the 7 that are kept");
        return remarks;
    }

    private void add(List<Remark> remarks, Subject subject, long times, String what) {
        if (times > 0) {
            remarks.add(
                    new Remark(subject, column, times, "%s: %,d %s".formatted(Refusal.column(column), times, what)));
        }
    }
}
