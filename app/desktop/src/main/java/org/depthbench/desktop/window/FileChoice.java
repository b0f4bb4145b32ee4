package org.depthbench.desktop.window;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.depthbench.comparison.bundle.Bundle;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.desktop.words.Words;
import org.depthbench.trial.file.SafeFile;
import org.jspecify.annotations.Nullable;

/** Asks a person for a file; empty when the person thinks better of it. */
public interface FileChoice {
    /** A comparison to open. */
    Optional<Path> open();

    /** An experiment of another machine. */
    Optional<Path> experiment();

    /** A file of data: published, or a person's own. */
    Optional<Path> data();

    /** A folder of a person's own data. */
    Optional<Path> folder();

    /**
     * A file to write.
     *
     * @param name what it is called unless the person says otherwise
     * @param endings what its name may end with, such as {@code png}
     */
    Optional<Path> save(String name, String... endings);

    /** The operating system's own dialogs over a window. */
    record Dialogs(Supplier<Window> window, Words words) implements FileChoice {
        @Override
        public Optional<Path> open() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.get("dialog.open"));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(
                            words.get("dialog.comparisons"), "*" + ComparisonFile.EXTENSION));
            return path(chooser.showOpenDialog(window.get()));
        }

        @Override
        public Optional<Path> experiment() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.get("dialog.experiment"));
            chooser.getExtensionFilters()
                    .add(new FileChooser.ExtensionFilter(words.get("dialog.experiments"), "*" + Bundle.EXTENSION));
            return path(chooser.showOpenDialog(window.get()));
        }

        @Override
        public Optional<Path> data() {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.get("dialog.data"));
            return path(chooser.showOpenDialog(window.get()));
        }

        @Override
        public Optional<Path> folder() {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(words.get("dialog.folder"));
            return path(chooser.showDialog(window.get()));
        }

        @Override
        public Optional<Path> save(String name, String... endings) {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(words.get("dialog.save"));
            chooser.setInitialFileName(name + "." + endings[0]);
            // One filter for all of them, so that what is typed decides: a filter's first ending is added to any
            // other's.
            List<String> patterns =
                    Arrays.stream(endings).map(ending -> "*." + ending).toList();
            chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(String.join(", ", patterns), patterns));
            return path(chooser.showSaveDialog(window.get()))
                    .map(chosen -> SafeFile.ended(
                            chosen,
                            Arrays.stream(endings).map(ending -> "." + ending).toArray(String[]::new)));
        }

        private static Optional<Path> path(@Nullable File file) {
            return Optional.ofNullable(file).map(File::toPath);
        }
    }
}
