package org.depthbench.comparison.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.depthbench.comparison.spec.Side;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskData;
import org.depthbench.trial.Answer;

/**
 * The held-out examples as comma-separated values, one line each: as they were recorded, what is right, what both networks say, and
 * of classes how probable each network holds each.
 */
public final class PredictionsCsv {
    private final Task task;
    private final TaskData data;
    private final Map<Side, Answer.Predictions> said;

    /** @param said what each side puts out for the held-out examples, in their order; a side may lack */
    public PredictionsCsv(Task task, TaskData data, Map<Side, Answer.Predictions> said) {
        this.task = task;
        this.data = data;
        this.said = Map.copyOf(said);
    }

    /** The whole file. */
    public String text() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(head());
            for (int i = 0; i < data.test().count(); i++) {
                printer.printRecord(line(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Object> head() {
        List<Object> head = new ArrayList<>(List.of("example"));
        names().map(Cells::text).forEach(head::add);
        head.add("right");
        answering().forEach(side -> {
            head.add(side.word());
            task.classes().forEach(name -> head.add(Cells.text("%s: %s".formatted(side.word(), name))));
        });
        return head;
    }

    private Answer.Predictions of(Side side) {
        return Objects.requireNonNull(said.get(side));
    }

    private Stream<Side> answering() {
        return Stream.of(Side.values()).filter(said::containsKey);
    }

    /** What its columns are called; pictures and frames have too many numbers for a line. */
    private Stream<String> names() {
        if (task.inputs() instanceof Inputs.Columns columns) {
            return columns.names().stream();
        }
        if (task.inputs() instanceof Inputs.Plane) {
            return Stream.of("x", "y");
        }
        return task.inputs() instanceof Inputs.Text ? Stream.of("text") : Stream.of();
    }

    private List<Object> line(int example) {
        Examples test = data.test();
        List<Object> line = new ArrayList<>(List.of(example));
        line.addAll(recorded(test.example(example)));
        if (task.target() instanceof Target.Quantities quantities) {
            line.add(quantities
                    .scale()
                    .recorded(test.quantities()
                            .values()[example * test.quantities().width()]));
            answering().forEach(side -> line.add(quantities.scale().recorded(of(side).outputs()[example][0])));
        } else {
            line.add(Cells.text(task.classes().get(test.label(example))));
            answering().forEach(side -> {
                Answer.Predictions predictions = of(side);
                line.add(Cells.text(task.classes().get(predictions.predicted(example))));
                for (float probability : predictions.outputs()[example]) {
                    line.add(probability);
                }
            });
        }
        return line;
    }

    private List<Object> recorded(float[] example) {
        List<Object> cells = new ArrayList<>();
        if (task.inputs() instanceof Inputs.Text text) {
            cells.add(Cells.text(text.vocabulary().decode(example)));
        } else if (task.inputs() instanceof Inputs.Columns || task.inputs() instanceof Inputs.Plane) {
            float[] values = data.preparation().undo(example);
            for (int i = 0; i < values.length; i++) {
                boolean category = task.inputs() instanceof Inputs.Columns columns
                        && columns.columns().get(i) instanceof Column.Category;
                cells.add(
                        Float.isNaN(values[i])
                                ? ""
                                : category
                                        ? Cells.text(((Inputs.Columns) task.inputs())
                                                .columns()
                                                .get(i)
                                                .words(values[i]))
                                        : (Object) values[i]);
            }
        }
        return cells;
    }
}
