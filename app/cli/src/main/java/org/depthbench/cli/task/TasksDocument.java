package org.depthbench.cli.task;

import java.util.List;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;

/** The tasks as a document for scripts. */
record TasksDocument(List<Entry> tasks) {
    static TasksDocument of(TaskCatalogue catalogue) {
        return new TasksDocument(catalogue.known().stream()
                .map(task -> Entry.of(task, catalogue.isHere(task)))
                .toList());
    }

    /**
     * One task.
     *
     * @param application its field, such as {@code images}
     * @param target classes, quantities or the input itself
     * @param metric such as {@code balanced-accuracy}
     * @param inputs what an example consists of
     * @param examples how many can be learned from
     * @param classes their names in order; none where quantities are told
     * @param available whether its data is on this machine
     * @param fetchedBytes how many bytes are fetched for it; 0 for data of the program itself
     */
    record Entry(
            String id,
            String name,
            String application,
            String target,
            String metric,
            Input inputs,
            Sizes examples,
            List<String> classes,
            boolean available,
            long fetchedBytes,
            String licence,
            String source) {
        static Entry of(Task task, boolean here) {
            return new Entry(
                    task.id(),
                    task.title(),
                    task.area().word(),
                    kind(task.target()),
                    task.target().metric().word(),
                    Input.of(task.inputs()),
                    task.sizes(),
                    task.classes(),
                    here,
                    task.source().publication().map(Publication::bytes).orElse(0L),
                    task.card().licence(),
                    task.card().source());
        }

        private static String kind(Target target) {
            if (target instanceof Target.Classes) {
                return "classes";
            }
            return target instanceof Target.Quantities ? "quantities" : "input";
        }
    }

    /**
     * What an example consists of.
     *
     * @param kind plane, columns, pixels, frames or text
     * @param values numbers that a network takes of one example
     * @param columns their names, of a table
     * @param shape height, width and channels; or steps and numbers of each; or characters and the size of the vocabulary
     */
    record Input(String kind, int values, List<String> columns, List<Integer> shape) {
        static Input of(Inputs inputs) {
            if (inputs instanceof Inputs.Columns table) {
                return new Input(
                        "columns",
                        inputs.size(),
                        table.columns().stream().map(Column::name).toList(),
                        List.of());
            }
            if (inputs instanceof Inputs.Pixels pixels) {
                return shaped("pixels", inputs, pixels.height(), pixels.width(), pixels.channels());
            }
            if (inputs instanceof Inputs.Frames frames) {
                return shaped("frames", inputs, frames.steps(), frames.features());
            }
            if (inputs instanceof Inputs.Text text) {
                return shaped("text", inputs, text.length(), text.vocabulary().size());
            }
            return shaped("plane", inputs, inputs.size());
        }

        private static Input shaped(String kind, Inputs inputs, Integer... shape) {
            return new Input(kind, inputs.size(), List.of(), List.of(shape));
        }
    }
}
