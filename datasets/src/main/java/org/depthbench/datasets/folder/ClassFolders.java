package org.depthbench.datasets.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.depthbench.datasets.table.source.Monitor;

/**
 * The folders of classes in a folder, and their files.
 *
 * @param name of the folder
 * @param sieve tells which files are wanted
 * @param classes by name, each with its files by name
 * @param bad files that should be read and cannot
 * @param notes what was passed over
 */
public record ClassFolders(
        String name, Sieve sieve, Map<String, List<ClassFile>> classes, List<BadFile> bad, List<String> notes) {
    private static final Set<String> LEFT_BY_SYSTEMS =
            Set.of("__macosx", "thumbs.db", "desktop.ini", "@eadir", "$recycle.bin");
    private static final int NAMED = 5;

    /** Reads one file. */
    @FunctionalInterface
    public interface Reading<T> {
        /** @throws IOException with the end of a sentence that begins with the file when it cannot be read */
        T of(ClassFile file) throws IOException;
    }

    /**
     * What was read of all files.
     *
     * @param classes the names of those of which something was read
     * @param labels the place of each one's class
     */
    public record Contents<T>(List<String> classes, List<T> each, int[] labels, List<BadFile> bad) {
        /** How many were read of each class. */
        public List<ClassCount> counts() {
            return IntStream.range(0, classes.size())
                    .mapToObj(place -> new ClassCount(
                            classes.get(place),
                            IntStream.of(labels).filter(label -> label == place).count()))
                    .toList();
        }
    }

    /**
     * Goes through a folder.
     *
     * @throws UnreadableFiles when it has no folders with such files, with what can be done
     */
    public static ClassFolders of(Path folder, Sieve sieve) throws UnreadableFiles {
        String name = Objects.toString(folder.getFileName(), folder.toString());
        if (!Files.isDirectory(folder)) {
            throw new UnreadableFiles("%s is %s."
                    .formatted(
                            name,
                            Files.exists(folder)
                                    ? "no folder: choose the one with a folder for each class"
                                    : "not there"));
        }
        try {
            return found(folder, name, sieve);
        } catch (UnreadableFiles e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFiles("%s cannot be read: %s.".formatted(name, e.getMessage()), e);
        }
    }

    private static ClassFolders found(Path folder, String name, Sieve sieve) throws IOException {
        ClassFolders found = new ClassFolders(name, sieve, new TreeMap<>(), new ArrayList<>(), new ArrayList<>());
        List<String> hidden = new ArrayList<>();
        List<String> others = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Path entry : entries(folder)) {
            String each = Objects.toString(entry.getFileName());
            if (isHidden(each)) {
                hidden.add(each);
            } else if (!Files.isDirectory(entry)) {
                others.add(each);
            } else if (!found.addClass(folder, entry, hidden, others)) {
                empty.add(each);
            }
        }
        found.say("Hidden files and folders passed over", hidden);
        found.say("Files that are no %s of a class passed over".formatted(sieve.noun()), others);
        found.say("Folders without %s, which are no classes".formatted(sieve.noun()), empty);
        if (found.classes.isEmpty()) {
            throw found.why(folder, empty);
        }
        return found;
    }

    private boolean addClass(Path folder, Path entry, List<String> hidden, List<String> others) throws IOException {
        List<ClassFile> wanted = new ArrayList<>();
        int badBefore = bad.size();
        for (Path path : entries(entry)) {
            ClassFile file = ClassFile.of(folder, path);
            if (isHidden(Objects.toString(path.getFileName()))) {
                hidden.add(file.name());
            } else if (!Files.isRegularFile(path)) {
                others.add(file.name());
            } else {
                Sieve.Verdict verdict = verdict(path);
                if (verdict.wanted()) {
                    wanted.add(file);
                } else if (verdict.refusal().isEmpty()) {
                    others.add(file.name());
                } else {
                    bad.add(BadFile.of(file.name(), verdict.refusal()));
                }
            }
        }
        if (!wanted.isEmpty()) {
            classes.put(Objects.toString(entry.getFileName()), wanted);
        }
        return !wanted.isEmpty() || bad.size() > badBefore;
    }

    private Sieve.Verdict verdict(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return sieve.of(Objects.toString(path.getFileName()), in.readNBytes(Sieve.LOOKED_AT));
        }
    }

    private UnreadableFiles why(Path folder, List<String> empty) throws IOException {
        if (!bad.isEmpty()) {
            return new UnreadableFiles("%s has no %s that can be read: %s."
                    .formatted(name, sieve.noun(), bad.get(0).sentence()));
        }
        for (Path entry : entries(folder)) {
            if (Files.isRegularFile(entry) && verdict(entry).wanted()) {
                return new UnreadableFiles(
                        "%s has %s, but no folder for each class: put those of a class in a folder with its name."
                                .formatted(name, sieve.noun()));
            }
        }
        for (String each : empty) {
            for (Path inner : entries(folder.resolve(each))) {
                if (Files.isDirectory(inner)) {
                    return new UnreadableFiles(
                            "%s has no %s in its folders, but in folders of these: choose %s in it, or another."
                                    .formatted(name, sieve.noun(), each));
                }
            }
        }
        return UnreadableFiles.none(name, sieve.noun());
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$") || LEFT_BY_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void say(String what, List<String> names) {
        if (!names.isEmpty()) {
            String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
            notes.add("%s (%,d): %s%s.".formatted(what, names.size(), some, names.size() > NAMED ? ", …" : ""));
        }
    }

    /** The first files of each class, a few of each. */
    public List<ClassFile> first(int ofEach, int most) {
        return classes.values().stream()
                .flatMap(files -> files.stream().limit(ofEach))
                .limit(most)
                .toList();
    }

    /** How many files are wanted. */
    public long count() {
        return classes.values().stream().mapToLong(List::size).sum();
    }

    /** The notes, and what is odd about the names of the classes. */
    public List<String> allNotes() {
        List<String> all = new ArrayList<>(notes);
        classes.keySet().stream()
                .collect(Collectors.groupingBy(each -> each.strip().toLowerCase(Locale.ROOT)))
                .values()
                .stream()
                .filter(alike -> alike.size() > 1)
                .forEach(alike -> all.add("The classes %s differ in spelling alone: are they the same?"
                        .formatted(String.join(", ", alike))));
        return all;
    }

    /**
     * Reads all files.
     *
     * @param monitor told of files in place of bytes; may cancel by a {@link CancellationException}
     */
    public <T> Contents<T> read(Reading<T> reading, Monitor monitor) {
        List<BadFile> unread = new ArrayList<>(bad);
        List<String> names = new ArrayList<>();
        List<T> each = new ArrayList<>();
        int[] labels = new int[(int) count()];
        long done = 0;
        for (Map.Entry<String, List<ClassFile>> of : classes.entrySet()) {
            int before = each.size();
            for (ClassFile file : of.getValue()) {
                tell(monitor, done++, labels.length);
                try {
                    T read = reading.of(file);
                    labels[each.size()] = names.size();
                    each.add(read);
                } catch (IOException e) {
                    unread.add(BadFile.of(file.name(), sentence(e)));
                }
            }
            if (each.size() > before) {
                names.add(of.getKey());
            }
        }
        tell(monitor, labels.length, labels.length);
        return new Contents<>(names, each, Arrays.copyOf(labels, each.size()), unread);
    }

    /**
     * Accepts that some files could not be read, or does not.
     *
     * @param drop whether they are dropped and counted
     * @param readable how many could be read
     * @return all notes, with how many were dropped
     * @throws UnreadableFiles with the first of them when they are not to be dropped, or when there is nothing else
     */
    public List<String> dropping(boolean drop, List<BadFile> unread, int readable) throws UnreadableFiles {
        if (!unread.isEmpty() && !drop) {
            throw new UnreadableFiles(name, sieve.noun(), unread);
        }
        if (readable == 0) {
            throw new UnreadableFiles("%s has no %s that can be read.".formatted(name, sieve.noun()));
        }
        List<String> all = allNotes();
        if (!unread.isEmpty()) {
            all.add("Files that cannot be read and were dropped: %,d.".formatted(unread.size()));
        }
        return all;
    }

    /** Tells how many files were read. */
    public static void tell(Monitor monitor, long done, long all) {
        if (monitor.cancelled().getAsBoolean()) {
            throw new CancellationException("Reading was cancelled.");
        }
        monitor.progress().read(done, all);
    }

    /** Why a file cannot be read, as the end of a sentence that begins with it. */
    public static String sentence(IOException e) {
        return e instanceof FileSystemException || e.getMessage() == null ? "cannot be opened" : e.getMessage();
    }
}
