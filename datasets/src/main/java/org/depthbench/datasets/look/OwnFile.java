package org.depthbench.datasets.look;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.depthbench.datasets.folder.ClassFolders;
import org.depthbench.datasets.folder.UnreadableFiles;
import org.depthbench.datasets.picture.PictureFolder;
import org.depthbench.datasets.sound.SoundFolder;
import org.depthbench.datasets.text.TextFolder;

/** What somebody brings, told by its content: a file with a table or arrays of pictures, or a folder with one for each class. */
public sealed interface OwnFile {
    /** Where it is. */
    Path path();

    /** What was pointed at: the folder above, where there is one to learn from and one to test. */
    default Path brought() {
        return path();
    }

    /** The folder of examples to learn from, or the one above it. */
    private static Path brought(Path path, Optional<Path> test) {
        return test.isPresent() && path.getParent() != null ? path.getParent() : path;
    }

    /** A file with a table. */
    record Table(Path path) implements OwnFile {}

    /** A file with pictures in arrays: NPZ, NPY, IDX. */
    record Arrays(Path path) implements OwnFile {}

    /**
     * A folder of pictures.
     *
     * @param path the folder of the classes to learn from
     * @param test that of those to test, where there are two
     */
    record Pictures(Path path, Optional<Path> test) implements OwnFile {
        @Override
        public Path brought() {
            return OwnFile.brought(path, test);
        }
    }

    /** A folder of recordings, likewise. */
    record Sounds(Path path, Optional<Path> test) implements OwnFile {
        @Override
        public Path brought() {
            return OwnFile.brought(path, test);
        }
    }

    /** A folder of texts, likewise. */
    record Texts(Path path, Optional<Path> test) implements OwnFile {
        @Override
        public Path brought() {
            return OwnFile.brought(path, test);
        }
    }

    /**
     * Tells what a file or folder is.
     *
     * @throws UnreadableFiles when it is a folder with none of these
     */
    static OwnFile of(Path path) throws UnreadableFiles {
        if (!Files.isDirectory(path)) {
            String name = Objects.toString(path.getFileName(), "").toLowerCase(Locale.ROOT);
            return name.matches(".*\\.(npz|npy)|.*[.-]idx\\d(-ubyte)?(\\.gz)?") ? new Arrays(path) : new Table(path);
        }
        Optional<Path> train = inner(path, List.of("train", "training"));
        Optional<Path> test = inner(path, List.of("test", "testing", "val", "valid", "validation"));
        Path classes = train.isPresent() && test.isPresent() ? train.get() : path;
        return folder(classes, train.isPresent() ? test : Optional.empty());
    }

    private static OwnFile folder(Path classes, Optional<Path> test) throws UnreadableFiles {
        Optional<OwnFile> most = Optional.empty();
        Optional<UnreadableFiles> why = Optional.empty();
        long count = 0;
        for (Kind kind : Kind.ALL) {
            try {
                long found = kind.looking().in(classes).count();
                if (found > count) {
                    count = found;
                    most = Optional.of(kind.as().apply(classes, test));
                }
            } catch (UnreadableFiles e) {
                // Some other word than that there is nothing of the kind tells more.
                why = why.filter(first -> !first.hasNone()).or(() -> Optional.of(e));
            }
        }
        if (most.isPresent()) {
            return most.get();
        }
        throw why.filter(told -> !told.hasNone())
                .orElseGet(() -> new UnreadableFiles(
                        "%s has no folders with pictures, recordings or texts: put the files of each class in a folder with its name."
                                .formatted(classes.getFileName())));
    }

    /** Looks through a folder for files of one kind. */
    @FunctionalInterface
    interface Looking {
        /** The folders of classes with such files. */
        ClassFolders in(Path folder) throws UnreadableFiles;
    }

    /** A kind of files, and what a folder of them is. */
    record Kind(Looking looking, BiFunction<Path, Optional<Path>, OwnFile> as) {
        static final List<Kind> ALL = List.of(
                new Kind(PictureFolder::folders, Pictures::new),
                new Kind(SoundFolder::folders, Sounds::new),
                new Kind(TextFolder::folders, Texts::new));
    }

    private static Optional<Path> inner(Path folder, List<String> names) throws UnreadableFiles {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isDirectory)
                    .filter(each ->
                            names.contains(Objects.toString(each.getFileName()).toLowerCase(Locale.ROOT)))
                    .min(Comparator.naturalOrder());
        } catch (IOException e) {
            throw new UnreadableFiles("%s cannot be read: %s.".formatted(folder.getFileName(), e.getMessage()), e);
        }
    }
}
