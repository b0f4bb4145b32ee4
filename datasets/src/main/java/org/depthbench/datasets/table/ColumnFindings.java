package org.depthbench.datasets.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depthbench.datasets.table.column.ColumnChoice;
import org.depthbench.datasets.table.source.Limits;
import org.depthbench.datasets.table.source.Refusal;
import org.depthbench.datasets.table.source.Remark;
import org.depthbench.datasets.table.source.Subject;
import org.depthbench.datasets.table.value.Declared;
import org.depthbench.datasets.table.value.Kind;
import org.depthbench.datasets.table.value.MissingWords;
import org.depthbench.datasets.table.value.Spaces;

/** Says what a column is, after what was counted in it. */
final class ColumnFindings {
    private static final Pattern UNIT = Pattern.compile(".*?\\S\\s*[(\\[]([^()\\[\\]]{1,20})[)\\]]\\s*");
    private static final Pattern NAME_OF_IDENTIFIER =
            Pattern.compile(".*(^|[ _.-])(id|nr|no|number|index|key|code|uuid|guid)$|.*[a-z](Id|ID)$|^(index|row|#)$");
    private static final double MOSTLY = 0.8;
    private static final double HALF = 0.5;
    private static final double NEARLY_ALL = 0.95;
    private static final int FEW_VALUES = 20;
    private static final int MANY_VALUES = 1000;
    private static final int LONG_TEXT = 80;
    private static final int WORDS_OF_A_SENTENCE = 6;
    private static final int LEAST_IDENTIFIERS = 10;
    private static final int SHARES_SHOWN = 20;
    private static final int NAMED = 5;

    private final ColumnTally tally;
    private final Kind holds;
    private final List<Remark> remarks = new ArrayList<>();
    private boolean ignored;

    ColumnFindings(ColumnTally tally) {
        this.tally = tally;
        this.holds = holds();
    }

    /** The cells that cannot be read as what the column is. */
    List<Refusal> refusals() {
        return refused() == 0
                ? List.of()
                : tally.odd.stream()
                        .map(odd -> Refusal.ofCell(odd.line(), tally.name, odd.text(), odd.why()))
                        .toList();
    }

    /** How many cells cannot be read as what the column is. */
    long refused() {
        if (ignored) {
            return 0;
        }
        return holds == Kind.NUMBER ? tally.others : tally.undeclared;
    }

    ColumnLook look() {
        boolean isWords = holds != Kind.NUMBER;
        Map<String, Long> open = isWords && tally.present() > 0 ? tally.missingAmongWords() : Map.of();
        long missing = tally.missing()
                - open.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> words = tally.words(isWords);
        NumberSummary numbers = new NumberSummary(tally);
        long distinct = isWords ? words.size() : numbers.distinct();
        boolean all = !isWords || tally.wordsAreAll;
        remarkOnMissing(open, missing);
        remarkOnIgnored(distinct, all, missing);
        if (holds == Kind.NUMBER) {
            remarkOnNumbers(numbers);
        } else if (holds == Kind.CATEGORY && tally.present() > 0) {
            remarkOnCategories(words);
        }
        Kind kind = ignored ? Kind.IGNORE : holds;
        Set<String> missingWords = new HashSet<>(tally.missingWords.keySet());
        missingWords.removeAll(open.keySet());
        missingWords.addAll(MissingWords.ALWAYS);
        if (tally.declared.isPresent()) {
            missingWords.remove("");
        }
        List<String> declared = tally.declared.map(Declared::values).orElse(List.of());
        return new ColumnLook(
                tally.name,
                unit(tally.name),
                kind,
                holds,
                offers(distinct, all),
                missing,
                all ? distinct : tally.wordsSeen,
                all,
                holds == Kind.NUMBER ? numbers.decimals() : 0,
                holds == Kind.NUMBER ? numbers.bins() : values(words),
                remarks,
                new ColumnChoice(tally.name, kind, missingWords, declared));
    }

