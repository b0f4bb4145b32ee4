package org.depthbench.comparison.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Numerals;
import org.depthbench.comparison.words.Texts;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;

/** What a report says, in one language. */
final class ReportWords {
    /** Those that stand in the template as they are, a point in a key written as a line. */
    private static final List<String> PLAIN = List.of(
            "language",
            "table",
            "text-shallow",
            "text-deep",
            "measured-shallow",
            "measured-deep",
            "here",
            "learning",
            "learned",
            "matrix",
            "recall",
            "recall.means",
            "precision",
            "precision.means",
            "balanced",
            "balanced.means",
            "area",
            "area.means",
            "roc",
            "roc.means",
            "road",
            "metres",
            "end",
            "unasked",
            "provenance",
            "json",
            "experiment.begun",
            "experiment.paper",
            "experiment.cells",
            "experiment.side",
            "experiment.place",
            "experiment.trials",
            "experiment.mean",
            "experiment.from",
            "experiment.to",
            "experiment.differences",
            "experiment.pairs",
            "experiment.better",
            "experiment.equal",
            "experiment.worse",
            "experiment.judgement",
            "experiment.measured");

    private final Locale locale;
    private final Texts texts;
    private final Texts tasks;
    private final Texts terms;
    private final Numerals numerals;

    ReportWords(Locale locale) {
        this.locale = locale;
        this.texts = new Texts("org.depthbench.assets.report", locale);
        this.tasks = new Texts("org.depthbench.assets.tasks", locale);
        this.terms = new Texts("org.depthbench.assets.terms", locale);
        this.numerals = new Numerals(locale);
    }

    String get(String key, Object... values) {
        return texts.get(key, values);
    }

    /** The texts of the template itself. */
    Map<String, String> plain() {
        return PLAIN.stream().collect(Collectors.toMap(key -> key.replace('.', '_'), key -> get(key)));
    }

    /** A figure as this language writes it. */
    String figure(String english) {
        return numerals.of(english);
    }

    boolean commas() {
        return numerals.commas();
    }

    String side(Side side) {
        return get(side.word());
    }

    String network(String name) {
        return terms.words(name);
    }

    String when(Instant moment) {
        return DateTimeFormatter.ofPattern(get("date"), locale)
                .withZone(ZoneOffset.UTC)
                .format(moment);
    }

    /** What a task is called, also where its data is not on this machine. */
    String title(TaskCatalogue catalogue, String task) {
        return tasks.find(task + ".title").orElse(catalogue.title(task));
    }

    String summary(Task task) {
        return tasks.find(task.id() + ".summary").orElse(task.card().summary());
    }

    List<String> classes(Task task) {
        return tasks.find(task.id() + ".classes")
                .map(names -> Stream.of(names.split(", ", -1)).toList())
                .orElse(task.classes());
    }

    /** How many threads a side has. */
    String threads(int count) {
        return count == 1 ? get("fact.thread") : get("fact.threads", Integer.toString(count));
    }
}
