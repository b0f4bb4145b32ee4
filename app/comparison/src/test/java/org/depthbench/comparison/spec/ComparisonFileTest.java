package org.depthbench.comparison.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Task;
import org.depthbench.trial.file.DepthbenchException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A comparison survives its file, and a file that cannot be trusted is refused in one sentence. */
class ComparisonFileTest {
    @TempDir
    private Path folder;

    static List<Task> tasks() {
        return TaskCatalogue.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void everyDefaultComparisonComesBackAsItWas(Task task) {
        ComparisonSpec spec = DefaultComparisons.of(task, Schedule.TAKE_TURNS);
        Path file = folder.resolve("it.depthbench");

        ComparisonFile.write(spec, file);

        assertEquals(spec, ComparisonFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr-FR", "de-DE", "zh-CN", "ar-EG"})
    void readsTheSameInEveryLanguage(String language) {
        Locale before = Locale.getDefault();
        ComparisonSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("moons"), Schedule.AT_ONCE);
        Path file = folder.resolve("it.depthbench");
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            ComparisonFile.write(spec, file);

            assertEquals(spec, ComparisonFile.read(file));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writingOverAFileLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("it.depthbench");
        ComparisonSpec spec = DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE);
        ComparisonFile.write(spec, file);
        ComparisonFile.write(spec, file);

        try (var files = Files.list(folder)) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void refusesAFutureFormat() {
        assertEquals(
                "cannot be opened: it has format 9, made by a newer Depthbench; this one reads formats 1 to 2. Update Depthbench to open it.",
                refusal("{\"depthbench\": 9, \"wonders\": []}"));
    }

    @Test
    void refusesOtherTexts() {
        assertEquals("is not a Depthbench comparison: it is broken at line 2, column 1.", refusal("{\n{"));
        assertEquals("is not a Depthbench comparison: it is empty.", refusal(""));
        assertEquals("is not a Depthbench comparison: it is broken at line 1, column 4.", refusal("{} {}"));
        assertEquals("cannot be opened: it has no format number.", refusal("[]"));
        assertEquals("cannot be opened: it has no format number.", refusal("{\"depthbench\": \"1\"}"));
    }

    @Test
    void saysWhereAndWhatIsWrong() {
        assertEquals(
                "cannot be used: at comparison › shallow › training, Learning rate must be above 0 and at most 10, was NaN.",
                refusal(valid().replaceFirst("\"learningRate\" : [0-9.]+", "\"learningRate\" : \"NaN\"")));
        assertEquals(
                "cannot be used: at comparison › shallow › network › layers › 1, Units of a dense layer must be 1 to 16384, was 0.",
                refusal(valid().replaceFirst("\"units\" : [0-9]+", "\"units\" : 0")));
        assertEquals(
                "cannot be used: at comparison › shallow › network › layers › 1, \"dance\" is no kind of layer; "
                        + "known are dense, conv, conv1d, residual, pooling, batch-norm, layer-norm, dropout, recurrent, "
                        + "patch-embedding, transformer, sequence-pooling, token-bag, token-embedding.",
                refusal(valid().replaceFirst("\"dense\"", "\"dance\"")));
        assertEquals(
                "cannot be used: at comparison › stop, Epochs must be 1 to 100000, was 0.",
                refusal(valid().replaceFirst("\"epochs\" : 50", "\"epochs\" : 0")));
        assertEquals(
                "cannot be used: at comparison › schedule, \"SOMETIME\" is unknown; known are AT_ONCE, TAKE_TURNS, ONE_AFTER_THE_OTHER.",
                refusal(valid().replaceFirst("AT_ONCE", "SOMETIME")));
        assertEquals(
                "cannot be used: at comparison › sead, \"sead\" is unknown; known are deep, pace, schedule, seed, shallow, stop, target, task.",
                refusal(valid().replaceFirst("\"seed\"", "\"sead\" : 1, \"seed\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        "seed" : [0-9]+        | "seed" : 2.9         | cannot be used: at comparison › seed, it must be a whole number from -9223372036854775808 to 9223372036854775807, was 2.9.
        "batchSize" : [0-9]+   | "batchSize" : 9.99   | cannot be used: at comparison › shallow › training › batchSize, it must be a whole number from -2147483648 to 2147483647, was 9.99.
        "batchSize" : [0-9]+   | "batchSize" : 99999999999 | cannot be used: at comparison › shallow › training › batchSize, the number is too large: it must be a whole number from -2147483648 to 2147483647.
        "learningRate" : [0-9.]+ | "learningRate" : 1e400 | is not a Depthbench comparison: at comparison › shallow › training › learningRate, a number is too large: numbers lie between -1.7976931348623157E308 and 1.7976931348623157E308.
        "learningRate" : [0-9.]+ | "learningRate" : "0.5" | cannot be used: at comparison › shallow › training › learningRate, it must be a number, and is something else or missing.
        "optimiser" : "ADAM"   | "optimiser" : 0      | cannot be used: at comparison › shallow › training › optimiser, "0" is unknown; known are SGD, MOMENTUM, NESTEROV, ADAGRAD, RMSPROP, ADAM, ADAMW.
        "atTarget" : false     | "atTarget" : 1       | cannot be used: at comparison › stop › atTarget, it must be true or false, was 1.
        "depthbench" : 2       | "depthbench" : 0     | cannot be opened: its format 0 is unknown; known are 1 to 2.
        "depthbench" : 2       | "depthbench" : -1    | cannot be opened: its format -1 is unknown; known are 1 to 2.
        "depthbench" : 2       | "depthbench" : 99999999999 | cannot be opened: its format 99999999999 is unknown; known are 1 to 2.
        """)
    void takesNoValueForAnother(String right, String wrong, String sentence) {
        assertEquals(sentence, refusal(valid().replaceFirst(right, wrong)));
    }

    @Test
    void whatIsLargerThanIsReadIsBrokenThere() {
        String limits = ": values lie at most 500 deep, a number has at most 1000 digits, a name 50000 characters.";

        assertEquals(
                "is not a Depthbench comparison: it is broken at line 1, column 502" + limits,
                refusal("[".repeat(501) + "]".repeat(501)));
        assertTrue(refusal("[1" + "0".repeat(1000) + "]").endsWith(limits));
        assertTrue(refusal("{\"" + "n".repeat(50_001) + "\": 1}").endsWith(limits));
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        Path file = folder.resolve("bom.depthbench");
        String text = valid();
        Files.writeString(file, "\ufeff" + text);

        assertEquals(ComparisonFile.read(folder.resolve("valid.depthbench")), ComparisonFile.read(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void anotherEncodingIsCalledByItsName(String encoding) throws IOException {
        Path file = folder.resolve("wide.depthbench");
        Files.write(file, valid().getBytes(Charset.forName(encoding)));

        assertEquals(
                "%s is not a Depthbench comparison: it is UTF-16: save it as UTF-8.".formatted(file), message(file));
    }

    @Test
    void refusesAFolderAndNothing() {
        assertTrue(message(folder).endsWith("is a folder, not a Depthbench comparison."));
        assertTrue(message(folder.resolve("none.depthbench")).startsWith("There is no file"));
    }

    private String valid() {
        Path file = folder.resolve("valid.depthbench");
        ComparisonFile.write(
                DefaultComparisons.of(TaskCatalogue.builtIn().byId("iris"), Schedule.AT_ONCE)
                        .with(Stop.afterEpochs(50)),
                file);
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String refusal(String text) {
        Path file = folder.resolve("some.depthbench");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return message(file).substring(file.toString().length() + 1);
    }

    private static String message(Path file) {
        return String.valueOf(assertThrows(DepthbenchException.class, () -> ComparisonFile.read(file))
                .getMessage());
    }
}
