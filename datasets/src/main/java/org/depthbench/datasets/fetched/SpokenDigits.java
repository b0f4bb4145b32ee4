package org.depthbench.datasets.fetched;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.depthbench.datasets.fetch.Carrier;
import org.depthbench.datasets.fetch.Content;
import org.depthbench.datasets.fetch.DataFolder;
import org.depthbench.datasets.fetch.Publication;
import org.depthbench.datasets.fetch.PublishedFile;
import org.depthbench.datasets.fetch.Sum;
import org.depthbench.datasets.input.Inputs;
import org.depthbench.datasets.recorded.Parts;
import org.depthbench.datasets.sound.Ear;
import org.depthbench.datasets.sound.LogMel;
import org.depthbench.datasets.sound.Recording;
import org.depthbench.datasets.task.Area;
import org.depthbench.datasets.task.Division;
import org.depthbench.datasets.task.Examples;
import org.depthbench.datasets.task.Sizes;
import org.depthbench.datasets.task.Target;
import org.depthbench.datasets.task.Task;
import org.depthbench.datasets.task.TaskCard;
import org.depthbench.datasets.task.TaskData;

/** Spoken digits of six speakers, of whom one is held out. */
final class SpokenDigits {
    /** What is 40 decibels below the loudest is in some of the rooms noise, and in others nothing. */
    private static final LogMel FRAMES = new LogMel(48, 32, 256, 40);

    /** As often as they were recorded. */
    private static final Ear EAR = new Ear(FRAMES, 8000);

    private static final String HELD_SPEAKER = "theo";
    private static final int RECORDINGS = 3000;
    private static final int LEARNED = 2500;

    private SpokenDigits() {}

    static Task task(DataFolder folder) {
        Publication publication = new Publication(
                "free-spoken-digits",
                "Spoken digits",
                List.of(
                        new PublishedFile(
                                new Content.Folder(
                                        "recordings",
                                        RECORDINGS,
                                        21_128_848,
                                        Sum.sha256("1801eae019c063377d98f831d3f93574f259475df7332bb0e3d1b080fb5e6959")),
                                new Carrier(
                                        "free-spoken-digit-dataset-1.0.10.tar.gz",
                                        16_000_000,
                                        Optional.empty(),
                                        Carrier.Packing.TAR_GZ,
                                        List.of(
                                                URI.create(
                                                        "https://github.com/Jakobovski/free-spoken-digit-dataset/archive/refs/tags/v1.0.10.tar.gz"))))));
        return new Task(
                publication.task(),
                publication.title(),
                Area.SPEECH,
                new TaskCard(
                        "Hear which digit is spoken, by 48 frames of 32 bands of sound, spread from where the voice begins to where it ends.",
                        "2,500 recordings of five speakers are learned from, the 500 of a sixth speaker are held out: a voice that was"
                                + " never heard. With known voices every network gets about 96 %.",
                        "Convolution pays: on the unknown voice about 84 % with one hidden layer, 91 % with convolutions.",
                        "Z. Jackson and others, Free Spoken Digit Dataset 1.0.10, 2020.",
                        "CC BY-SA 4.0."),
                new Inputs.Frames(FRAMES.steps(), FRAMES.bands()),
                new Target.Classes(
                        List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")),
                new Sizes(50, LEARNED, LEARNED),
                0,
                0,
                new FetchedSource<>(
                        publication,
                        folder,
                        SpokenDigits::read,
                        (spoken, examples, seeds) -> {
                            Parts chosen = spoken.choose(examples, seeds);
                            return TaskData.of(chosen.train(), chosen.test()).inGroups(chosen.learnedGroups());
                        },
                        new Division.Pooled("speakers"),
                        EAR));
    }

    /** The files are called by what is said, who says it and the how manieth time: {@code 7_theo_12.wav}. */
    private static Parts read(FetchedFiles files) throws IOException {
        List<Path> recordings;
        try (Stream<Path> inside = Files.list(files.at(0))) {
            recordings = new ArrayList<>(inside.sorted().toList());
        }
        int width = FRAMES.steps() * FRAMES.bands();
        float[] features = new float[recordings.size() * width];
        int[] labels = new int[recordings.size()];
        int[] speakers = new int[recordings.size()];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < labels.length; i++) {
            String[] name = recordings.get(i).getFileName().toString().split("_", -1);
            labels[i] = Integer.parseInt(name[0]);
            if (!names.contains(name[1])) {
                names.add(name[1]);
            }
            speakers[i] = names.indexOf(name[1]);
            try (InputStream in = Files.newInputStream(recordings.get(i))) {
                System.arraycopy(EAR.hear(Recording.read(in)), 0, features, i * width, width);
            }
        }
        return Parts.of(new Examples(features, labels, width), speakers, speaker -> names.get(speaker)
                .equals(HELD_SPEAKER));
    }
}