    private Kind holds() {
        if (tally.declared.isPresent()) {
            return tally.declared.get().kind();
        }
        double numbers = (double) tally.numbers / Math.max(1, tally.present());
        boolean aWordAmong = numbers >= HALF
                && tally.wordsAreAll
                && tally.words(false).size() > FEW_VALUES
                && tally.odd.stream().map(ColumnTally.Odd::text).distinct().count() == 1;
        if (tally.present() > 0 && (numbers >= MOSTLY || aWordAmong) && !isCode()) {
            return Kind.NUMBER;
        }
        if (tally.dates > 0 && tally.dates >= NEARLY_ALL * tally.present()) {
            return Kind.DATE;
        }
        int distinct = tally.words(true).size();
        boolean few = distinct <= FEW_VALUES || (distinct <= HALF * tally.texts && distinct <= MANY_VALUES);
        boolean identifies = distinct == tally.texts && tally.texts >= LEAST_IDENTIFIERS;
        boolean isLong = tally.characters > (long) LONG_TEXT * tally.texts;
        return tally.wordsAreAll && few && !identifies && !isLong ? Kind.CATEGORY : Kind.TEXT;
    }

    /** Postal codes and the like: whole numbers, of which some begin with a zero. */
    private boolean isCode() {
        return tally.leadingZeros > 0 && tally.integers && tally.others == 0;
    }

    private void remark(Subject subject, long count, String sentence) {
        remarks.add(new Remark(subject, tally.name, count, "%s: %s".formatted(Refusal.column(tally.name), sentence)));
    }

    private void remarkOnMissing(Map<String, Long> open, long missing) {
        if (missing > 0 && tally.present() > 0) {
            String words = tally.missingWords.keySet().stream()
                    .filter(word -> !open.containsKey(word))
                    .map(word -> word.isEmpty() ? "nothing" : '"' + word + '"')
                    .collect(Collectors.joining(", "));
            remark(Subject.MISSING, missing, "missing values, where %2$s stands: %1$,d".formatted(missing, words));
        }
        open.forEach((word, count) -> remark(
                Subject.MISSING_AMONG_WORDS,
                count,
                "\"%s\" stands among words (%,d rows) and is read as one of them; does it mean that the value is missing?"
                        .formatted(word, count)));
    }

    private void remarkOnIgnored(long distinct, boolean all, long missing) {
        if (tally.present() == 0) {
            ignored = true;
            remark(Subject.ALL_MISSING, missing, "all values are missing, so it is ignored");
        } else if (distinct == 1
                && missing == 0
                && tally.present() > 1
                && (holds != Kind.NUMBER || tally.others == 0)) {
            ignored = true;
            remark(Subject.CONSTANT, tally.present(), "all values are the same, so it is ignored");
        } else if (all
                && distinct == tally.present()
                && missing == 0
                && distinct >= LEAST_IDENTIFIERS
                && identifies()) {
            ignored = true;
            remark(
                    Subject.IDENTIFIER,
                    distinct,
                    "all values differ, as those of an identifier do, so it is ignored; is it something to learn from?");
        }
        if (isCode() && tally.declared.isEmpty()) {
            remark(
                    Subject.CODE,
                    tally.leadingZeros,
                    "some whole numbers begin with 0, as codes do, so they are not read as numbers");
        }
    }

    private boolean identifies() {
        if (holds == Kind.NUMBER) {
            return tally.integers && (tally.ascending || isNamedAsIdentifier());
        }
        boolean words = tally.blanksWithin < (long) (WORDS_OF_A_SENTENCE - 1) * tally.texts
                && tally.characters < (long) LONG_TEXT * tally.texts;
        return holds == Kind.TEXT && words;
    }

    private boolean isNamedAsIdentifier() {
        return NAME_OF_IDENTIFIER.matcher(tally.name).matches()
                || NAME_OF_IDENTIFIER
                        .matcher(tally.name.toLowerCase(Locale.ROOT))
                        .matches();
    }

