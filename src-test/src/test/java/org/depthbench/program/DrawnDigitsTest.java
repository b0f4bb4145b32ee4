package org.depthbench.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.DefaultComparisons;
import org.depthbench.comparison.spec.Schedule;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.worker.WorkerLaunch;
import org.depthbench.comparison.worker.WorkerTrial;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.task.DataSeeds;
import org.depthbench.datasets.task.Task;
import org.depthbench.desktop.attempt.ImageStyle;
import org.depthbench.desktop.attempt.Scribble;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Digits drawn in two hands are recognised by both usual networks once these have learned: 18 of 20. */
class DrawnDigitsTest {
    private static final double PAD = 168;
    private static final int SEEDS = 3;

    /** A digit as it was drawn. */
    private record Drawn(String hand, int digit, Scribble scribble) {
        /** A line such as {@code upright 7: 50,32 54,32 | 70,60 80,61}. */
        static Drawn of(String line) {
            String[] parts = line.split(": ", -1);
            Scribble scribble = new Scribble(PAD);
            for (String stroke : parts[1].split(" \\| ", -1)) {
                String[] points = stroke.split(" ", -1);
                for (int i = 0; i < points.length; i++) {
                    String[] place = points[i].split(",", -1);
                    double x = Double.parseDouble(place[0]);
                    double y = Double.parseDouble(place[1]);
                    if (i == 0) {
                        scribble.begin(x, y);
                    } else {
                        scribble.extend(x, y);
                    }
                }
            }
            String[] name = parts[0].split(" ", -1);
            return new Drawn(name[0], Integer.parseInt(name[1]), scribble);
        }
    }

    /**
     * The median of three trainings each: which digits a network reads also hangs on its seed, and by rounding on the processor, by a digit
     * or two to each side.
     */
    @Test
    @Timeout(120)
    void bothUsualNetworksReadThem(@TempDir Path folder) throws IOException {
        Task digits = TaskCatalogue.builtIn().byId("digits");
        ComparisonSpec usual = DefaultComparisons.of(digits, Schedule.TAKE_TURNS);
        ImageStyle style = ImageStyle.of(
                digits.load(usual.task().examples(), 0, new DataSeeds(1, 1)).train(), (Inputs.Pixels) digits.inputs());
        List<Drawn> drawn = drawn();
        assertEquals(20, drawn.size());
        try (WorkerTrial worker =
                WorkerTrial.start(WorkerLaunch.ofThisProgram(), "digits", 1, folder.resolve("worker.log"))) {
            for (Side side : Side.values()) {
                List<List<String>> wrong = new ArrayList<>();
                for (long seed = 1; seed <= SEEDS; seed++) {
                    worker.prepare(usual.withSeed(seed).trial(side, 1));
                    train(worker, usual.stop().epochs());
                    wrong.add(drawn.stream()
                            .flatMap(each -> misread(worker, each, style).stream())
                            .toList());
                }
                wrong.sort(Comparator.comparingInt(List::size));
                assertTrue(wrong.get(SEEDS / 2).size() <= 2, () -> side.word() + " reads " + wrong);
            }
        }
    }

    private static void train(WorkerTrial worker, int epochs) {
        for (int epoch = 0; epoch < epochs; ) {
            epoch +=
                    worker.advance(new Slice(Integer.MAX_VALUE, Long.MAX_VALUE)).epochEnded() ? 1 : 0;
        }
    }

    private static Optional<String> misread(WorkerTrial worker, Drawn drawn, ImageStyle style) {
        Query query = new Query.PredictInput(drawn.scribble().made(style));
        int said = ((Answer.Predictions) worker.inspect(query)).predicted(0);
        return said == drawn.digit()
                ? Optional.empty()
                : Optional.of("%s %d as %d".formatted(drawn.hand(), drawn.digit(), said));
    }

    private static List<Drawn> drawn() throws IOException {
        try (InputStream in = Objects.requireNonNull(DrawnDigitsTest.class.getResourceAsStream("drawn-digits.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Drawn::of)
                    .toList();
        }
    }
}
