package org.depthbench.desktop.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.util.StringConverter;
import org.depthbench.comparison.chart.Axis;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.evidence.Verdict;
import org.depthbench.comparison.result.TrialState;
import org.depthbench.comparison.spec.Pace;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Metric;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.edit.EnumWords;
import org.depthbench.desktop.sight.SightViewModel;
import org.depthbench.network.Loss;
import org.depthbench.network.Optimiser;
import org.depthbench.network.RateSchedule;
import org.depthbench.network.choice.Activation;
import org.depthbench.network.choice.PoolingKind;
import org.depthbench.network.shape.Padding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the window asks for has a text, in every language, with the same values in it. */
class WordsTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern ASKED_FOR = Pattern.compile("\\bwords\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"\\s*[,)]");
    /** A control that {@code Controls} makes, by its key, which stands last of the texts. */
    private static final Pattern CONTROL =
            Pattern.compile("\\bwords,\\s*(?:(?:[\\w.()]+ \\+ )?\"[^\"]*\",\\s*|id\\([^)]*\\),\\s*)?"
                    + "\"([a-z0-9-]+)\"\\s*(?:\\)|,\\s*(?:Feather|[a-z]+\\s*->|\\(\\)))");

    /** A control that a view's own method makes. */
    private static final Pattern FIELD =
            Pattern.compile("\\b(?:number|choice|addNumber|group)\\(\\s*(?:pane,\\s*)?\"([a-z0-9-]+)\"");

    /** The bundles, by the first part of their files' names. */
    static List<String> bundles() {
        return List.of("window", "table", "pairs", "report");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(String bundle) {
        for (String language : Words.LANGUAGES) {
            assertEquals(texts(bundle, "en").keySet(), texts(bundle, language).keySet(), language);
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageSaysTheSameValues(String bundle) {
        for (String language : Words.LANGUAGES) {
            assertEquals(placeholders(bundle, "en"), placeholders(bundle, language), language);
        }
    }

    @Test
    void everyApostropheIsWrittenTwice() {
        // A lone one makes MessageFormat take all that follows for plain text.
        for (String language : Words.LANGUAGES) {
            Set<String> lone = texts("window", language).entrySet().stream()
                    .filter(text -> LONE_APOSTROPHE.matcher(text.getValue()).find())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());

            assertEquals(Set.of(), lone, language);
        }
    }

    @Test
    void everyTextThatTheSourcesAskForIsThere() {
        Set<String> asked = found(ASKED_FOR);
        assertTrue(asked.size() > 30, () -> "found were only " + asked);

        assertEquals(Set.of(), missing(asked.stream()));
    }

    @Test
    void everyControlHasATextAndASentence() {
        Set<String> controls = found(CONTROL);
        controls.addAll(found(FIELD));
        assertTrue(controls.size() > 40, () -> "found were only " + controls);

        assertEquals(
                Set.of(),
                missing(controls.stream().flatMap(id -> Stream.of("control." + id, "control." + id + ".tip"))));
    }

    @Test
    void everyValueThatIsShownHasAName() {
        Stream<String> keys = Stream.of(
                        named("", Side.values()),
                        named("filter.", SightViewModel.Filter.values()),
                        named("area.", Area.values()),
                        named("state.", TrialState.values()),
                        named("verdict.", Verdict.values()),
                        named("axis.", Axis.values()),
                        named("control.axis-", Axis.values()),
                        Stream.of(Metric.values())
                                .flatMap(metric -> Stream.of(Measure.values()).map(measure -> measure.word(metric)))
                                .flatMap(word ->
                                        Stream.of("chart." + word, "chart." + word + ".tip", "measure." + word)),
                        Stream.of("train", "pause", "continue", "again")
                                .flatMap(next -> Stream.of("control." + next, "control." + next + ".tip")),
                        Words.LANGUAGES.stream().map(language -> "language." + language))
                .flatMap(each -> each);

        assertEquals(Set.of(), missing(keys));
    }

    @Test
    void everyValueThatCanBeChosenHasAName() {
        assertEquals(
                List.of("at once", "take turns", "one after the other"),
                chosen(new EnumWords<>(english()), Schedule.values()));
        assertEquals(List.of("time", "epochs", "examples"), chosen(new EnumWords<>(english()), Pace.values()));
        assertEquals(List.of("same", "valid"), chosen(new EnumWords<>(english()), Padding.values()));
        assertEquals(List.of("max", "average"), chosen(new EnumWords<>(english()), PoolingKind.values()));
        assertEquals(
                List.of("SGD", "Momentum", "Nesterov", "AdaGrad", "RMSProp", "Adam", "AdamW"),
                chosen(new EnumWords<>(english()), Optimiser.values()));
        assertEquals(
                List.of("identity", "ReLU", "leaky ReLU", "ELU", "GELU", "tanh", "sigmoid", "softmax"),
                chosen(new EnumWords<>(english()), Activation.values()));
        assertEquals(List.of("cross-entropy", "squared error"), chosen(new EnumWords<>(english()), Loss.values()));
        assertEquals(
                List.of("constant rate", "halved every", "to a tenth in", "cosine over"),
                chosen(new EnumWords<>(english()), RateSchedule.RateKind.values()));
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyTaskSpeaksGerman(Task task) {
        Words german = new Words(Locale.GERMAN);

        assertEquals(task.title(), english().title(task));
        assertEquals(task.classes(), english().classes(task));
        if (task.source().publication().isEmpty()) {
            // What others publish has a name of its own.
            assertNotEquals(task.title(), german.title(task));
        }
        assertNotEquals(english().about(task), german.about(task));
        assertEquals(task.classes().size(), german.classes(task).size());
    }

    static List<Task> tasks() {
        return TaskCatalogue.withDataIn(new DataFolder(Path.of("none"), List.of()))
                .known();
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertEquals("1.000 Stapel/s", new Words(Locale.GERMAN).get("speed.slow", 1000));
        assertEquals("1,000 batches/s", english().get("speed.slow", 1000));
    }

    @Test
    void aLanguageThatTheWindowDoesNotSpeakIsEnglish() {
        Words klingon = new Words(Locale.forLanguageTag("tlh"));

        assertEquals("Undo", klingon.get("control.undo"));
        assertEquals(Locale.forLanguageTag("tlh"), klingon.locale());
    }

    @Test
    void aLanguageHoldsForAllItsCountries() {
        assertFalse(new Words(Locale.forLanguageTag("de-AT"))
                .get("control.undo")
                .equals(english().get("control.undo")));
    }

    private static Words english() {
        return new Words(Locale.ENGLISH);
    }

    private static Stream<String> named(String prefix, Enum<?>[] values) {
        return Stream.of(values).map(value -> prefix + value.name().toLowerCase(Locale.ROOT));
    }

    private static <E extends Enum<E>> List<String> chosen(StringConverter<E> names, E[] values) {
        return Stream.of(values).map(names::toString).toList();
    }

    private static Set<String> missing(Stream<String> keys) {
        Set<String> known = texts("window", "en").keySet();
        return keys.filter(key -> !known.contains(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, List<String>> placeholders(String bundle, String language) {
        Map<String, List<String>> all = new TreeMap<>();
        texts(bundle, language)
                .forEach((key, text) -> all.put(
                        key,
                        PLACEHOLDER
                                .matcher(text)
                                .results()
                                .map(found -> found.group())
                                .distinct()
                                .sorted()
                                .toList()));
        return all;
    }

    private static Map<String, String> texts(String bundle, String language) {
        String file =
                "/org/depthbench/assets/" + bundle + (language.equals("en") ? "" : "_" + language) + ".properties";
        Properties texts = new Properties();
        try (InputStream stream = Objects.requireNonNull(Words.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> all = new TreeMap<>();
        texts.stringPropertyNames().forEach(key -> all.put(key, texts.getProperty(key)));
        return all;
    }

    private static Set<String> found(Pattern pattern) {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return keys;
    }
}
