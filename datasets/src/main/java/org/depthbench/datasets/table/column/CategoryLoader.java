package org.depthbench.datasets.table.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.depthbench.datasets.table.row.Row;
import org.depthbench.datasets.table.source.Budget;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.UnreadableTable;
import org.depthbench.datasets.table.value.NumberReader;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/** Loads categories: as the file declares them, else in the order of numbers where all are, and of letters. */
final class CategoryLoader implements ColumnLoader {
    private static final int FIRST = 64;

    private final String file;
    private final ColumnChoice choice;
    private final MissingValues missing;
    private final Budget budget;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> values = new ArrayList<>();
    private int[] counts = new int[FIRST];
    private int[] codes;
    private int count;

    CategoryLoader(String file, ColumnChoice choice, MissingValues missing, int room, Budget budget)
            throws UnreadableTable {
        this.file = file;
        this.choice = choice;
        this.missing = missing;
        this.budget = budget;
        budget.take((long) Integer.BYTES * room);
        this.codes = new int[Math.max(FIRST, room)];
        choice.declared().forEach(this::place);
    }

    @Override
    public String add(Row row, int field) throws UnreadableTable {
        String text = row.text(field);
        String trimmed = Spaces.trimmed(text);
        if (missing.has(trimmed, row.quoted(field))) {
            missing.count();
            keep(TableColumn.Categories.ABSENT);
            return TAKEN;
        }
        String word = row.quoted(field) ? text : trimmed;
        if (!choice.declared().isEmpty() && !places.containsKey(word)) {
            return UNDECLARED;
        }
        if (word.length() < text.length()) {
            missing.countTrimmed();
        }
        int place = place(word);
        if (values.size() > Limits.MOST_CATEGORIES) {
            throw new UnreadableTable("%s, line %d: %s has more than %,d categories: read it as text, or ignore it."
                    .formatted(file, row.line(), Refusal.column(choice.name()), Limits.MOST_CATEGORIES));
        }
        counts[place]++;
        keep(place);
        return TAKEN;
    }

    private int place(String value) {
        Integer known = places.putIfAbsent(value, values.size());
        if (known != null) {
            return known;
        }
        values.add(value);
        if (values.size() > counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        return values.size() - 1;
    }

    private void keep(int code) throws UnreadableTable {
        if (count == codes.length) {
            int more = count / 2;
            budget.take((long) Integer.BYTES * more);
            codes = Arrays.copyOf(codes, count + more);
        }
        codes[count++] = code;
    }

    @Override
    public void undo() {
        count--;
        if (codes[count] == TableColumn.Categories.ABSENT) {
            missing.uncount();
        } else {
            counts[codes[count]]--;
        }
    }

    @Override
    public List<Remark> remarks() {
        return missing.remarks();
    }

    @Override
    public TableColumn finish() {
        List<String> kept = choice.declared().isEmpty() ? sorted() : choice.declared();
        int[] now = new int[values.size()];
        for (int i = 0; i < kept.size(); i++) {
            now[places.getOrDefault(kept.get(i), 0)] = i;
        }
        int[] all = new int[count];
        for (int row = 0; row < count; row++) {
            all[row] = codes[row] < 0 ? codes[row] : now[codes[row]];
        }
        codes = new int[0];
        return new TableColumn.Categories(choice.name(), kept, all);
    }

    private List<String> sorted() {
        List<String> used = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (counts[i] > 0) {
                used.add(values.get(i));
            }
        }
        NumberReader reader = new NumberReader(Numerals.PLAIN);
        boolean numbers = used.stream().allMatch(reader::read);
        used.sort(
                numbers
                        ? Comparator.comparingDouble((String value) -> valueOf(reader, value))
                                .thenComparing(Comparator.naturalOrder())
                        : Comparator.naturalOrder());
        return used;
    }

    private static double valueOf(NumberReader reader, String text) {
        return reader.read(text) ? reader.lastValue() : Double.NaN;
    }
}
