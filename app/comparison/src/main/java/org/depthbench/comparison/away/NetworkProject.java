package org.depthbench.comparison.away;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.result.TrialResult;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.words.Figures;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Preparation;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;

/**
 * A trained network as a small Maven project of its own: Deeplearning4j's file of it, how its inputs are made of a table's columns, and a
 * program that predicts the rows of one.
 */
public final class NetworkProject {
    private static final long ANSWER_SECONDS = 60;
    private static final String RESOURCES = "src/main/resources";

    private final Task task;
    private final TaskData data;
    private final String network;
    private final String score;

    /**
     * A project.
     *
     * @param data whose preparation goes with the network
     * @param network what the network is called
     * @param score what it got on the held-out examples, in words
     */
    public NetworkProject(Task task, TaskData data, String network, String score) {
        this.task = task;
        this.data = data;
        this.network = network;
        this.score = score;
    }

    /**
     * The project of one side of a comparison.
     *
     * @throws DepthbenchException with a sentence when its network has not been trained
     */
    public static NetworkProject of(ComparisonResult result, Side side, TaskCatalogue catalogue) {
        TrialResult trial = result.side(side);
        if (trial.epochs().isEmpty()) {
            throw new DepthbenchException("It has not been trained.");
        }
        return new NetworkProject(
                catalogue.byId(trial.spec().task().task()),
                trial.spec().load(catalogue),
                trial.spec().learner().network().name(),
                Figures.score(
                        trial.metric(),
                        trial.epochs().get(trial.epochs().size() - 1).test().score()));
    }

    /**
     * Writes it.
     *
     * @param folder which is made where it is not there
     * @param ask puts a question to the network
     * @throws DepthbenchException with a sentence when the network cannot be taken away, or a file cannot be written
     */
    public void write(Path folder, Function<Query, CompletableFuture<Answer>> ask) {
        if (task.inputs() instanceof Inputs.Text) {
            throw new DepthbenchException(
                    "A network of texts reads them by this program's own layers, so it cannot be taken away.");
        }
        Path resources = folder.resolve(RESOURCES);
        Path source = folder.resolve("src/main/java/away");
        try {
            Files.createDirectories(resources);
            Files.createDirectories(source);
        } catch (IOException e) {
            throw new DepthbenchException("%s cannot be made: %s.".formatted(folder, e.getMessage()), e);
        }
        Answer.Saved saved = saved(ask.apply(
                new Query.Save(resources.resolve("network.zip").toAbsolutePath().toString())));
        SafeFile.write(resources.resolve("steps.txt"), saved.steps() + "\n");
        SafeFile.write(resources.resolve("inputs.csv"), inputs());
        SafeFile.write(resources.resolve("outputs.csv"), outputs());
        SafeFile.write(source.resolve("Predict.java"), template("Predict.java"));
        SafeFile.write(folder.resolve("pom.xml"), template("pom.xml"));
        SafeFile.write(folder.resolve("README.md"), readme());
    }

    private static Answer.Saved saved(CompletableFuture<Answer> answer) {
        try {
            return (Answer.Saved) answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DepthbenchException(String.valueOf(cause.getMessage()), e);
        } catch (TimeoutException e) {
            throw new DepthbenchException("The network does not answer, so it is not taken away.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DepthbenchException("The network was not taken away.", e);
        }
    }

    /** A line an input of the network. */
    private String inputs() {
        List<List<Object>> lines =
                new ArrayList<>(List.of(List.of("column", "unit", "test", "value", "mean", "deviation")));
        if (data.preparation() instanceof Preparation.OfColumns prepared) {
            for (int i = 0; i < prepared.columns().size(); i++) {
                lines.addAll(inputs(prepared, i));
            }
        } else {
            names().forEach(name -> lines.add(List.of(name, "", "number", "", 0, 1)));
        }
        return csv(lines);
    }

    private static List<List<Object>> inputs(Preparation.OfColumns prepared, int place) {
        List<List<Object>> lines = new ArrayList<>();
        Column column = prepared.columns().get(place);
        if (column instanceof Column.Category category) {
            category.values().forEach(value -> lines.add(List.of(column.name(), "", "is", value, "", "")));
        } else {
            lines.add(List.of(
                    column.name(),
                    column.unit(),
                    "number",
                    "",
                    prepared.middle()[place],
                    prepared.deviations()[place]));
        }
        if (column.mayMiss()) {
            lines.add(List.of(column.name(), column.unit(), "missing", "", "", ""));
        }
        return lines;
    }

    /** What numbers without columns are called: coordinates, pixels, frames. */
    private List<String> names() {
        if (task.inputs() instanceof Inputs.Plane) {
            return List.of("x", "y");
        }
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= task.inputs().size(); i++) {
            names.add("v" + i);
        }
        return names;
    }

    private String outputs() {
        List<List<Object>> lines = new ArrayList<>(List.of(List.of("name", "mean", "deviation")));
        if (task.target() instanceof Target.Quantities quantities) {
            quantities
                    .names()
                    .forEach(name -> lines.add(List.of(
                            name, quantities.scale().mean(), quantities.scale().deviation())));
        } else {
            task.classes().forEach(name -> lines.add(List.of(name, "", "")));
        }
        return csv(lines);
    }

    private static String csv(List<List<Object>> lines) {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecords(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private String readme() {
        String predicted = task.target() instanceof Target.Quantities quantities
                ? String.join(", ", quantities.names())
                : "one of " + task.classes().size() + " classes";
        return new MessageFormat(template("README.md").replace("'", "''"), Locale.ROOT).format(new Object[] {
            network, predicted, task.title(), data.test().count(), score
        });
    }

    private static String template(String name) {
        try (InputStream in = NetworkProject.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
