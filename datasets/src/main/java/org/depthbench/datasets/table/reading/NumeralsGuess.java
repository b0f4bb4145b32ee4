package org.depthbench.datasets.table.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.value.Numerals;
import org.depthbench.datasets.table.value.Spaces;

/**
 * Recognises how the numbers of a table are written, from those that can be written in one way only.
 *
 * @param numerals what was recognised
 * @param remarks what is open
 */
record NumeralsGuess(Numerals numerals, List<Remark> remarks) {
    private static final String SIGN = "[-+\u2212]?";
    private static final String REST = "([eE][-+]?\\d+)?";
    private static final Pattern POINT =
            Pattern.compile(SIGN + "(\\d*\\.(\\d{0,2}|\\d{4,})|0*\\.\\d+|\\d{4,}\\.\\d+)" + REST);
    private static final Pattern COMMA =
            Pattern.compile(SIGN + "(\\d*,(\\d{0,2}|\\d{4,})|0*,\\d+|\\d{4,},\\d+)" + REST);
    private static final Pattern POINT_OR_GROUP = Pattern.compile(SIGN + "[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern COMMA_OR_GROUP = Pattern.compile(SIGN + "[1-9]\\d{0,2},\\d{3}");
    private static final Pattern POINT_GROUPS =
            Pattern.compile(SIGN + "[1-9]\\d{0,2}((\\.\\d{3}){2,}(,\\d*)?|\\.\\d{3},\\d*)");
    private static final Pattern COMMA_GROUPS =
            Pattern.compile(SIGN + "[1-9]\\d{0,2}((,\\d{3}){2,}(\\.\\d*)?|,\\d{3}\\.\\d*)");
    private static final Pattern OTHER_GROUPS =
            Pattern.compile(SIGN + "[1-9]\\d{0,2}([ '_\u00a0\u202f\u2009\u2019])\\d{3}(\\1\\d{3})*([.,]\\d*)?");

    static NumeralsGuess of(Sample rows, char delimiter) {
        Counts counts = new Counts();
        for (Sample.Line line : rows.lines()) {
            line.fields().stream().map(Spaces::trimmed).forEach(counts::add);
        }
        return counts.guess(delimiter);
    }

    /** How many cells are written in each way. */
    private static final class Counts {
        private long point;
        private long comma;
        private long pointOrGroup;
        private long commaOrGroup;
        private long pointGroups;
        private long commaGroups;
        private char other = Numerals.NONE;
        private String example = "";

        void add(String cell) {
            if (cell.isEmpty() || !cell.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                return;
            }
            if (COMMA_OR_GROUP.matcher(cell).matches()) {
                commaOrGroup++;
                example = cell;
            } else if (POINT_OR_GROUP.matcher(cell).matches()) {
                pointOrGroup++;
                example = example.isEmpty() ? cell : example;
            } else if (POINT.matcher(cell).matches()) {
                point++;
            } else if (COMMA.matcher(cell).matches()) {
                comma++;
            } else if (POINT_GROUPS.matcher(cell).matches()) {
                pointGroups++;
            } else if (COMMA_GROUPS.matcher(cell).matches()) {
                commaGroups++;
            } else {
                addOther(cell);
            }
        }

        private void addOther(String cell) {
            var matcher = OTHER_GROUPS.matcher(cell);
            if (matcher.matches()) {
                char sign = matcher.group(1).charAt(0);
                other = sign == '\u2019' ? '\'' : Spaces.isBlank(sign) ? ' ' : sign;
                comma += cell.indexOf(',') > 0 ? 1 : 0;
                point += cell.indexOf('.') > 0 ? 1 : 0;
            }
        }

        NumeralsGuess guess(char delimiter) {
            boolean undecided = comma + pointGroups == 0 && point + commaGroups == 0;
            boolean decimalComma =
                    undecided ? commaOrGroup > 0 && delimiter == ';' : comma + pointGroups > point + commaGroups;
            char grouping = Numerals.NONE;
            if (other != Numerals.NONE) {
                grouping = other;
            } else if (decimalComma ? pointGroups + pointOrGroup > 0 : commaGroups + commaOrGroup > 0) {
                grouping = decimalComma ? '.' : ',';
            }
            Numerals numerals = new Numerals(decimalComma ? ',' : '.', grouping);
            return new NumeralsGuess(numerals, remarks(numerals, delimiter, undecided));
        }

        private List<Remark> remarks(Numerals numerals, char delimiter, boolean undecided) {
            List<Remark> remarks = new ArrayList<>();
            long open = undecided ? commaOrGroup + (delimiter == ';' ? pointOrGroup : 0) : 0;
            if (open > 0) {
                char mark = example.indexOf(',') > 0 ? ',' : '.';
                remarks.add(Remark.of(
                        Subject.NUMERALS,
                        open,
                        "\"%s\" may be written with decimals or with thousands parted: %s was taken for the %s."
                                .formatted(
                                        example,
                                        mark,
                                        mark == numerals.decimal() ? "decimal mark" : "mark of thousands")));
            } else if (comma + pointGroups > 0 && point + commaGroups > 0) {
                remarks.add(Remark.of(
                        Subject.NUMERALS,
                        Math.min(comma + pointGroups, point + commaGroups),
                        "Some numbers are written with a decimal point, others with a decimal comma: %s was taken for it."
                                .formatted(numerals.decimal())));
            }
            return remarks;
        }
    }
}
