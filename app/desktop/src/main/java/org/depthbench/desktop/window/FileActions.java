package org.depthbench.desktop.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.depthbench.comparison.bundle.Bundle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.Measure;
import org.depthbench.comparison.chart.file.FigureFile;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.machine.ProgramFolder;
import org.depthbench.comparison.report.Markup;
import org.depthbench.comparison.spec.ComparisonFile;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.desktop.bar.SavedFile;
import org.depthbench.desktop.theme.Look;
import org.jspecify.annotations.Nullable;

/** What the window reads from files and writes to them, after asking which. */
final class FileActions {
    private final Workspace workspace;
    private final Exports exports;
    private final ObservableValue<Look> look;
    private final FileChoice choice;
    private final OwnData own;

    /** @param look in which charts are drawn */
    FileActions(Workspace workspace, Exports exports, ObservableValue<Look> look, FileChoice choice, OwnData own) {
        this.workspace = workspace;
        this.exports = exports;
        this.look = look;
        this.choice = choice;
        this.own = own;
    }

    void open() {
        choice.open().ifPresent(workspace::open);
    }

    /** Opens a comparison, takes in an experiment, or brings in whatever else it is. */
    void open(Path path) {
        if (String.valueOf(path.getFileName()).endsWith(Bundle.EXTENSION)) {
            exports.takeIn(path);
        } else if (String.valueOf(path.getFileName()).endsWith(ComparisonFile.EXTENSION)) {
            workspace.open(path);
        } else {
            own.open(path);
        }
    }

    void save() {
        choice.save(workspace.editor().draft().task().task(), ComparisonFile.EXTENSION.substring(1))
                .ifPresent(workspace::save);
    }

    void report() {
        if (exports.possible()) {
            choice.save(workspace.editor().draft().task().task() + "-report", Markup.endings())
                    .ifPresent(exports::report);
        }
    }

    void data() {
        if (exports.possible()) {
            choice.save(workspace.editor().draft().task().task(), "csv").ifPresent(exports::data);
        }
    }

    void predictions() {
        if (exports.possible()) {
            choice.save(workspace.editor().draft().task().task() + "-predictions", "csv")
                    .ifPresent(exports::predictions);
        }
    }

    /** Writes an experiment for other machines. */
    void share(ExperimentStore.Summary experiment) {
        choice.save("%s-%d".formatted(experiment.kind(), experiment.id()), Bundle.EXTENSION.substring(1))
                .ifPresent(file -> exports.share(experiment, file));
    }

    /** Takes in an experiment of another machine. */
    void takeIn() {
        choice.experiment().ifPresent(exports::takeIn);
    }

    void take() {
        if (exports.possible()) {
            choice.folder().ifPresent(exports::take);
        }
    }

    void chart(Measure measure, Supplier<CurveChart> chart) {
        choice.save(workspace.editor().draft().task().task() + "-" + measure.word(), FigureFile.endings())
                .ifPresent(file -> exports.chart(chart, look.getValue().charts(), file));
    }

    void experiment(ExperimentOutcome outcome, String figure) {
        String[] endings = Stream.of(Markup.endings(), FigureFile.endings())
                .flatMap(Stream::of)
                .toArray(String[]::new);
        choice.save(outcome.spec().kind().word(), endings)
                .ifPresent(file ->
                        exports.experiment(outcome, figure, look.getValue().charts(), file));
    }

    /** Opens the manual that came with the program; null where none did. */
    @Nullable
    Runnable manual() {
        Path manual = ProgramFolder.here().resolve("manual.md");
        return Files.isRegularFile(manual) ? () -> exports.show(new SavedFile(manual)) : null;
    }

    void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            open(event.getDragboard().getFiles().get(0).toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
