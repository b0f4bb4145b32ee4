package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.depthbench.datasets.fetch.Carrier;
import org.depthbench.datasets.fetch.Content;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** A robot that follows a wall by 24 distances. */
final class Robot {
    private static final int ROWS = 5456;
    /** The robot goes round its room four times; the last round is held out, since what it sees at one moment it also sees at the next. */
    private static final int ROUNDS = 4;

    private static final int LEARNED = ROWS / ROUNDS * (ROUNDS - 1);

    private static final int SENSORS = 24;
    private static final List<String> MOVES =
            List.of("Move-Forward", "Sharp-Right-Turn", "Slight-Left-Turn", "Slight-Right-Turn");

    private Robot() {}

    static Task task(DataFolder folder) {
        Publication publication = new Publication(
                "wall-following-robot",
                "Wall-following robot",
                List.of(
                        new PublishedFile(
                                new Content.OneFile(
                                        "sensor_readings_24.data",
                                        870_422,
                                        Sum.sha256("1108cbbcac9c119519a3c493358d3084bc619b5aaa688212aa75a777aa7bd5fd")),
                                new Carrier(
                                        "wall+following+robot+navigation+data.zip",
                                        300_000,
                                        Optional.empty(),
                                        Carrier.Packing.ZIP,
                                        List.of(
                                                URI.create(
                                                        "https://archive.ics.uci.edu/static/public/194/wall+following+robot+navigation+data.zip"))))));
        Inputs.Columns inputs = new Inputs.Columns(IntStream.range(0, SENSORS)
                .<Column>mapToObj(i -> new Column.Quantity("ahead %+d°".formatted(i * 15 - 180), "m", 3))
                .toList());
        return new Task(
                publication.task(),
                publication.title(),
                Area.DRIVING,
                new TaskCard(
                        "Steer a robot along a wall, straight on, slightly left, slightly right or sharply right, by 24 distances around it.",
                        "Four rounds through a room were recorded, nine times a second; the first three are learned from and the last"
                                + " one is held out, since neighbouring moments look alike.",
                        "Depth hardly pays on a round of its own (88 % with one hidden layer, 89 % with three); on rows held out at"
                                + " random, with neighbouring moments on both sides, it seems to (86 and 90 %).",
                        "A. L. Freire, G. A. Barreto, M. Veloso and A. T. Varela, 2009 (UCI 194).",
                        "CC BY 4.0 (UCI)."),
                inputs,
                new Target.Classes(List.of("straight on", "sharply right", "slightly left", "slightly right")),
                new Sizes(40, LEARNED, LEARNED),
                0,
                0,
                new FetchedSource<>(
                        publication,
                        folder,
                        Robot::read,
                        (all, examples, seeds) -> {
                            Parts chosen = Parts.of(all, rounds(all.count()), round -> round == ROUNDS - 1)
                                    .choose(examples, seeds);
                            return TaskData.prepared(inputs, chosen.train(), chosen.test())
                                    .inGroups(chosen.learnedGroups());
                        },
                        new Division.Pooled("rounds")));
    }

    /** In which round each row was recorded. */
    private static int[] rounds(int rows) {
        return IntStream.range(0, rows).map(row -> row / (ROWS / ROUNDS)).toArray();
    }

    private static Examples read(FetchedFiles files) throws IOException {
        List<String> lines = Files.readAllLines(files.at(0));
        float[] features = new float[lines.size() * SENSORS];
        int[] labels = new int[lines.size()];
        for (int row = 0; row < labels.length; row++) {
            String[] cells = lines.get(row).split(",", -1);
            for (int sensor = 0; sensor < SENSORS; sensor++) {
                features[row * SENSORS + sensor] = Float.parseFloat(cells[sensor]);
            }
            labels[row] = MOVES.indexOf(cells[SENSORS]);
        }
        return new Examples(features, labels, SENSORS);
    }
}
