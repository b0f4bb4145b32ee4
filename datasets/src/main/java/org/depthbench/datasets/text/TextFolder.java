package org.depthbench.datasets.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.io.IOUtils;
import org.depthbench.datasets.folder.ClassFile;
import org.depthbench.datasets.folder.ClassFolders;
import org.depthbench.datasets.folder.Sieve;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.table.source.Encoding;
import org.depthbench.datasets.table.source.Monitor;
import org.depthbench.datasets.table.source.SourceFile;
import org.depthbench.datasets.table.source.TextReader;
import org.depthbench.datasets.table.source.UnreadableTable;

/** Folders with a folder of text files for each class, in any usual encoding. A monitor is told of files in place of bytes. */
public final class TextFolder {
    private static final Set<String> ENDINGS = Set.of("txt", "text", "md");
    private static final long MOST_BYTES = 1 << 20;
    private static final int MOST_NAMED = 10;
    private static final int SEEN_OF_EACH = 2;
    private static final int MOST_SEEN = 12;
    private static final int LEAST_LENGTH = 10;
    private static final int USUAL_MOST = 400;
    private static final double WHOLE = 0.9;

    private static final Sieve SIEVE = new Sieve() {
        @Override
        public String noun() {
            return "texts";
        }

        @Override
        public Verdict of(String name, byte[] beginning) {
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (!ENDINGS.contains(ending)) {
                return Verdict.OTHER;
            }
            return beginning.length == 0 ? Verdict.refused("is empty") : Verdict.READ;
        }
    };

    private TextFolder() {}

    /** The folders of classes in a folder. */
    public static ClassFolders folders(Path folder) throws UnreadableFiles {
        return ClassFolders.of(folder, SIEVE);
    }

    /** Reads all texts of a folder, and says how long they are. */
    public static TextLook look(Path folder, Monitor monitor) throws UnreadableFiles {
        ClassFolders folders = folders(folder);
        ClassFolders.Contents<Integer> read = folders.read(file -> characters(text(file)), monitor);
        int[] lengths =
                read.each().stream().mapToInt(Integer::intValue).sorted().toArray();
        return new TextLook(
                read.counts(),
                lengths.length == 0 ? 0 : lengths[0],
                lengths.length == 0 ? 0 : lengths[lengths.length - 1],
                read.bad().stream().limit(MOST_NAMED).toList(),
                read.bad().size(),
                folders.allNotes(),
                folders.first(SEEN_OF_EACH, MOST_SEEN),
                new TextChoices(usualLength(lengths), false));
    }

    /** Reads all texts of a folder. */
    public static ReadTexts read(Path folder, TextChoices choices, Monitor monitor) throws UnreadableFiles {
        ClassFolders folders = folders(folder);
        ClassFolders.Contents<String> read = folders.read(TextFolder::text, monitor);
        List<String> notes =
                folders.dropping(choices.dropBad(), read.bad(), read.each().size());
        return new ReadTexts(choices, read.classes(), read.each(), read.labels(), notes);
    }

    /**
     * A text as it would be read.
     *
     * @param name of its class
     * @param text as much of it as is read
     */
    public record Sample(String name, String text) {}

    /** These texts as they would be read; what cannot be read is left out. */
    public static List<Sample> samples(List<ClassFile> files, TextChoices choices) {
        return files.stream().flatMap(file -> sample(file, choices).stream()).toList();
    }

    private static Optional<Sample> sample(ClassFile file, TextChoices choices) {
        try {
            String text = text(file);
            int most = Math.min(choices.length(), characters(text));
            return Optional.of(new Sample(file.folder(), text.substring(0, text.offsetByCodePoints(0, most))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * How many characters are read unless somebody says otherwise: nine of ten texts whole, within reason.
     *
     * @param lengths of all texts, in characters
     */
    public static int usualLength(int... lengths) {
        int[] sorted = Arrays.stream(lengths).sorted().toArray();
        int wanted = sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, WHOLE * sorted.length)];
        return Math.max(LEAST_LENGTH, Math.min(USUAL_MOST, wanted));
    }

    /** A text without blanks around it, and with one blank in place of several and of line ends. */
    public static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** How many characters a text has. */
    public static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String text(ClassFile file) throws IOException {
        try {
            SourceFile source = SourceFile.of(file.path());
            if (source.size() > MOST_BYTES) {
                throw new IOException("has more than %d MiB: it is more than one text".formatted(MOST_BYTES >> 20));
            }
            Encoding encoding = Encoding.of(source, Monitor.NONE);
            try (Reader in = new TextReader(source.name(), source.open(Monitor.NONE), encoding.charset())) {
                String text = tidy(IOUtils.toString(in));
                if (text.isEmpty()) {
                    throw new IOException("has blanks alone");
                }
                return text;
            }
        } catch (UnreadableTable e) {
            throw new IOException(ending(String.valueOf(e.getMessage()), file.path()), e);
        }
    }

    /** A sentence that begins with a file, without it and without its full stop. */
    private static String ending(String sentence, Path path) {
        String name = String.valueOf(path.getFileName()) + " ";
        String rest = sentence.startsWith(name) ? sentence.substring(name.length()) : sentence;
        return rest.endsWith(".") ? rest.substring(0, rest.length() - 1) : rest;
    }
}
