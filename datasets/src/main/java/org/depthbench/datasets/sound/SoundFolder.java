package org.depthbench.datasets.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.depthbench.datasets.folder.ClassFile;
import org.depthbench.datasets.folder.ClassFolders;
import org.depthbench.datasets.folder.Sieve;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.Monitor;

/**
 * Folders with a folder of recordings for each class: WAV files, told by their content. A monitor is told of recordings in place of
 * bytes.
 */
public final class SoundFolder {
    private static final int USUAL_STEPS = 48;
    private static final int USUAL_BANDS = 32;
    private static final int MOST_NAMED = 10;
    private static final int SEEN_OF_EACH = 2;
    private static final int MOST_SEEN = 12;

    /** How long a frame is: about as long as a sound of speech stays the same. */
    private static final double FRAME_SECONDS = 0.032;

    private static final Map<String, String> OTHERS = Map.of(
            "mp3", "MP3", "flac", "FLAC", "ogg", "Ogg", "opus", "Opus", "m4a", "MPEG-4", "aac", "AAC", "aif", "AIFF",
            "aiff", "AIFF", "au", "AU");

    private static final Sieve SIEVE = new Sieve() {
        @Override
        public String noun() {
            return "recordings";
        }

        @Override
        public Verdict of(String name, byte[] beginning) {
            String start = new String(beginning, StandardCharsets.ISO_8859_1);
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (start.startsWith("RIFF") && start.startsWith("WAVE", 2 * Integer.BYTES)) {
                return Verdict.READ;
            }
            if (OTHERS.containsKey(ending)) {
                return Verdict.refused("is a recording in the format %s, which is not read: save it as WAV"
                        .formatted(OTHERS.get(ending)));
            }
            return ending.equals("wav")
                    ? Verdict.refused("is called a WAV file, but has nothing of one: it is damaged or something else")
                    : Verdict.OTHER;
        }
    };

    private SoundFolder() {}

    /** The folders of classes in a folder. */
    public static ClassFolders folders(Path folder) throws UnreadableFiles {
        return ClassFolders.of(folder, SIEVE);
    }

    /** Reads all recordings of a folder, and says how long they are. */
    public static SoundLook look(Path folder, Monitor monitor) throws UnreadableFiles {
        ClassFolders folders = folders(folder);
        ClassFolders.Contents<Length> read = folders.read(file -> Length.of(recording(file)), monitor);
        DoubleSummaryStatistics seconds =
                read.each().stream().mapToDouble(Length::seconds).summaryStatistics();
        List<Double> rates =
                read.each().stream().map(Length::rate).distinct().sorted().toList();
        List<String> notes = new ArrayList<>(folders.allNotes());
        if (rates.size() > 1) {
            notes.add("The recordings have different rates; what only some can have, above %,.0f Hz, is not heard."
                    .formatted(rates.get(0) / 2));
        }
        return new SoundLook(
                read.counts(),
                read.each().isEmpty() ? 0 : seconds.getMin(),
                read.each().isEmpty() ? 0 : seconds.getMax(),
                rates,
                read.bad().stream().limit(MOST_NAMED).toList(),
                read.bad().size(),
                notes,
                folders.first(SEEN_OF_EACH, MOST_SEEN),
                new SoundChoices(
                        USUAL_STEPS,
                        USUAL_BANDS,
                        rates.isEmpty() ? Double.POSITIVE_INFINITY : rates.get(0) / 2,
                        false));
    }

    /** Reads what is heard of all recordings of a folder. */
    public static ReadSounds read(Path folder, SoundChoices choices, Monitor monitor) throws UnreadableFiles {
        ClassFolders folders = folders(folder);
        ClassFolders.Contents<float[]> read = folders.read(file -> heard(recording(file), choices), monitor);
        List<String> notes =
                folders.dropping(choices.dropBad(), read.bad(), read.each().size());
        return new ReadSounds(choices, read.classes(), read.each(), read.labels(), notes);
    }

    private static float[] heard(Recording sound, SoundChoices choices) {
        return new LogMel(
                        choices.steps(),
                        choices.bands(),
                        window(sound.perSecond()),
                        LogMel.Levelled.LOUDNESS,
                        choices.top(),
                        LogMel.USUAL_SILENCE)
                .of(sound);
    }

    /**
     * A recording as it would be heard.
     *
     * @param name of its class
     * @param frames what is heard, see {@link LogMel#of}
     */
    public record Sample(String name, float[] frames) {}

    /** These recordings as they would be heard; what cannot be read is left out. */
    public static List<Sample> samples(List<ClassFile> files, SoundChoices choices) {
        return files.stream().flatMap(file -> sample(file, choices).stream()).toList();
    }

    private static Optional<Sample> sample(ClassFile file, SoundChoices choices) {
        try {
            return Optional.of(new Sample(file.folder(), heard(recording(file), choices)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How long a recording is. */
    private record Length(double seconds, double rate) {
        static Length of(Recording sound) {
            return new Length(sound.seconds(), sound.perSecond());
        }
    }

    private static Recording recording(ClassFile file) throws IOException {
        try (InputStream in = Files.newInputStream(file.path())) {
            Recording sound = read(in);
            if (sound.samples().length == 0) {
                throw new IOException("holds no sound");
            }
            return sound;
        }
    }

    private static Recording read(InputStream in) throws IOException {
        try {
            return Recording.read(in);
        } catch (IOException e) {
            throw new IOException("cannot be read: %s".formatted(e.getMessage()), e);
        }
    }

    /** The power of two that is nearest to the length of a frame. */
    private static int window(double perSecond) {
        return 1 << (int) Math.max(4, Math.round(Math.log(FRAME_SECONDS * perSecond) / Math.log(2)));
    }
}
