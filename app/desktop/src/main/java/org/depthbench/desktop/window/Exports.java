package org.depthbench.desktop.window;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.depthbench.comparison.away.NetworkProject;
import org.depthbench.comparison.chart.ChartStyle;
import org.depthbench.comparison.chart.CurveChart;
import org.depthbench.comparison.chart.file.FigureFile;
import org.depthbench.comparison.evidence.TableRow;
import org.depthbench.comparison.laboratory.ExperimentOutcome;
import org.depthbench.comparison.laboratory.Taken;
import org.depthbench.comparison.report.ComparisonReport;
import org.depthbench.comparison.report.EpochsCsv;
import org.depthbench.comparison.report.ExperimentReport;
import org.depthbench.comparison.report.Insights;
import org.depthbench.comparison.report.Markup;
import org.depthbench.comparison.report.PredictionsCsv;
import org.depthbench.comparison.result.ComparisonResult;
import org.depthbench.comparison.spec.ComparisonSpec;
import org.depthbench.comparison.spec.Side;
import org.depthbench.comparison.store.ExperimentStore;
import org.depthbench.datasets.TaskCatalogue;
import org.depthbench.datasets.task.Split;
import org.depthbench.desktop.bar.SavedFile;
import org.depthbench.desktop.live.LiveViewModel;
import org.depthbench.desktop.sight.DataViewModel;
import org.depthbench.desktop.words.Words;
import org.depthbench.trial.Answer;
import org.depthbench.trial.Query;
import org.depthbench.trial.file.DepthbenchException;
import org.depthbench.trial.file.SafeFile;

/** Writes what is on the screen to files, beside the window's thread. */
final class Exports {
    private static final int CHART_WIDTH = 900;
    private static final int CHART_HEIGHT = 520;

    private final Workspace workspace;
    private final Words words;

    Exports(Workspace workspace, Words words) {
        this.workspace = workspace;
        this.words = words;
    }

    /** Whether something was measured; says so when nothing was. */
    boolean possible() {
        return result().isPresent();
    }

    /** A chart, as the kind of file that its name asks for; as PNG where it asks for none. */
    void chart(Supplier<CurveChart> chart, ChartStyle style, Path file) {
        ComparisonSpec draft = workspace.editor().draft();
        String task = words.title(workspace.editor().task());
        String seed = Long.toString(draft.seed());
        write(file, () -> {
            CurveChart measured = chart.get();
            CurveChart drawn = measured.titled(
                    words.get("chart.exported", measured.labels().title(), task, seed));
            FigureFile kind = FigureFile.of(file).orElse(FigureFile.PNG);
            SafeFile.write(file, drawn.file(kind, CHART_WIDTH, CHART_HEIGHT, style));
        });
    }

    /** What was measured in each epoch, as comma-separated values. */
    void data(Path file) {
        result().ifPresent(result -> write(file, () -> SafeFile.write(file, EpochsCsv.of(result))));
    }

    /** The held-out examples with what both networks say of each, for which they are asked once more. */
    void predictions(Path file) {
        DataViewModel.Shown shown = workspace.data().shownProperty().get();
        if (shown == null) {
            return;
        }
        BiFunction<Side, Query, CompletableFuture<Answer>> asking =
                workspace.live().asking();
        Query all = new Query.Predict(Split.TEST, 0, shown.data().test().count());
        write(file, () -> {
            Map<Side, Answer.Predictions> said = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                Insights.answer(asking.apply(side, all), Answer.Predictions.class)
                        .ifPresent(answer -> said.put(side, answer));
            }
            if (said.isEmpty()) {
                throw new DepthbenchException(words.get("notice.no-answer"));
            }
            SafeFile.write(file, new PredictionsCsv(shown.task(), shown.data(), said).text());
        });
    }

    /** Both networks, each as a project of its own in a folder; one that cannot be taken keeps the other from nothing. */
    void take(Path folder) {
        BiFunction<Side, Query, CompletableFuture<Answer>> asking =
                workspace.live().asking();
        TaskCatalogue catalogue = workspace.editor().catalogue();
        result().ifPresent(result -> write(folder, () -> {
            List<String> refusals = new ArrayList<>();
            for (Side side : Side.values()) {
                try {
                    NetworkProject.of(result, side, catalogue)
                            .write(folder.resolve(side.word()), query -> asking.apply(side, query));
                } catch (DepthbenchException e) {
                    refusals.add("The %s network is not taken away. %s".formatted(side.word(), e.getMessage()));
                }
            }
            if (!refusals.isEmpty()) {
                throw new DepthbenchException(String.join(" ", refusals));
            }
        }));
    }

    /** The report in the markup that the file's name asks for, for which both networks are asked once more. */
    void report(Path file) {
        LiveViewModel live = workspace.live();
        TaskCatalogue catalogue = workspace.editor().catalogue();
        List<TableRow> table = List.copyOf(workspace.table().rowsProperty().get());
        result().ifPresent(result -> write(
                file,
                () -> SafeFile.write(
                        file,
                        new ComparisonReport(
                                        result,
                                        table,
                                        Insights.ask(result, catalogue, live.asking()),
                                        catalogue,
                                        words.locale())
                                .in(Markup.of(file)))));
    }

    /** What an experiment found, as the file's name asks for: its report, or one of its figures alone. */
    void experiment(ExperimentOutcome outcome, String figure, ChartStyle style, Path file) {
        ExperimentReport report =
                new ExperimentReport(outcome, workspace.editor().catalogue(), words.locale(), words::finding);
        write(file, () -> FigureFile.of(file)
                .ifPresentOrElse(
                        kind -> SafeFile.write(file, report.figure(figure, kind, style)),
                        () -> SafeFile.write(file, report.in(Markup.of(file)))));
    }

    /** An experiment with all its trials, for other machines. */
    void share(ExperimentStore.Summary experiment, Path file) {
        workspace.experiments().export(experiment.id(), file, written -> workspace
                .notices()
                .say(words.get("notice.saved", written), written));
    }

    /** Takes in an experiment of another machine, and says what came of it. */
    void takeIn(Path file) {
        workspace.experiments().take(file, taken -> {
            workspace.table().historyChanged();
            workspace.notices().say(sentence(taken));
        });
    }

    private String sentence(Taken taken) {
        String experiment = Long.toString(taken.experiment());
        if (taken.added() == 0) {
            return words.get("taken.known", experiment, taken.offered());
        }
        String what = taken.joined()
                ? words.get(
                        "taken.joined", experiment, taken.added(), taken.offered(), taken.trials(), taken.machines())
                : words.get("taken.new", experiment, taken.trials(), taken.machines());
        return taken.apart() ? what + " " + words.get("taken.apart") : what;
    }

    private Optional<ComparisonResult> result() {
        Optional<ComparisonResult> result = workspace.live().readings().result().filter(ComparisonResult::measured);
        if (result.isEmpty()) {
            workspace.notices().say(words.get("notice.nothing-measured"));
        }
        return result;
    }

    /** Opens a file with the program that is usual for it. */
    void show(SavedFile file) {
        try {
            file.open();
        } catch (UncheckedIOException e) {
            workspace.notices().warn(words.get("notice.cannot-open", file.path()));
        }
    }

    private void write(Path file, Runnable writing) {
        workspace
                .reading()
                .run(
                        () -> {
                            writing.run();
                            return file;
                        },
                        written -> workspace.notices().say(words.get("notice.saved", written), written),
                        workspace.notices()::tell);
    }
}