    private void remarkOnNumbers(NumberSummary numbers) {
        if (tally.others > 0) {
            remark(
                    Subject.WORD_AMONG_NUMBERS,
                    tally.others,
                    "values that are no numbers, such as \"%2$s\": %1$,d; are they missing, or is it a column of words?"
                            .formatted(
                                    tally.others,
                                    Refusal.shortened(tally.odd.get(0).text())));
        }
        if (tally.rounded > 0) {
            remark(
                    Subject.ROUNDED,
                    tally.rounded,
                    "numbers with more digits than the 7 that are kept: %,d".formatted(tally.rounded));
        }
        if (!ignored
                && tally.decimals == 0
                && numbers.integers()
                && numbers.distinct() <= FEW_VALUES
                && numbers.distinct() * 2 <= tally.numbers) {
            remark(
                    Subject.FEW_VALUES,
                    numbers.distinct(),
                    "it has only %d different whole numbers; are they categories?".formatted(numbers.distinct()));
        }
        numbers.sentinel()
                .ifPresent(value -> remark(
                        Subject.SENTINEL,
                        numbers.countOf(value),
                        "%s lies far from all other numbers; does it mean that the value is missing?"
                                .formatted(NumberSummary.words(value, 0))));
    }

    private void remarkOnCategories(Map<String, Long> words) {
        long rare = Math.min(10, tally.texts / 100);
        List<String> few = words.entrySet().stream()
                .filter(each -> tally.texts >= FEW_VALUES && each.getValue() < Math.max(2, rare))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (!few.isEmpty()) {
            remark(Subject.RARE, few.size(), "rare categories (%,d): %s".formatted(few.size(), listed(few)));
        }
        Map<String, List<String>> alike = new TreeMap<>();
        for (String word : words.keySet()) {
            boolean hasLetters = word.codePoints().anyMatch(Character::isLetter);
            String bare = Spaces.trimmed(word).toLowerCase(Locale.ROOT);
            alike.computeIfAbsent(hasLetters ? bare.replaceAll("[\\s_.-]+", "") : bare, key -> new ArrayList<>())
                    .add(word);
        }
        for (List<String> group : alike.values()) {
            if (group.size() > 1) {
                remark(
                        Subject.ALIKE,
                        group.size(),
                        "%s differ in spelling alone; are they the same?".formatted(listed(group)));
            }
        }
        tally.declared.ifPresent(said -> {
            List<String> unused = said.values().stream()
                    .filter(value -> !words.containsKey(value))
                    .toList();
            if (!unused.isEmpty()) {
                remark(
                        Subject.DECLARED,
                        unused.size(),
                        "declared values that are in no row (%,d): %s".formatted(unused.size(), listed(unused)));
            }
        });
    }

    private static String listed(List<String> words) {
        String named = words.stream()
                .limit(NAMED)
                .map(word -> '"' + Refusal.shortened(word) + '"')
                .collect(Collectors.joining(", "));
        return words.size() > NAMED ? named + ", …" : named;
    }

    private List<Kind> offers(long distinct, boolean all) {
        List<Kind> offers = new ArrayList<>(List.of(Kind.NUMBER, Kind.CATEGORY, Kind.TEXT, Kind.DATE, Kind.IGNORE));
        offers.remove(ignored ? Kind.IGNORE : holds);
        if (tally.others > tally.numbers) {
            offers.remove(Kind.NUMBER);
        }
        if (distinct > Limits.MOST_CATEGORIES || !all) {
            offers.remove(Kind.CATEGORY);
        }
        if (tally.dates == 0 && holds != Kind.DATE) {
            offers.remove(Kind.DATE);
        }
        return offers;
    }

    private Histogram values(Map<String, Long> words) {
        List<Histogram.Share> shares = words.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHARES_SHOWN)
                .map(each -> new Histogram.Share(each.getKey(), each.getValue()))
                .toList();
        long all = tally.wordsAreAll
                ? words.values().stream().mapToLong(Long::longValue).sum()
                : tally.texts;
        return new Histogram.Values(
                shares, all - shares.stream().mapToLong(Histogram.Share::count).sum());
    }

    private static String unit(String name) {
        Matcher matcher = UNIT.matcher(name);
        return matcher.matches() && !matcher.group(1).matches("\\d+")
                ? matcher.group(1).strip()
                : "";
    }
}
