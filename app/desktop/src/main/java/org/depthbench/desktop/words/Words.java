package org.depthbench.desktop.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depthbench.comparison.spec.NamedPair;
import org.depthbench.comparison.spec.RecordedScores;
import org.depthbench.comparison.words.Figures;
import org.depthbench.comparison.words.Numerals;
import org.depthbench.comparison.words.Texts;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.baseline.NearestNeighbour;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Task;

/** The window's texts in one language. */
public final class Words {
    /** The languages that the window speaks. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?]) (?=[\\p{Lu}\\d\"])");

    private final Locale locale;
    private final Texts texts;
    private final Texts tasks;
    private final Texts terms;
    private final Texts pairs;
    private final Numerals numerals;
    private final SentenceWords failures;
    private final SentenceWords findings;
    private final SentenceWords reading;

    /**
     * Checks that the window speaks a language.
     *
     * @throws IllegalArgumentException with a sentence that names those it speaks
     */
    public static void check(Locale language) {
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new IllegalArgumentException("Unknown language \"%s\". Available: %s."
                    .formatted(language.toLanguageTag(), String.join(", ", LANGUAGES)));
        }
    }

    /** The texts in a language. */
    public Words(Locale locale) {
        this.locale = locale;
        this.texts = new Texts("org.depthbench.assets.window", locale);
        this.tasks = new Texts("org.depthbench.assets.tasks", locale);
        this.terms = new Texts("org.depthbench.assets.terms", locale);
        this.pairs = new Texts("org.depthbench.assets.pairs", locale);
        this.numerals = new Numerals(locale);
        UnaryOperator<String> figure = english -> String.valueOf(numerals.value(english));
        UnaryOperator<String> value = english -> figure.apply(terms.words(english));
        this.failures = new SentenceWords("failures", locale, value, figure);
        this.findings = new SentenceWords("findings", locale, value, figure);
        // What stands in somebody's file is told as it stands there.
        this.reading = new SentenceWords("reading", locale, UnaryOperator.identity(), figure);
    }

    /** The language that was asked for. */
    public Locale locale() {
        return locale;
    }

    /**
     * The text of a key with values in its places {@code {0}}, {@code {1}}…
     *
     * @throws java.util.MissingResourceException when there is none, which a test rules out
     */
    public String get(String key, Object... values) {
        return texts.get(key, values);
    }

    /** What went wrong, in this language where it has the sentence. */
    public String failure(String english) {
        return failures.of(english);
    }

    /** What an experiment found, in this language where it has the sentence. */
    public String finding(String english) {
        return findings.of(english);
    }

    /** What was seen of a file, or why it cannot be read, in this language where it has the sentence. */
    public String reading(String english) {
        return reading.of(english);
    }

    /** A figure, or a text whose numbers are figures all, as this language writes it. */
    public String figure(String english) {
        return numerals.of(english);
    }

    /** Whether this language writes a comma where others write a point. */
    public boolean commas() {
        return numerals.commas();
    }

    /** The words of a layer, a shape or a network's name in this language. */
    public String terms(String phrase) {
        return terms.words(phrase);
    }

    /** What a task is called. */
    public String title(Task task) {
        return tasks.find(task.id() + ".title").orElse(task.title());
    }

    /** What the task of an id is called, also where its data is not on this machine. */
    public String title(TaskCatalogue catalogue, String task) {
        return tasks.find(task + ".title").orElse(catalogue.title(task));
    }

    /** What a pair of networks is for. */
    public String title(NamedPair pair) {
        return pairs.get(pair.id());
    }

    /** Sentences of what was seen of a file, and done with it, one behind the other. */
    public String readings(String english) {
        return SENTENCE_END.splitAsStream(english).map(this::reading).collect(Collectors.joining(" "));
    }

    /** What is predicted from what, in one sentence. */
    public String summary(Task task) {
        return tasks.find(task.id() + ".summary")
                .orElseGet(() -> readings(task.card().summary()));
    }

    /** The same, what is known of depth on the task, and what can be had without a network. */
    public String about(Task task) {
        return summary(task) + " "
                + tasks.find(task.id() + ".expectation")
                        .orElseGet(() -> readings(task.card().expectation()))
                + NearestNeighbour.recorded(task.id())
                        .map(score -> " "
                                + get(
                                        "task.nearest",
                                        Figures.score(task.target().metric(), score)))
                        .orElse("")
                + RecordedScores.of(task.id())
                        .map(recorded -> " " + recorded(task, recorded))
                        .orElse("");
    }

    private String recorded(Task task, RecordedScores recorded) {
        String shallow = Figures.score(task.target().metric(), recorded.shallow());
        String deep = Figures.score(task.target().metric(), recorded.deep());
        return Double.isNaN(recorded.linear())
                ? get("task.recorded.quantities", shallow, deep)
                : get("task.recorded", Figures.score(task.target().metric(), recorded.linear()), shallow, deep);
    }

    /** What its columns are called, in their order; empty for images. */
    public List<String> columns(Task task) {
        if (task.inputs() instanceof Inputs.Plane) {
            return List.of("x", "y");
        }
        return task.inputs() instanceof Inputs.Columns columns
                ? tasks.find(task.id() + ".columns")
                        .map(names -> List.of(names.split(", ")))
                        .orElse(columns.names())
                : List.of();
    }

    /** What a column was recorded in; empty for plain numbers and categories. */
    public Optional<String> unit(Task task, int column) {
        return task.inputs() instanceof Inputs.Columns columns
                ? Optional.of(columns.columns().get(column).unit()).filter(unit -> !unit.isEmpty())
                : Optional.empty();
    }

    /** A recorded number of a column, or the value that it stands for, without its unit. */
    public String recorded(Task task, int column, float recorded) {
        if (!(task.inputs() instanceof Inputs.Columns columns)) {
            return figure(String.format(Locale.ROOT, "%.2f", recorded));
        }
        return columns.columns().get(column) instanceof Column.Category && !Float.isNaN(recorded)
                ? values(task, column).get((int) recorded)
                : figure(columns.columns().get(column).words(recorded));
    }

    /** What the values of a column are called, in their order; none of a quantity. */
    public List<String> values(Task task, int column) {
        if (!(task.inputs() instanceof Inputs.Columns columns)
                || !(columns.columns().get(column) instanceof Column.Category category)) {
            return List.of();
        }
        return tasks.find(task.id() + ".values." + (column + 1))
                .map(names -> List.of(names.split("; ")))
                .orElse(category.values());
    }

    /** What its classes are called, in their order. */
    public List<String> classes(Task task) {
        return tasks.find(task.id() + ".classes")
                .map(names -> List.of(names.split(", ")))
                .orElse(task.classes());
    }
}
