package org.depthbench.datasets.embedded;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.datasets.input.Column;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.recorded.RecordedSource;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;

/** Recorded speech that is part of the program. */
final class SpeechTasks {
    /** Frames to each side of the one whose phone is asked for. */
    private static final int CONTEXT = 4;

    private static final int STEPS = 2 * CONTEXT + 1;
    /** The logarithm of the energy and sixteen cepstral coefficients. */
    private static final int FEATURES = 17;
    /** Every so many recordings one is held out. */
    private static final int HELD = 5;

    private static final List<String> PHONES = List.of(
            "aa", "ae", "ah", "ao", "aw", "ax", "ay", "b", "ch", "d", "dh", "eh", "er", "ey", "f", "g", "hh", "ih",
            "iy", "jh", "k", "l", "m", "n", "ng", "ow", "oy", "p", "pau", "r", "s", "sh", "t", "th", "uh", "uw", "v",
            "w", "y", "z", "zh");

    private SpeechTasks() {}

    /** Forty-one phones of one speaker by nine frames of sound; the recordings to test are others. */
    static Task phones() {
        Inputs.Frames inputs = new Inputs.Frames(STEPS, FEATURES);
        ShippedTable table = new ShippedTable("phones.csv.gz", recorded(), PHONES, "phone");
        return new Task(
                "phones",
                "Phones",
                Area.SPEECH,
                new TaskCard(
                        "Tell which of 41 phones of American English is spoken in the middle of nine frames of sound, each of 17"
                                + " numbers.",
                        "Every fifth of 1,619 recordings of two phones each is held out whole: 16,488 frames to learn from, 4,046 to"
                                + " test, all of one speaker.",
                        "Depth does not pay: 50 % without a hidden layer, 53 % with one, 51 % with four, where chance is 2 %.",
                        "A. W. Black and K. Lenzo, US English diphones (kal), 1998, as packed by festvox-kallpc16k 2.4; frames and"
                                + " labels derived from its LPC files.",
                        "Free for any use, with notice (see NOTICE)."),
                inputs,
                new Target.Classes(PHONES),
                new Sizes(205, 16_488, 16_488),
                0,
                0,
                RecordedSource.ofTable(new Inputs.Columns(places()), () -> windows(table.examples()), "recordings"));
    }

    private static List<Column> recorded() {
        return Stream.concat(
                        Stream.of("diphone", "logE"),
                        IntStream.rangeClosed(1, FEATURES - 1).mapToObj(i -> "c" + i))
                .<Column>map(name -> new Column.Quantity(name, "", 2))
                .toList();
    }

    /** Every number of an example, each standardised for itself. */
    private static List<Column> places() {
        return IntStream.range(0, STEPS * FEATURES)
                .<Column>mapToObj(i -> new Column.Quantity("number " + i, "", 2))
                .toList();
    }

    /** Each frame with those around it; beyond the ends of a recording its outermost frame stands. */
    private static Parts windows(Examples frames) {
        int width = FEATURES + 1;
        float[] features = new float[frames.count() * STEPS * FEATURES];
        int[] recordings = new int[frames.count()];
        for (int middle = 0; middle < recordings.length; middle++) {
            recordings[middle] = recording(frames, middle);
            for (int step = 0; step < STEPS; step++) {
                int frame = inside(frames, middle, step - CONTEXT);
                System.arraycopy(
                        frames.features(), frame * width + 1, features, (middle * STEPS + step) * FEATURES, FEATURES);
            }
        }
        return Parts.of(
                new Examples(features, frames.labels(), STEPS * FEATURES),
                recordings,
                recording -> recording % HELD == HELD - 1);
    }

    private static int recording(Examples frames, int frame) {
        return (int) frames.features()[frame * frames.width()];
    }

    /** The frame so far from another, or the outermost in that direction of the same recording. */
    private static int inside(Examples frames, int from, int distance) {
        int frame = from;
        int step = Integer.signum(distance);
        for (int i = 0; i < Math.abs(distance); i++) {
            int next = frame + step;
            if (next < 0 || next >= frames.count() || recording(frames, next) != recording(frames, from)) {
                break;
            }
            frame = next;
        }
        return frame;
    }
}
